/** The reader's search and filters among the events that aren't here: looked for when asked, each found one by a link that brings it. */

import { useEffect, useMemo, useState } from "react";
import type { Filters } from "../core/dossier";
import { isNarrowed } from "../core/results";
import { formatSpan } from "../i18n/dates";
import { useMessages } from "../i18n/react";
import type { Found, Seek } from "../load/columns/protocol";
import { useDossier, useReader } from "../state/react";
import { Button } from "../ui/Button";
import { Words } from "../words/Words";
import styles from "./Notices.module.css";

interface SeekUnloadedProps {
  readonly onSeek: Seek;
}

export function SeekUnloaded({ onSeek }: SeekUnloadedProps) {
  const { say } = useMessages();
  const by = useFilters();
  const [asked, setAsked] = useState<{ readonly by: Filters } | null>(null);
  const [found, setFound] = useState<Found | null>(null);
  const isAsked = asked?.by === by;
  const isStopped = isAsked && found?.isStopped === true;
  useEffect(() => (isAsked ? onSeek(asked.by, setFound) : undefined), [isAsked, asked, onSeek]);
  const onClick = () => {
    if (isAsked && !isStopped) return;
    setFound(null);
    setAsked({ by });
  };
  return (
    <>
      {isNarrowed(by) && (
        // It keeps the focus while it can't be pressed.
        <Button aria-disabled={isAsked && !isStopped} onClick={onClick}>
          {say(isStopped ? "retry" : "part-seek")}
        </Button>
      )}
      <div role="status" className={styles.found}>
        {isAsked && found && <FoundWords found={found} />}
      </div>
      {isAsked && found && found.first.length > 0 && <FoundList found={found} />}
    </>
  );
}

function FoundWords({ found: { done, total, count, first, isStopped } }: { readonly found: Found }) {
  const { say } = useMessages();
  if (isStopped) return <p>{say("part-found-stopped", { done, total })}</p>;
  if (done < total) return <p>{say("part-seeking", { done, total })}</p>;
  return (
    <p>
      <span>{say("part-found", { count, total })}</span>{" "}
      <span>{first.length < count && say("part-found-first", { count: first.length })}</span>
    </p>
  );
}

function FoundList({ found }: { readonly found: Found }) {
  const messages = useMessages();
  const { language } = useDossier().header;
  const timeZone = useReader((state, selectors) => selectors.timeZone(state));
  return (
    <ul className={styles.foundList}>
      {found.first.map(({ slug, title, span }) => (
        <li key={slug}>
          <a href={addressOf(slug)}>
            <Words text={{ [language]: title }} />
          </a>{" "}
          <span>{span && formatSpan(span, timeZone, messages)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The page as it is, opened at the event: what is held then is what lies round it. */
function addressOf(slug: string): string {
  const url = new URL(location.href);
  url.searchParams.set("event", slug);
  url.searchParams.delete("t");
  url.hash = "";
  return url.href;
}

function useFilters(): Filters {
  const search = useReader((state) => state.search);
  const onlyReport = useReader((state) => state.onlyReport);
  const toldBy = useReader((state) => state.toldBy);
  const timeWindow = useReader((state) => state.timeWindow);
  const hidden = useReader((state) => state.hidden);
  return useMemo(
    () => ({ search, onlyReport, toldBy, timeWindow, hidden }),
    [search, onlyReport, toldBy, timeWindow, hidden],
  );
}
