/** The map's place on the page: the still picture until Leaflet has come, and after a failure words and another try. */

import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { groundFiles } from "./groundFiles";
import { StillPicture } from "./Still";
import { siteConfig } from "./siteConfig";
import type { Still } from "./stills";
import { useHydrated } from "./useHydrated";

// Leaflet throws on import where there is no window, so the server never gets as far as this import. Each try
// needs a `lazy` of its own, as one that failed stays failed.
const loadMap = () => lazy(() => import("../map/MapView").then((module) => ({ default: module.MapView })));

interface MapPanelProps {
  /** The site's root, with a slash at the end. */
  readonly baseUrl: string;
  /** A file that the reader opened: no build has cut a ground for it. */
  readonly isOpened: boolean;
  readonly still: Still | null;
  /** Called when there is nothing more to wait for: the map is there, or has failed. */
  readonly onShown?: (() => void) | undefined;
}

export function MapPanel({ baseUrl, isOpened, still, onShown }: MapPanelProps) {
  const { say } = useMessages();
  const mounted = useHydrated();
  const { id } = useDossier().header;
  const ground = useMemo(() => groundFiles(baseUrl, isOpened ? null : id), [baseUrl, isOpened, id]);
  const [MapView, setMapView] = useState(loadMap);
  if (!mounted) return <StillPicture still={still} />;
  return (
    <>
      <StillPicture still={still} onPaper />
      <ErrorBoundary
        message={say("map-unavailable")}
        retryLabel={say("retry")}
        onError={() => {
          setMapView(loadMap);
          onShown?.();
        }}
      >
        <Suspense fallback={<StillPicture still={still} />}>
          <MapView ground={ground} tileSources={siteConfig().tileSources} />
          <Shown onShown={onShown} />
        </Suspense>
      </ErrorBoundary>
    </>
  );
}

/** Beside what is waited for: its effect runs when that has come. */
function Shown({ onShown }: Pick<MapPanelProps, "onShown">) {
  useEffect(() => onShown?.(), [onShown]);
  return null;
}
