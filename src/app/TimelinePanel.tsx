/** The timeline's place on the page: the still picture where no scripts run, and after a failure words and another try. */

import { useMemo } from "react";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { countRows } from "../timeline/rows";
import { Timeline } from "../timeline/Timeline";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import styles from "./App.module.css";
import { StillPicture } from "./Still";
import type { Still } from "./stills";
import { useHydrated } from "./useHydrated";
import { useSingleKeys } from "./useSingleKeys";

/** No screen is higher than so many rows. */
const MOST_ROWS = 100;

/** Keeps the height of the rows until they are there: styles that a page's own markup sets are forbidden, so it is made of lines. */
function RowsRoom() {
  const dossier = useDossier();
  const count = useMemo(() => countRows(dossier), [dossier]);
  if (count === null) return null;
  const lines = Array.from({ length: Math.min(count, MOST_ROWS) }, (_, i) => i);
  return (
    <div className={styles.rowsRoom} aria-hidden="true">
      {lines.map((line) => (
        <i key={line} />
      ))}
    </div>
  );
}

export function TimelinePanel({ still }: { readonly still: Still | null }) {
  const { say } = useMessages();
  const mounted = useHydrated();
  const singleKeys = useSingleKeys();
  if (!mounted)
    return (
      <>
        <RowsRoom />
        <StillPicture still={still} />
      </>
    );
  return (
    <>
      <StillPicture still={still} onPaper />
      <ErrorBoundary message={say("timeline-unavailable")} retryLabel={say("retry")}>
        <Timeline singleKeys={singleKeys} />
      </ErrorBoundary>
    </>
  );
}
