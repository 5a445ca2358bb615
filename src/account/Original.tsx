/** Marks a translated title and summary as translated; the original is one step away. */

import type { DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { useMessages } from "../i18n/react";
import { useDossier } from "../state/react";
import { useText } from "../words/Words";
import styles from "./card/EventCard.module.css";

export function Original({ event }: { readonly event: DossierEvent }) {
  const messages = useMessages();
  const { language } = useDossier().header;
  const shown = useText(event.summary);
  if (shown.lang === language) return null;
  return (
    <details className={styles.more}>
      <summary>{messages.say("translated-from", { language: languageName(language, messages) })}</summary>
      <div className={styles.disclosed} lang={language} dir="auto">
        <p className={styles.speaker}>{event.title[language]}</p>
        <p>{event.summary[language]}</p>
      </div>
    </details>
  );
}

/** A language's name in the page's language, its tag where the engine has no name. */
function languageName(tag: string, messages: Messages): string {
  return new Intl.DisplayNames([messages.locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
