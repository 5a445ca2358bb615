/** The citation of what is being looked at, in the page's language. */

import type { Dossier, DossierEvent } from "../../core/dossier";
import type { Citation, CitationWords } from "../../formats/cite";
import { formatDay } from "../../i18n/dates";
import type { Messages } from "../../i18n/messages";
import { textIn } from "../../i18n/textIn";
import type { Text } from "../../schema/dossier";

export interface Cited {
  readonly dossier: Dossier;
  readonly event: DossierEvent | null;
  readonly messages: Messages;
  readonly siteName: string;
  readonly url: string;
  /** The day of access, `2026-12-01`. */
  readonly today: string;
}

export function citationOf({ dossier, event, messages, siteName, url, today }: Cited): Citation {
  const { header } = dossier;
  const say = (text: Text) => textIn(text, messages.language, header.language).value;
  return {
    key: event ? `${header.id}-${event.slug}` : header.id,
    title: say(event?.title ?? header.title),
    within: event ? say(header.title) : null,
    siteName,
    version: header.version,
    issued: header.changes.find(({ version }) => version === header.version)?.date ?? null,
    accessed: today,
    url,
    language: messages.language,
  };
}

export function citationWords({ version, accessed }: Citation, messages: Messages): CitationWords {
  const date = formatDay(Date.parse(accessed), "UTC", messages);
  return {
    version: messages.t("share-version", { version }),
    accessed: messages.t("share-accessed", { date }),
  };
}
