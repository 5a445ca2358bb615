/** The timeline's place on the page: the still picture where no scripts run, and after a failure words and another try. */

import { useMessages } from "../i18n/react";
import { Timeline } from "../timeline/Timeline";
import { ErrorBoundary } from "../ui/ErrorBoundary";
import { StillPicture } from "./Still";
import type { Still } from "./stills";
import { useMounted } from "./useMounted";
import { useSingleKeys } from "./useSingleKeys";

export function TimelinePanel({ still }: { readonly still: Still | null }) {
  const { say } = useMessages();
  const mounted = useMounted();
  const singleKeys = useSingleKeys();
  if (!mounted) return <StillPicture still={still} />;
  return (
    <>
      <StillPicture still={still} onPaper />
      <ErrorBoundary message={say("timeline-unavailable")} retryLabel={say("retry")}>
        <Timeline singleKeys={singleKeys} />
      </ErrorBoundary>
    </>
  );
}
