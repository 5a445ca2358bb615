/** The reader's search and filters among the events that aren't here: looked for when asked, each found one by a link that brings it. */

import { useMemo, useState } from "react";
import { Words } from "../../account/Words";
import type { Filters } from "../../core/dossier";
import { isNarrowed, isSame } from "../../core/results";
import { formatSpan } from "../../i18n/dates";
import { useMessages } from "../../i18n/react";
import { useDossier, useReader } from "../../state/react";
import { Button } from "../../ui/Button";
import styles from "../Notices.module.css";
import type { Found } from "./protocol";

interface SeekAbsentProps {
  readonly onSeek: (by: Filters, tell: (found: Found) => void) => void;
}

export function SeekAbsent({ onSeek }: SeekAbsentProps) {
  const { say } = useMessages();
  const by = useFilters();
  const [sought, setSought] = useState<{ readonly by: Filters; readonly found: Found | null } | null>(null);
  const isSought = sought !== null && isSame(sought.by, by);
  const onClick = () => {
    setSought({ by, found: null });
    onSeek(by, (found) => setSought({ by, found }));
  };
  return (
    <>
      {isNarrowed(by) && !isSought && <Button onClick={onClick}>{say("part-seek")}</Button>}
      <div role="status" className={styles.found}>
        {isSought && sought.found && <FoundWords found={sought.found} />}
      </div>
      {isSought && sought.found && sought.found.first.length > 0 && <FoundList found={sought.found} />}
    </>
  );
}

function FoundWords({ found: { done, total, count, first, isStopped } }: { readonly found: Found }) {
  const { say } = useMessages();
  if (isStopped) return <p>{say("part-found-stopped", { done, total })}</p>;
  if (done < total) return <p>{say("part-seeking", { done, total })}</p>;
  return (
    <p>
      {say("part-found", { count, total })}
      {first.length < count && <> {say("part-found-first", { count: first.length })}</>}
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
          {span && formatSpan(span, timeZone, messages)}
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
