/** When the events of rows happened: by the EDTF that was written, within the extent, and in instants that a date can have. */

import * as v from "valibot";
import type { SpanColumns } from "../../core/spanColumns";
import { computeBounds, type EdtfBounds, type Parsed } from "../../core/time/edtf";
import { instantAt } from "../../core/time/instants";
import { DAY } from "../../core/time/interval";
import { timeCodes } from "../../core/time/precision";
import { formatInstant } from "../../core/time/zone";
import { type Header, InstantSchema } from "../../schema/dossier";
import { CERTAINTIES, LAYERS } from "../../schema/vocabulary";
import type { RowFaults } from "./tableFault";

/** Milliseconds since 1970 of the years that the format can write; worked out from its schema. */
const [FIRST, LAST] = findRange();

/** Whether it is a whole number of milliseconds, at an instant that the format can write. */
export const isInstant = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= FIRST && (value as number) <= LAST;

function findRange(): readonly [number, number] {
  // A year within what a Date can be, so that no zone and no end of a day leads out of it.
  const MAX = 8_640_000_000_000_000 - 366 * DAY;
  const isWritten = (instant: number) => v.is(InstantSchema, formatInstant(instant, "UTC"));
  /** Between one that can be written and one that can't. */
  const edge = (inside: number, outside: number): number => {
    if (isWritten(outside)) return outside;
    let [near, far] = [inside, outside];
    while (Math.abs(far - near) > 1) {
      const middle = Math.trunc((near + far) / 2);
      if (isWritten(middle)) near = middle;
      else far = middle;
    }
    return near;
  };
  return [edge(0, -MAX), edge(0, MAX)];
}

interface TimeColumns {
  readonly count: number;
  /** Empty where no time is known. */
  readonly edtf: readonly string[];
  readonly possible: SpanColumns;
  readonly refined: SpanColumns;
  readonly known: SpanColumns;
  /** Places in the lists. */
  readonly layer: Int32Array;
  readonly certainty: Int32Array;
  readonly lasting: ArrayLike<boolean>;
  readonly stated: ArrayLike<boolean>;
  /** 0 for none. */
  readonly timePrecision: Uint8Array;
}

const REPORT = LAYERS.indexOf("report");
const BY_COMPILER = "leave it to `npm run dossier -- build`";

/** What columns must say of a time, by its EDTF. */
interface Expected {
  readonly bounds: EdtfBounds;
  /** By the place of the certainty in its list. */
  readonly precisions: readonly number[];
}

export function checkTimes(columns: TimeColumns, header: Header, faults: RowFaults) {
  const { count, edtf, possible, layer, certainty, timePrecision, lasting, stated } = columns;
  const extent = [Date.parse(header.start), Date.parse(header.end)] as const;
  checkPairs("", possible, faults);
  checkPairs("refined_", columns.refined, faults);
  checkPairs("known_", columns.known, faults);
  // Many events have the same time.
  const known = new Map<string, Parsed<Expected>>();
  for (let row = 0; row < count; row++) {
    const [from, until] = [instantAt(possible.start, row), instantAt(possible.end, row)];
    const isOutside = layer[row] === REPORT && (from < extent[0] || until > extent[1]);
    if (isOutside) {
      const hint = "widen the extent, or correct the time";
      const message = `it lies outside the extent ${header.extent}`;
      faults.tell(row, from < extent[0] ? "start" : "end", message, hint);
    }
    const text = edtf[row]!;
    if (text === "") {
      if (timePrecision[row] !== 0 || lasting[row] || stated[row])
        faults.tell(row, "time_precision", "it says how well a time is known that is not there", BY_COMPILER);
      continue;
    }
    const expected = known.get(text) ?? expectedOf(text, header.timeZone);
    known.set(text, expected);
    if (!expected.ok) {
      faults.tell(row, "edtf", expected.fault.message, expected.fault.hint);
      continue;
    }
    const { bounds, precisions } = expected.value;
    const precision = precisions[certainty[row]!];
    if (isOutside) continue;
    if (bounds.possible[0] !== from) faults.tell(row, "start", `"${text}" does not begin there`, BY_COMPILER);
    else if (bounds.possible[1] !== until)
      faults.tell(row, "end", `"${text}" does not end there`, BY_COMPILER);
    else if (precision !== undefined && precision !== timePrecision[row]) {
      const message = `it is ${timePrecision[row] || "empty"}, but the time gives ${precision}`;
      faults.tell(row, "time_precision", message, BY_COMPILER);
    } else if (bounds.lasting !== lasting[row])
      faults.tell(row, "lasting", `it is ${lasting[row]}, but the time says otherwise`, BY_COMPILER);
  }
}

function expectedOf(text: string, timeZone: string): Parsed<Expected> {
  const bounds = computeBounds(text, timeZone);
  if (!bounds.ok) return bounds;
  const precisions = CERTAINTIES.map((certainty) => timeCodes({ ...bounds.value, certainty }).acled);
  return { ok: true, value: { bounds: bounds.value, precisions } };
}

/** Each of the two where the other is, the earlier first. `name` is what the names of both columns begin with. */
function checkPairs(name: string, { start, end }: SpanColumns, faults: RowFaults) {
  if (start.values.length === 0 && end.values.length === 0) return; // all unknown
  for (let row = 0; row < start.length; row++) {
    const [from, until] = [instantAt(start, row), instantAt(end, row)];
    if (from < until || (Number.isNaN(from) && Number.isNaN(until))) continue;
    const message = from >= until ? "it ends before it begins" : "start and end go together";
    faults.tell(row, `${name}end`, message, "write both, the earlier first, or neither");
  }
}
