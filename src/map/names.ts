/** What places are called: on the map, and to somebody who hears it. */

import type { Dossier, DossierEvent, Site } from "../core/dossier";
import { hasOutline, isOfOthers, type Place } from "../core/places";
import type { Messages } from "../i18n/messages";
import { formatList, formatNumber, formatShortDistance } from "../i18n/numbers";
import { type LocalText, textIn } from "../i18n/textIn";
import type { Text } from "../schema/dossier";
import type { ElsewhereGroup } from "../state/selectors";
import type { Mark } from "./marks";

export interface Names {
  readonly text: (text: Text) => LocalText;
  /** Short, for the map. */
  readonly label: (place: Place) => LocalText;
  readonly full: (place: Place) => string;
  /** The marker's accessible name. It begins with the label and the call-out that are seen (WCAG 2.5.3); the full name, if longer, ends it. */
  readonly button: (place: Place, callOut?: string) => string;
  /** Of the places that a mark stands for; of several it has the name of `whole`, or tells how many they are. */
  readonly mark: (mark: Pick<Mark, "places" | "events">, whole: Site | null) => LocalText;
  /** The accessible name of a mark: begins with what is seen, and has the name of each of its places. */
  readonly markButton: (mark: Mark, whole: Site | null) => string;
  /** Of an arrow to places beyond the edge, which have so many events: the place of the report where they are one, else how many they are. */
  readonly beyond: (places: readonly Place[], count: number) => LocalText;
  /** The accessible name of that arrow: begins with what is seen. */
  readonly beyondButton: (
    places: readonly Place[],
    arrow: { count: number; distanceMeters: number },
  ) => string;
  /** Under the name of a place that is told or selected: who puts it there; null where nothing is to be added to its outline or point. */
  readonly callOut: (place: Place) => LocalText | null;
  readonly title: (event: DossierEvent) => LocalText;
  readonly count: (count: number) => string;
  readonly elsewhere: (group: ElsewhereGroup) => LocalText;
  /** Rounded, as one says it. */
  readonly distance: (meters: number) => string;
  /** As one writes it where room is scarce: "250 km". */
  readonly shortDistance: (meters: number) => string;
}

export function createNames(dossier: Dossier, messages: Messages): Names {
  const { t, language } = messages;
  const text = (words: Text) => textIn(words, language, dossier.header.language);
  const title = (event: DossierEvent) => text(event.title);
  // A place without a site has no name of its own: what happened there stands for it.
  const label = (place: Place) => (place.site ? text(place.site.shortName) : title(place.events[0]!));
  const full = (place: Place) => (place.site ? text(place.site.name) : title(place.events[0]!)).value;

  function button(place: Place, callOut?: string): string {
    const site = label(place).value;
    const name = full(place);
    const seen = callOut ? t("map-full-name", { button: site, name: callOut }) : site;
    const button = shortButton(place, seen);
    return name === site ? button : t("map-full-name", { button, name });
  }

  function shortButton(place: Place, site: string): string {
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

  function mark({ places, events }: Pick<Mark, "places" | "events">, whole: Site | null): LocalText {
    const [place] = places;
    if (places.length === 1) return label(place!);
    const count = events.length;
    const own = places.filter(({ role }) => role === "events");
    if (count === 1 && own.length === 1) return label(own[0]!); // where other sources put it is its ring
    if (!whole) return { value: t("map-mark-places", { places: places.length, count }), lang: language };
    const { value: site, lang } = text(whole.shortName);
    return { value: t("map-mark-whole", { site, count }), lang };
  }

  function markButton(of: Mark, whole: Site | null): string {
    const [first, ...rest] = of.places.map((place) => button(place));
    if (rest.length === 0) return first!;
    const places = rest.reduce((before, place) => t("map-mark-and", { before, place }), first!);
    return t("map-mark-button", { label: mark(of, whole).value, places });
  }

  const distance = (meters: number) => {
    const rounded = roundDistance(meters);
    return rounded < 1000 ? t("distance-m", { count: rounded }) : t("distance-km", { count: rounded / 1000 });
  };

  const shortDistance = (meters: number) => formatShortDistance(roundDistance(meters), messages);

  function beyond(places: readonly Place[], count: number): LocalText {
    const own = places.filter(({ role }) => role !== "refined");
    const [place, ...others] = own.length > 0 ? own : places;
    if (others.length > 0)
      return { value: t("map-mark-places", { places: others.length + 1, count }), lang: language };
    const { value: site, lang } = label(place!);
    return { value: count > 1 ? t("map-mark-whole", { site, count }) : site, lang };
  }

  const beyondButton = (places: readonly Place[], arrow: { count: number; distanceMeters: number }) =>
    t("map-edge-button", {
      label: beyond(places, arrow.count).value,
      places: formatList(places.map(full), messages),
      count: arrow.count,
      distance: shortDistance(arrow.distanceMeters),
    });

  function callOut(place: Place): LocalText | null {
    const isOthers = isOfOthers(place);
    if (place.role === "within" || (hasOutline(place) && !isOthers)) return null;
    if (isOthers) return { value: t("map-by-others"), lang: language };
    const isNear = place.events.every((event) => event.place.relation === "near");
    return isNear ? { value: t("map-near-by-report"), lang: language } : null;
  }

  const count = (value: number) => formatNumber(value, messages);

  function elsewhere({ id, site }: ElsewhereGroup): LocalText {
    if (site) return text(site.name);
    const found = dossier.header.elsewhere.find((each) => each.id === id);
    return found ? text(found.name) : { value: t("elsewhere-none"), lang: language };
  }

  return {
    text,
    label,
    full,
    button,
    mark,
    markButton,
    beyond,
    beyondButton,
    callOut,
    title,
    count,
    elsewhere,
    distance,
    shortDistance,
  };
}

/** To about a tenth; lengths that are round already stay as they are. */
function roundDistance(meters: number): number {
  const step = meters < 1000 ? 10 : meters < 10_000 ? 1000 : meters < 100_000 ? 5000 : 10_000;
  return Math.max(step, Math.round(meters / step) * step);
}
