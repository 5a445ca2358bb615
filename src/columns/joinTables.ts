/** Columns of the same dossier put together, and made ready to be asked. */

import { momentsAlong } from "../core/moment";
import type { SpanColumns } from "../core/spanColumns";
import {
  areEqual,
  type Instants,
  instantAt,
  joinInstants,
  orderOf,
  packInstants,
  unknownInstants,
} from "../core/time/instants";
import { boundsBetween } from "../geo/pointColumns";
import { isSomewhere, WORLD } from "../geo/points";
import { sortByPlace } from "../geo/pointTree";
import { codeAt } from "./codes";
import { type EventColumns, type EventTable, isOneTime } from "./eventTable";
import { joinTexts } from "./packedText";
import { joinRepeated } from "./repeatedText";
import { hashTexts } from "./textFinder";

/** One after the other. Where they are many it takes a moment. */
export function joinTables(parts: readonly EventColumns[]): EventTable {
  const columns = joinColumns(parts);
  const { possible, known } = columns;
  const moments = momentsOf(columns);
  for (const column of [
    possible.start,
    possible.end,
    known.start,
    known.end,
    moments.report,
    moments.refined,
    moments.known,
  ])
    orderOf(column);
  const byPlace = sortByPlace(columns.points, onMap(columns));
  return {
    ...columns,
    moments,
    slots: hashTexts(columns.ids),
    byPlace,
    hasOneTime: isOneTime(columns),
    bounds: boundsOf(columns, byPlace),
  };
}

function joinColumns(parts: readonly EventColumns[]): EventColumns {
  const numbers = <T extends Numbers>(of: (part: EventColumns) => T) => joinNumbers(parts.map(of));
  const spans = (of: (part: EventColumns) => SpanColumns): SpanColumns => ({
    start: joinInstants(parts.map((part) => of(part).start)),
    end: joinInstants(parts.map((part) => of(part).end)),
  });
  const possible = spans((part) => part.possible);
  const known = spans((part) => part.known);
  const hasRefined = parts.some(({ refined }) => refined !== null);
  const isKnownAtOnce = areEqual(known.start, possible.start) && areEqual(known.end, possible.end);
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    possible,
    refined: hasRefined ? spans((part) => part.refined ?? unknownColumns(part.count)) : null,
    known: isKnownAtOnce ? possible : known,
    points: { x: numbers(({ points }) => points.x), y: numbers(({ points }) => points.y) },
    kind: numbers(({ kind }) => kind),
    speaker: numbers(({ speaker }) => speaker),
    chapter: numbers(({ chapter }) => chapter),
    site: numbers(({ site }) => site),
    elsewhere: numbers(({ elsewhere }) => elsewhere),
    bits: numbers(({ bits }) => bits),
    ids: joinTexts(parts.map(({ ids }) => ids)),
    titles: joinTexts(parts.map(({ titles }) => titles)),
    edtf: joinRepeated(parts.map(({ edtf }) => edtf)),
  };
}

const unknownColumns = (count: number): SpanColumns => ({
  start: unknownInstants(count),
  end: unknownInstants(count),
});

type Numbers = Uint8Array | Uint16Array | Uint32Array;

/** All of one type. */
function joinNumbers<T extends Numbers>(parts: readonly T[]): T {
  const Numbers = parts[0]!.constructor as new (length: number) => T;
  const whole = new Numbers(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The rows that stand on the map; one whose kind is not known can't be drawn. */
function onMap({ count, points, kind }: EventColumns): Uint32Array {
  const items = new Uint32Array(count);
  let found = 0;
  for (let row = 0; row < count; row++)
    if (isSomewhere(points, row) && codeAt(kind, row) >= 0) items[found++] = row;
  return items.slice(0, found);
}

function boundsOf({ points: { x, y } }: EventColumns, items: Uint32Array): EventTable["bounds"] {
  if (items.length === 0) return null;
  let [left, top, right, bottom] = [WORLD, WORLD, 0, 0];
  for (const item of items) {
    if (x[item]! < left) left = x[item]!;
    if (x[item]! > right) right = x[item]!;
    if (y[item]! < top) top = y[item]!;
    if (y[item]! > bottom) bottom = y[item]!;
  }
  return boundsBetween(left, top, right, bottom);
}

/** As `createDossier` has them. Where events stand in the order of time they are the starts, and the same column. */
function momentsOf({ count, possible, refined, known }: EventColumns): EventTable["moments"] {
  const along = (spans: SpanColumns, narrowed: SpanColumns | null = null): Instants => {
    const spansAt = (row: number) =>
      narrowed && !Number.isNaN(instantAt(narrowed.start, row)) ? narrowed : spans;
    const startAt = (row: number) => instantAt(spansAt(row).start, row);
    const endAt = (row: number) => instantAt(spansAt(row).end, row);
    const moments = packInstants(momentsAlong(count, startAt, endAt));
    return areEqual(moments, spans.start) ? spans.start : moments;
  };
  const report = along(possible);
  return {
    report,
    refined: refined ? along(possible, refined) : report,
    known: known === possible ? report : along(known),
  };
}
