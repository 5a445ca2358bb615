/** The working screen: report, proposals and preview side by side, and what else there is to do in tabs. */

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useSingleKeys } from "../app/useSingleKeys";
import { useMessages } from "../i18n/react";
import { Button } from "../ui/Button";
import { latinKey } from "../ui/latinKey";
import { Tabs, tabIdOf } from "../ui/Tabs";
import { Conflicts } from "./conflicts/Conflicts";
import styles from "./Desk.module.css";
import { Preview } from "./preview/Preview";
import { CheckAndPublish } from "./publish-list/CheckAndPublish";
import { findingsOf } from "./publish-list/findings";
import { ReportText } from "./sentences/ReportText";
import { SentenceCard } from "./sentences/SentenceCard";
import { useProposals } from "./sentences/useProposals";
import { type SessionInput, useSession } from "./useSession";
import { Translations } from "./words/Translations";

const TABS = ["read-in", "conflicts", "words", "check"] as const;
type TabId = (typeof TABS)[number];

const PANEL = "desk-panel";

interface WorkProps extends SessionInput {
  readonly baseUrl: string;
  readonly onLeave: () => void;
}

export function Work({ baseUrl, onLeave, ...input }: WorkProps) {
  const { say, t, language } = useMessages();
  const session = useSession(input);
  const { report, history, states, keeping, check } = session;
  const { sentences } = report;
  const [tab, setTab] = useState<TabId>("read-in");
  const [current, setCurrent] = useState(() => Math.max(0, states.indexOf("open")));
  const proposals = useProposals(session, current);
  const singleKeys = useSingleKeys();
  const accounted = states.filter((state) => state !== "open").length;
  const stopping = check ? findingsOf(session).filter(({ stops }) => stops).length : 0;

  const goTo = (sentence: number | null) => {
    if (sentence === null) return;
    setTab("read-in");
    setCurrent(sentence);
  };
  const next = () => {
    const later = sentences.findIndex((_, at) => at > current && states[at] === "open");
    setCurrent(later < 0 ? Math.min(current + 1, sentences.length - 1) : later);
  };
  const step = (by: 1 | -1) => setCurrent(Math.min(Math.max(current + by, 0), sentences.length - 1));
  const undo = () => goTo(session.undo());
  const redo = () => goTo(session.redo());

  const main = useRef<HTMLDivElement>(null);
  const focusSentence = () =>
    main.current?.querySelector<HTMLElement>("[role=option][aria-selected=true]")?.focus();
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the report was read
  useEffect(() => focusSentence(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const key = latinKey(event);
    if (isTyping(event.target)) {
      if (event.key === "Escape") focusSentence(); // what was typed is kept
      return;
    }
    if ((event.ctrlKey || event.metaKey) && (key === "z" || key === "y")) {
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
      return;
    }
    if (tab !== "read-in" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      if (event.target instanceof Element && event.target.closest("button, a, summary")) {
        if (!event.shiftKey) return;
      }
      event.preventDefault();
      if (event.shiftKey) {
        proposals.acceptAll();
        next();
      } else if (proposals.current || states[current] === "open") proposals.accept();
      else next();
      return;
    }
    if (!singleKeys || !(event.target instanceof Element)) return;
    if (event.target.closest("section[data-preview]")) return; // the panels have keys of their own
    const actions: Readonly<Record<string, () => void>> = {
      x: () => proposals.reject(),
      c: () => {
        proposals.setAside({ as: "context" });
        next();
      },
      l: () => {
        proposals.setAside({ as: "left-out", reason: "other" });
        next();
      },
      j: () => step(1),
      k: () => step(-1),
      e: () => main.current?.querySelector<HTMLElement>("[data-entry] input")?.focus(),
    };
    const action = actions[key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  const tabs = TABS.map((id) => ({
    id,
    href: `#${id}`,
    label: (
      <>
        <span>{say(`desk-tab-${id}`)}</span>
        {id === "check" && stopping > 0 ? <span className={styles.count}>{` ${stopping}`}</span> : null}
      </>
    ),
  }));

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: shortcuts of the whole screen
    <div ref={main} className={styles.work} onKeyDown={onKeyDown}>
      <header className={styles.header}>
        <span className={styles.desk}>{say("desk-name")}</span>
        <h1 className={styles.title} dir="auto">
          {history.draft.files.dossier.title}
        </h1>
        <span className={styles.quiet} data-failed={keeping.failed || undefined}>
          {keeping.failed
            ? say("desk-not-kept")
            : keeping.keptAt === null
              ? say("desk-keeps")
              : say("desk-kept", { time: new Date(keeping.keptAt).toLocaleTimeString(language) })}
        </span>
        <Button onClick={undo} disabled={history.past.length === 0} aria-keyshortcuts="Control+Z">
          {say("desk-undo")}
        </Button>
        <Button onClick={redo} disabled={history.future.length === 0} aria-keyshortcuts="Control+Shift+Z">
          {say("desk-redo")}
        </Button>
        <Button tone="quiet" onClick={onLeave}>
          {say("desk-leave")}
        </Button>
        <Tabs label={t("desk-tabs")} tabs={tabs} open={tab} panelId={PANEL} onOpen={setTab} />
      </header>
      <main className={styles.main}>
        <div
          id={PANEL}
          className={styles.panels}
          role="tabpanel"
          aria-labelledby={tabIdOf(PANEL, tab)}
          data-tab={tab}
        >
          {tab === "read-in" ? (
            <>
              <section className={styles.report} aria-label={t("desk-report")}>
                <ReportText
                  sentences={sentences}
                  states={states}
                  current={current}
                  lang={history.draft.files.dossier.report.lang}
                  onOpen={setCurrent}
                />
              </section>
              <section className={styles.proposals} aria-label={t("desk-proposals")}>
                <SentenceCard session={session} sentence={current} proposals={proposals} onNext={next} />
              </section>
              <section className={styles.preview} aria-label={t("desk-preview")} data-preview>
                <Preview
                  compiled={check?.dossier ?? null}
                  selected={history.draft.belongs[current] ?? null}
                  baseUrl={baseUrl}
                />
              </section>
            </>
          ) : tab === "conflicts" ? (
            <Conflicts session={session} />
          ) : tab === "words" ? (
            <Translations session={session} />
          ) : (
            <CheckAndPublish session={session} baseUrl={baseUrl} onGoTo={goTo} />
          )}
        </div>
      </main>
      <footer className={styles.footer}>
        <span className={styles.strips} aria-hidden="true">
          {states.map((state, at) => (
            <i key={sentences[at]!.start} data-state={state} data-current={at === current || undefined} />
          ))}
        </span>
        <p role="status" className={styles.status}>
          {say("desk-accounted", { done: accounted, count: sentences.length })}
        </p>
        <p className={styles.keys}>{say("desk-keys")}</p>
      </footer>
    </div>
  );
}

const isTyping = (target: EventTarget) =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=checkbox], [type=range]), textarea, select");
