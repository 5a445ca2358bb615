import * as fc from "fast-check";
import { expect, test } from "vitest";
import { minuteOf } from "../../../src/state/minuteOf";
import { playheadOn, restoreState } from "../../../src/state/readerState";
import { lastMinute } from "../../../src/state/storyState";
import { harbourDossier } from "../../fixtures/harbour";
import { readerStates } from "../../fixtures/readerStates";

const dossier = harbourDossier();
const others = dossier.events.filter(
  (event) =>
    playheadOn(event, dossier, { clock: "happened", onlyReport: false }) !==
    playheadOn(event, dossier, { clock: "happened", onlyReport: true }),
);

test("an event that other sources put at another minute says so, until the reader moves or hides them", () => {
  expect(others.length).toBeGreaterThan(0);
  for (const { slug } of others) {
    const state = restoreState(dossier, { selection: slug });
    expect(minuteOf(dossier, state)).toBe("others");
    expect(minuteOf(dossier, { ...state, playhead: state.playhead - 60_000 })).toBeNull();
    expect(minuteOf(dossier, restoreState(dossier, { selection: slug, onlyReport: true }))).not.toBe(
      "others",
    );
  }
});

test("the last minute of all is nobody's", () => {
  const state = restoreState(dossier, { view: "events", playhead: lastMinute(dossier.extent) });
  expect(minuteOf(dossier, state)).toBe("dayEnd");
});

test("by the report alone no minute is other sources'", () => {
  fc.assert(
    fc.property(readerStates(dossier), (state) => {
      expect(minuteOf(dossier, { ...state, onlyReport: true })).not.toBe("others");
    }),
  );
});
