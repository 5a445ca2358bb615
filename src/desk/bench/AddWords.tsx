/** Something new rests on words of the report: typed, or selected there with the mouse. Without words nothing is added. */

import { useEffect, useState } from "react";
import { countWords, MOST_WORDS } from "../../core/rules/quotes";
import { useMessages } from "../../i18n/react";
import { Button } from "../../ui/Button";
import styles from "../Desk.module.css";
import type { Quote } from "../draft/quoteOf";
import type { Session } from "../useSession";
import { TextField } from "./TextField";

interface AddWordsProps {
  readonly session: Session;
  readonly sentence: number;
  /** Of the button. */
  readonly label: string;
  readonly onAdd: (quote: Quote, words: string) => void;
}

export function AddWords({ session, sentence, label, onAdd }: AddWordsProps) {
  const { t } = useMessages();
  const [words, setWords] = useState("");
  const [isRefused, setRefused] = useState(false);
  const { text } = session.beginning;
  useEffect(() => {
    const take = () => {
      const selection = document.getSelection();
      const anchor = selection?.anchorNode?.parentElement;
      if (selection && !selection.isCollapsed && anchor?.closest("[role=listbox]"))
        setWords(selection.toString().replaceAll(/\s+/gu, " ").trim());
    };
    document.addEventListener("selectionchange", take);
    return () => document.removeEventListener("selectionchange", take);
  }, []);
  const add = () => {
    const quote = quoteOfWords(session, sentence, text, words);
    setRefused(quote === null);
    if (quote === null) return;
    onAdd(quote, words.trim());
    setWords("");
  };
  return (
    <div className={styles.line}>
      <TextField
        label={t("desk-report-words")}
        value={words}
        lang={session.history.draft.files.dossier.report.lang}
        fault={isRefused ? t("desk-fault-words") : null}
        onCommit={(value) => {
          setWords(value);
          setRefused(false);
        }}
      />
      <Button onClick={add}>{label}</Button>
    </div>
  );
}

/** Where the words stand in the sentence at hand, else the first time in the report; null where they don't, or are too many. */
function quoteOfWords(session: Session, sentence: number, text: string, words: string): Quote | null {
  const wanted = words.trim().replaceAll(/\s+/gu, " ");
  if (wanted === "" || countWords(wanted) > MOST_WORDS) return null;
  const pattern = new RegExp(
    wanted
      .split(" ")
      .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
      .join("\\s+"),
    "gu",
  );
  const { start, end } = session.report.sentences[sentence]!;
  const found = [...text.matchAll(pattern)];
  const match = found.find(({ index }) => index >= start && index < end) ?? found[0];
  return match ? session.report.quoter.quote(match.index, match.index + match[0].length) : null;
}
