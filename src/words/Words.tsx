/** The dossier's own words on the page: in the reader's language where they exist, isolated, with `lang` where they are not. */

import { isolate } from "../i18n/isolate";
import { useMessages } from "../i18n/react";
import { type LocalText, textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { useDossier } from "../state/react";

export function Words({ text }: { readonly text: Text }) {
  const { language, direction } = useMessages();
  const { value, lang } = useText(text);
  return <bdi lang={lang === language ? undefined : lang}>{isolate(value, direction)}</bdi>;
}

export function useText(text: Text): LocalText {
  const { language } = useMessages();
  const { header } = useDossier();
  return textIn(text, language, header.language);
}
