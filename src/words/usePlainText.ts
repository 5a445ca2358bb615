/** For sentences that take a name of the dossier's in: the name alone, without markup. */

import { useMessages } from "../i18n/react";
import { textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import { useDossier } from "../state/react";

export function usePlainText(): (text: Text) => string {
  const { language } = useMessages();
  const { header } = useDossier();
  return (text) => textIn(text, language, header.language).value;
}
