/** The draft as readers will see it: the same map, timeline and account, over what was compiled last. */

import { useEffect, useMemo, useRef } from "react";
import { AccountPanel } from "../../app/AccountPanel";
import { MapPanel } from "../../app/MapPanel";
import { TimelinePanel } from "../../app/TimelinePanel";
import { createDossier } from "../../core/createDossier";
import type { Dossier } from "../../core/dossier";
import { useMessages } from "../../i18n/react";
import type { CompiledDossier } from "../../schema/dossier";
import { createReader, type Reader, ReaderProvider } from "../../state/react";
import { type ReaderState, restoreState } from "../../state/readerState";
import { Late } from "../../ui/Late";
import { rarePart } from "../../ui/latePart";
import styles from "../Desk.module.css";

interface PreviewProps {
  /** Null until there is one that can be shown. */
  readonly compiled: CompiledDossier | null;
  /** The entry at hand; it is selected in all three. */
  readonly selected: string | null;
  /** Of the site's root, with a slash at the end. */
  readonly baseUrl: string;
}

/** The maps it makes are watched for presses from the first one on. */
const watchedMap = rarePart(() =>
  import("./watchMaps").then(({ watchMaps }) => {
    watchMaps();
    return MapPanel;
  }),
);

const hrefOf = (slug: string, claim?: string) => `#${claim ?? slug}`;

export function Preview({ compiled, selected, baseUrl }: PreviewProps) {
  const { say } = useMessages();
  const reader = useReaderOf(compiled, selected);
  if (!reader) return <p className={styles.empty}>{say("desk-preview-empty")}</p>;
  return (
    <ReaderProvider reader={reader}>
      <div className={styles.previewMap} data-panel>
        <Late part={watchedMap} props={{ baseUrl, isOpened: true, still: null }} />
      </div>
      <div className={styles.previewTimeline} data-panel>
        <TimelinePanel still={null} />
      </div>
      <div className={styles.previewAccount}>
        <AccountPanel hrefOf={hrefOf} />
      </div>
    </ReaderProvider>
  );
}

/** What the author looked at stays: window, map and filters go over to the next draft. */
function useReaderOf(compiled: CompiledDossier | null, selected: string | null): Reader | null {
  const last = useRef<Reader | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another draft makes another reader; the selection follows below
  const reader = useMemo(() => {
    if (!compiled?.features.some(({ properties }) => properties.role === "event")) return null;
    try {
      const dossier = createDossier(compiled);
      return createReader(
        dossier,
        restoreState(dossier, carriedOver(last.current, known(dossier, selected))),
      );
    } catch {
      return last.current; // a reference that leads nowhere yet
    }
  }, [compiled]);
  useEffect(() => {
    last.current = reader;
  }, [reader]);
  useEffect(() => {
    if (!reader || selected === reader.getState().selection) return;
    if (selected === null || reader.dossier.eventOf(selected))
      reader.dispatch({ type: "select", slug: selected });
  }, [reader, selected]);
  return reader;
}

function carriedOver(last: Reader | null, selected: string | null): Partial<ReaderState> {
  if (!last) return { view: "events", selection: selected };
  const { viewport, search, hidden, onlyReport } = last.getState();
  return { view: "events", selection: selected, viewport, search, hidden, onlyReport };
}

const known = (dossier: Dossier, slug: string | null) =>
  slug !== null && dossier.eventOf(slug) ? slug : null;
