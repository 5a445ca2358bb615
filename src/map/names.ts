/** What places are called: on the map, and to somebody who hears it. */

import type { Dossier, DossierEvent } from "../core/dossier";
import type { Messages } from "../i18n/messages";
import { type LocalText, textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import type { ElsewhereGroup } from "../state/selectors";
import type { Place } from "./places";

export interface Names {
  readonly text: (text: Text) => LocalText;
  /** Short, for the map. */
  readonly label: (place: Place) => LocalText;
  readonly full: (place: Place) => string;
  /** What the marker's button is called: the site first, then how many events. */
  readonly button: (place: Place) => string;
  readonly title: (event: DossierEvent) => LocalText;
  readonly elsewhere: (group: ElsewhereGroup) => LocalText;
  /** Rounded, as one says it. */
  readonly distance: (meters: number) => string;
  readonly exactDistance: (meters: number) => string;
}

export function createNames(dossier: Dossier, messages: Messages): Names {
  const { t, language } = messages;
  const text = (words: Text) => textIn(words, language, dossier.header.language);
  const title = (event: DossierEvent) => text(event.title);
  // A place without a site has no name of its own: what happened there stands for it.
  const label = (place: Place) => (place.site ? text(place.site.shortName) : title(place.events[0]!));
  const full = (place: Place) => (place.site ? text(place.site.name) : title(place.events[0]!)).value;

  function button(place: Place): string {
    const site = full(place);
    const count = place.events.length;
    if (place.role === "within") return t("map-within-button", { site, count });
    const event = title(place.events[0]!).value;
    if (place.role === "refined") return t("map-refined-button", { site, event });
    const name = t("site-button", { site, count });
    if (count > 1 || !place.site) return name;
    return t("place-marker", {
      event: name,
      when: event,
      precision: t(`place-precision-${place.site.precision}`),
    });
  }

  const exactDistance = (meters: number) =>
    meters < 1000 ? t("distance-m", { count: meters }) : t("distance-km", { count: meters / 1000 });

  function distance(meters: number): string {
    const step = meters < 1000 ? 50 : meters < 10_000 ? 1000 : meters < 100_000 ? 5000 : 10_000;
    return exactDistance(Math.max(step, Math.round(meters / step) * step));
  }

  function elsewhere({ id }: ElsewhereGroup): LocalText {
    const found = dossier.header.elsewhere.find((each) => each.id === id);
    return found ? text(found.name) : { value: t("elsewhere-none"), lang: language };
  }

  return { text, label, full, button, title, elsewhere, distance, exactDistance };
}
