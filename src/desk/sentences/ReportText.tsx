/** The report, sentence by sentence: which is at hand, what became of each, and the words that proposals rest on. */

import { type KeyboardEvent, memo, useEffect, useRef } from "react";
import { useMessages } from "../../i18n/react";
import { VisuallyHidden } from "../../ui/VisuallyHidden";
import styles from "../Desk.module.css";
import type { SentenceState } from "../draft/settle";
import type { ReadSentence } from "../work/reading";

interface ReportTextProps {
  readonly sentences: readonly ReadSentence[];
  readonly states: readonly SentenceState[];
  readonly current: number;
  readonly lang: string;
  readonly onOpen: (sentence: number) => void;
}

/** What stands before a sentence; its name says the same. */
const SIGNS: Readonly<Record<SentenceState, string>> = {
  open: "○",
  used: "✓",
  context: "◪",
  "left-out": "–",
};

export function ReportText({ sentences, states, current, lang, onOpen }: ReportTextProps) {
  const { t } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const option = list.current?.children[current];
    option?.scrollIntoView({ block: "nearest" });
    // Who walks by keys of the whole screen has the focus go along.
    if (option instanceof HTMLElement && hadFocus.current) option.focus();
  }, [current]);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      Home: 0,
      End: sentences.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    if (to < 0 || to >= sentences.length) return;
    onOpen(to);
  };
  return (
    <div
      ref={list}
      className={styles.sentences}
      role="listbox"
      aria-label={t("desk-sentences")}
      lang={lang}
      dir="auto"
      translate="no"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        hadFocus.current = true;
      }}
      onBlur={({ relatedTarget }) => {
        // On a phone the last sentence is gone from the page, and nothing else has the focus.
        hadFocus.current = relatedTarget === null;
      }}
    >
      {sentences.map((sentence, at) => (
        <SentenceOption
          key={sentence.start}
          sentence={sentence}
          at={at}
          state={states[at] ?? "open"}
          isCurrent={at === current}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
}

interface SentenceOptionProps {
  readonly sentence: ReadSentence;
  readonly at: number;
  readonly state: SentenceState;
  readonly isCurrent: boolean;
  readonly onOpen: (sentence: number) => void;
}

/** A long report has thousands: only those that change are rendered. */
const SentenceOption = memo(function SentenceOption({
  sentence,
  at,
  state,
  isCurrent,
  onOpen,
}: SentenceOptionProps) {
  const { say } = useMessages();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      className={styles.sentence}
      role="option"
      aria-selected={isCurrent}
      tabIndex={isCurrent ? 0 : -1}
      data-state={state}
      dir="auto"
      onClick={() => onOpen(at)}
    >
      <span className={styles.sign} aria-hidden="true">
        {`${at + 1} ${SIGNS[state]}`}
      </span>
      <span>
        {isCurrent ? <Marked sentence={sentence} /> : <span>{sentence.text}</span>}
        <VisuallyHidden>{say(`desk-state-${state}`)}</VisuallyHidden>
      </span>
    </div>
  );
});

/** The words that its proposals rest on, with their numbers; of words that overlap the first have the mark. */
function Marked({ sentence }: { readonly sentence: ReadSentence }) {
  const parts: React.ReactNode[] = [];
  let at = sentence.start;
  sentence.proposals.forEach(({ id, start, end }, i) => {
    if (start < at || end > sentence.end) return;
    parts.push(<span key={at}>{sentence.text.slice(at - sentence.start, start - sentence.start)}</span>);
    parts.push(
      <span key={id} className={styles.proposed} data-number={i + 1}>
        {sentence.text.slice(start - sentence.start, end - sentence.start)}
      </span>,
    );
    at = end;
  });
  parts.push(<span key={at}>{sentence.text.slice(at - sentence.start)}</span>);
  return parts;
}
