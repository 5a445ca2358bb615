/** Where an event took place, in the fewest words. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { textIn } from "../i18n/textIn";

export function placeName(event: DossierEvent, dossier: Dossier, messages: Messages): string {
  const { site, elsewhere } = event.place;
  const inPage = (text: Parameters<typeof textIn>[0]) =>
    textIn(text, messages.language, dossier.header.language).value;
  if (site) return inPage(site.name);
  const named = dossier.header.elsewhere.find(({ id }) => id === elsewhere);
  return named ? inPage(named.name) : messages.t("elsewhere-none");
}
