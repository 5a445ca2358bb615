/** What moves was in one place at a time, and no faster than it can be. */

import type { EventFeature } from "../../schema/dossier";
import { leastSpeed, toTrack } from "../track";
import { defineRule, type Found } from "./fault";
import { type At, eventsOf } from "./parts";

export const tracks = defineRule(
  "tracks",
  "Every position of a track is somewhere, later than the one before it, and within reach of it at the entry's `speed`.",
  (dossier) => eventsOf(dossier).flatMap(checkTrack),
);

function checkTrack({ value, path }: At<EventFeature>): Found[] {
  const { track, speed } = value.properties;
  if (!track) return [];
  return track.flatMap((position, i): Found[] => {
    const at = [...path, "properties", "track", i];
    if (!position.position)
      return [
        {
          path: [...at, "site"],
          message: `${position.site} has no position, so the track of ${value.id} cannot be drawn`,
          hint: "give the site an anchor, or write [longitude, latitude]",
        },
      ];
    const last = track[i - 1];
    if (!last?.position) return [];
    const [from, to] = toTrack([last, position]);
    if (!from || !to || Number.isNaN(from.time[1]) || Number.isNaN(to.time[0])) return []; // the rule `edtf` tells
    if (to.time[0] < from.time[1]) {
      const isBack = to.time[0] < from.time[0];
      return [
        {
          path: [...at, "edtf"],
          message: isBack
            ? `the track of ${value.id} runs backwards: ${position.edtf} comes before ${last.edtf}`
            : `the track of ${value.id} is in two places at a time: ${position.edtf} begins before ${last.edtf} is over`,
          hint: isBack
            ? "put its positions in the order of time, or correct one of the two"
            : "write times that do not overlap, such as minutes, and `certain: false` where they are estimated",
        },
      ];
    }
    const kmh = leastSpeed(from, to);
    if (speed === undefined || kmh <= speed) return [];
    return [
      {
        path: [...at, "edtf"],
        message: `the track of ${value.id} jumps: it is there by ${position.edtf} only at ${Math.ceil(kmh)} km/h, and its speed is at most ${speed}`,
        hint: "correct one of the two positions or times, or raise `speed`",
      },
    ];
  });
}
