/** On paper, where it comes from in words: a citation with version, day and address. */

import { dayOf } from "../core/time/zone";
import { formatPlainCitation } from "../formats/cite";
import { useMessages } from "../i18n/react";
import { type AddressBase, pathOf } from "../state/address";
import { useReader, useReaderStore } from "../state/react";
import { citationOf, citationWords } from "./share/citationOf";
import { siteConfig } from "./siteConfig";

export function PrintedCitation({ base }: { readonly base: AddressBase }) {
  const messages = useMessages();
  const { dossier } = useReaderStore();
  const event = useReader((state, selectors) => selectors.selected(state));
  const citation = citationOf({
    dossier,
    event: event ?? null,
    messages,
    siteName: siteConfig().name,
    url: new URL(pathOf(event?.slug ?? null, base), location.href).href,
    today: dayOf(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone),
  });
  return (
    <p className="print-only" dir="auto" translate="no">
      {formatPlainCitation(citation, citationWords(citation, messages))}
    </p>
  );
}
