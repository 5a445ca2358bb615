/** The first minute: what this is in one paragraph, and three ways in. It goes once the reader has taken one. */

import type { RefObject } from "react";
import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import { useDispatch, useDossier, useReader, useReaderStore } from "../state/react";
import { Button } from "../ui/Button";
import styles from "./Intro.module.css";
import { useHydrated } from "./useHydrated";

export function Intro({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const { t, say, language } = useMessages();
  const { header, events } = useDossier();
  const { selectors, getState } = useReaderStore();
  const dispatch = useDispatch();
  const mounted = useHydrated();
  const isAtStart = useReader((state) => state.selection === null && !selectors.isFiltered(state));
  if (!isAtStart || events.length === 0) return null;
  const summary = textIn(header.summary, language, header.language);
  return (
    <section className={styles.intro} aria-label={t("intro")}>
      <p lang={summary.lang === language ? undefined : summary.lang} dir="auto">
        {summary.value}
      </p>
      {mounted ? (
        <div className={styles.ways}>
          <Button
            tone="strong"
            onClick={() => dispatch({ type: "step", by: 1, among: selectors.visible(getState()) })}
          >
            {say("start-read")}
          </Button>
          <Button onClick={() => dispatch({ type: "play" })}>{say("start-play")}</Button>
          <Button onClick={() => search.current?.focus()}>{say("start-find")}</Button>
        </div>
      ) : (
        <div className={styles.ways} />
      )}
      <noscript>{say("no-scripts")}</noscript>
    </section>
  );
}
