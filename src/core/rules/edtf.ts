/** Every time is EDTF with bounds, and the bounds beside it are its own. */

import { type Clock, edtfBounds } from "../time/edtf";
import { isClock, isTimeZone } from "../time/zone";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, ownClockOf, stepsOf } from "./parts";

export const edtf = defineRule(
  "edtf",
  "Every time is EDTF that has bounds, and `start` and `end` are exactly those bounds in the dossier's zone.",
  (compiled) => {
    const header = compiled.dossier;
    const { timeZone } = header;
    if (!isTimeZone(timeZone)) return []; // the rule `zones` tells
    const times: Time[] = [{ path: ["dossier"], field: "extent", text: header.extent, at: header, timeZone }];
    for (const { value, path } of eventsOf(compiled)) {
      const { when, properties } = value;
      const inside = [...path, "properties"];
      const own = ownClockOf(value, timeZone);
      if (when)
        times.push({
          path: inside,
          whole: [...path, "when", "edtf"],
          text: when.edtf,
          at: properties,
          ...own,
        });
      properties.alternatives.forEach((alternative, i) => {
        times.push({
          path: [...inside, "alternatives", i],
          text: alternative.edtf,
          at: alternative,
          ...own,
        });
      });
      properties.track?.forEach((position, i) => {
        times.push({ path: [...inside, "track", i], text: position.edtf, at: position, ...own });
      });
      for (const field of ["known", "refined"] as const) {
        const time = properties[field];
        if (!time?.edtf) continue;
        times.push({
          path: [...inside, field],
          text: time.edtf,
          at: time,
          timeZone: time.timeZone ?? timeZone,
        });
      }
    }
    for (const { value, path } of stepsOf(compiled))
      for (const field of ["moment", "window"] as const) {
        const time = value[field];
        if (time) times.push({ path: [...path, field], text: time.edtf, at: time, timeZone });
      }
    return times.flatMap(checkTime);
  },
);

type Time = {
  readonly path: Path;
  /** The field that holds the text, where it is not `edtf`. */
  readonly field?: string;
  /** Its path, where it does not stand beside the bounds. */
  readonly whole?: Path;
  readonly text: string;
  readonly at: { readonly start: string | null; readonly end: string | null };
  readonly timeZone: string;
  readonly clock?: Clock;
};

function checkTime(time: Time): Found[] {
  const { path, field = "edtf", whole = [...path, field], text, at, timeZone, clock } = time;
  if (!isClock(timeZone)) return [];
  const bounds = edtfBounds(text, timeZone, undefined, clock);
  if (!bounds.ok) return [{ path: whole, ...bounds.fault }];
  return (["start", "end"] as const).flatMap((side, index) => {
    const expected = bounds.value.possible[index]!;
    const given = at[side];
    if (given !== null && Date.parse(given) === expected) return [];
    return {
      path: [...path, side],
      message: `"${text}" ${side === "start" ? "begins" : "ends"} at ${new Date(expected).toISOString()}, not at ${given}`,
      hint: "leave the bounds to the compiler: run `npm run dossier -- build`",
    };
  });
}
