/** What a picture says of an event, line by line: when, where, and how well both are known. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { formatDistance } from "../i18n/numbers";
import { textIn } from "../i18n/textIn";
import { formatHowKnown, formatWhen } from "../i18n/when";
import type { Text } from "../schema/dossier";

export interface EventWords {
  readonly title: string;
  readonly summary: string;
  readonly kind: string;
  /** By the report alone. */
  readonly when: string;
  readonly howKnown: string;
  readonly where: string;
  /** Empty where there is no place to be known well or badly. */
  readonly precision: string;
}

export function eventWords(event: DossierEvent, dossier: Dossier, messages: Messages): EventWords {
  const say = (text: Text) => textIn(text, messages.language, dossier.header.language).value;
  const { site, relation, elsewhere } = event.place;
  const named = dossier.header.elsewhere.find(({ id }) => id === elsewhere);
  const other = named ? say(named.name) : messages.t("elsewhere-none");
  return {
    title: say(event.title),
    summary: say(event.summary),
    kind: say(event.kind.name),
    when: formatWhen(event.time, dossier.timeZone, messages, { weekday: true }),
    howKnown: formatHowKnown(event.time, dossier.timeZone, messages),
    where: site ? messages.t(`place-${relation ?? "at"}`, { site: say(site.name) }) : other,
    precision: precisionOf(event, messages),
  };
}

function precisionOf({ place: { site } }: DossierEvent, messages: Messages): string {
  if (!site) return "";
  if (site.precision === "region" || !site.radiusMeters)
    return messages.t(`place-precision-${site.precision}`);
  return messages.t("place-within", { distance: formatDistance(site.radiusMeters, messages) });
}
