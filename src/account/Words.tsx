/** The dossier's own words on the page: in the reader's language where they exist, isolated, with `lang` where they are not. */

import { isolate } from "../i18n/isolate";
import type { Messages } from "../i18n/messages";
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

/** For sentences that take a name in: the name alone, without markup. */
export function usePlainText(): (text: Text) => string {
  const { language } = useMessages();
  const { header } = useDossier();
  return (text) => textIn(text, language, header.language).value;
}

/** A language's name in the page's language, its tag where the engine has no name. */
export function languageName(tag: string, messages: Messages): string {
  return new Intl.DisplayNames([messages.locale], { type: "language", fallback: "code" }).of(tag) ?? tag;
}
