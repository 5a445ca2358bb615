/** The map's place on the page: the still picture until Leaflet has come, and after a failure words and another try. */

import { lazy, Suspense } from "react";
import { useMessages } from "../i18n/react";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import styles from "./App.module.css";
import { useMounted } from "./useMounted";

// Leaflet throws on import where there is no window, so the server never gets as far as this import.
const MapView = lazy(() => import("../map/MapView").then((module) => ({ default: module.MapView })));

export function MapPanel({ baseUrl, still }: { baseUrl: string; still: string | null }) {
  const { t } = useMessages();
  const mounted = useMounted();
  const waiting = still ? (
    <img className={styles.still} src={still} alt="" />
  ) : (
    <div className={styles.still} />
  );
  if (!mounted) return waiting;
  return (
    <ErrorBoundary message={t("map-unavailable")} retryLabel={t("retry")}>
      <Suspense fallback={waiting}>
        <MapView baseUrl={baseUrl} />
      </Suspense>
    </ErrorBoundary>
  );
}
