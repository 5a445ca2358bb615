import { expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { placesOf } from "../../../src/core/places";
import { createFrame } from "../../../src/ground/frame";
import { withoutIsolates } from "../../../src/i18n/isolate";
import { edgeArrows } from "../../../src/map/edgeArrows";
import { createNames } from "../../../src/map/names";
import { createReader } from "../../../src/state/react";
import { initialState } from "../../../src/state/readerState";
import { messagesIn } from "../../fixtures/messagesIn";

const dossier = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
const state = initialState(dossier);
const { selectors } = createReader(dossier, state);
const [WIDTH, HEIGHT] = [860, 450];

/** West, south, east, north: the country, the city, the airport, the Green Zone, and nothing of it at all. */
const VIEWS = [
  [38, 29, 49, 38],
  [44, 33.1, 44.6, 33.5],
  [44.15, 33.2, 44.3, 33.3],
  [44.36, 33.29, 44.4, 33.31],
  [50, 40, 51, 41],
] as const;

const wordsIn = (text: string) => withoutIsolates(text).replace(/[^\p{L}\p{N}]+/gu, " ");

test.each(["en", "ar", "fa"])(
  "in %s a marker's name begins with its label, and no two buttons of the map have one name, whatever it shows",
  (tag) => {
    const messages = messagesIn(tag);
    const names = createNames(dossier, messages);
    for (const onlyReport of [false, true]) {
      const places = placesOf(dossier, selectors.visible(state), onlyReport);
      expect(places.length).toBeGreaterThan(3);
      for (const place of places) {
        const seen = withoutIsolates(names.label(place).value);
        expect(withoutIsolates(names.button(place)).slice(0, seen.length)).toBe(seen);
        expect(names.button(place)).toContain(names.full(place));
        const callOut = names.callOut(place)?.value;
        if (callOut) expect(wordsIn(names.button(place, callOut))).toMatch(wordsIn(`${seen} ${callOut}`));
      }
      const elsewhere = selectors
        .elsewhereGroups(state)
        .map((group) =>
          messages.t("elsewhere-button", { place: names.elsewhere(group).value, count: group.events.length }),
        );
      for (const view of VIEWS) {
        const { project } = createFrame(view, WIDTH, HEIGHT);
        const panel = { left: 0, top: 0, width: WIDTH, height: HEIGHT };
        const off = places
          .filter(({ role }) => role !== "within")
          .map(({ id, position, events }) => {
            return { id, position, at: project(position), slugs: events.map(({ slug }) => slug) };
          });
        const center = [(view[0] + view[2]) / 2, (view[1] + view[3]) / 2] as const;
        const arrows = edgeArrows(off, panel, center, 130).map((arrow) =>
          names.beyondButton(
            places.filter(({ id }) => arrow.ids.includes(id)),
            arrow,
          ),
        );
        const all = [...places.map((place) => names.button(place)), ...arrows, ...elsewhere];
        expect(all.filter((name, n) => all.indexOf(name) !== n)).toEqual([]);
      }
    }
  },
);
