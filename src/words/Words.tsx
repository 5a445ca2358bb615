/** The dossier's own words on the page: in the reader's language where they exist, isolated, with `lang` where they are not. */

import { isolate } from "../i18n/isolate";
import { useMessages } from "../i18n/react";
import { type LocalText, textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { useDossier } from "../state/react";
import styles from "./Words.module.css";

export function Words({ text }: { readonly text: Text }) {
  const { language, direction } = useMessages();
  const { languages } = useDossier().header;
  const { value, lang } = useText(text);
  if (lang === language) return <bdi>{isolate(value, direction)}</bdi>;
  // A translation that lacks this text: a mark names the language that it is shown in.
  const untranslated = languages.includes(language) ? lang : undefined;
  return (
    <bdi lang={lang} data-untranslated={untranslated} className={untranslated && styles.untranslated}>
      {isolate(value, direction)}
    </bdi>
  );
}

export function useText(text: Text): LocalText {
  const { language } = useMessages();
  const { header } = useDossier();
  return textIn(text, language, header.language);
}
