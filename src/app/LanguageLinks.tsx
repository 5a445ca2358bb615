/** The same page in the dossier's other languages; the link keeps event, moment and view. */

import { languageOf } from "../i18n/languages";
import { useMessages } from "../i18n/react";
import { type AddressBase, formatAddress, pathOf } from "../state/address";
import { useDossier, useReader, useReaderStore } from "../state/react";
import styles from "./Header.module.css";
import { inLanguage, pageLanguages } from "./place";
import { rememberLanguage } from "./preferences";

export function LanguageLinks({ base }: { base: AddressBase }) {
  const { t, language } = useMessages();
  const { dossier, getState } = useReaderStore();
  const { header } = useDossier();
  const selection = useReader(({ view, selection }) => (view === "story" ? null : selection));
  const others = pageLanguages(header).filter((tag) => tag !== language);
  if (others.length === 0) return null;
  return (
    <nav className={styles.languages} aria-label={t("language")}>
      {others.map((tag) => {
        const there = inLanguage(base, tag);
        return (
          <a
            key={tag}
            href={pathOf(selection, there)}
            lang={tag}
            hrefLang={tag}
            onClick={(event) => {
              rememberLanguage(tag);
              // The view of this very moment, without writing every link anew while the reader scrubs.
              event.currentTarget.href = formatAddress(getState(), there, dossier);
            }}
          >
            {languageOf(tag)?.name}
          </a>
        );
      })}
    </nav>
  );
}
