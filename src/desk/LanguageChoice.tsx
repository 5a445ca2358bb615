/** The desk in another language. What is being typed on the first screen would be lost, so it is a link of the page's head. */

import { rememberLanguage } from "../app/preferences";
import { LANGUAGES } from "../i18n/languages";
import { useMessages } from "../i18n/react";
import styles from "./Desk.module.css";

export function LanguageChoice() {
  const { t, language } = useMessages();
  return (
    <nav className={styles.languages} aria-label={t("language")}>
      {LANGUAGES.filter(({ tag }) => tag !== language).map(({ tag, name }) => (
        <a key={tag} href={`?lang=${tag}`} lang={tag} hrefLang={tag} onClick={() => rememberLanguage(tag)}>
          {name}
        </a>
      ))}
    </nav>
  );
}
