import { describe, expect, test } from "vitest";
import { toCodes } from "../../../src/columns/codes";
import type { EventColumns } from "../../../src/columns/eventTable";
import { joinTables } from "../../../src/columns/joinTables";
import { packTexts, textAt } from "../../../src/columns/packedText";
import { packRepeated, repeatedAt } from "../../../src/columns/repeatedText";
import { findText } from "../../../src/columns/textFinder";
import { type Instants, instantAt, instantsFrom, packInstants } from "../../../src/core/time/instants";
import { type Interval, MINUTE } from "../../../src/core/time/interval";
import { emptyPoints, setPoint } from "../../../src/geo/pointColumns";

interface Row {
  readonly id: string;
  readonly kind: number;
  readonly at: readonly [lon: number, lat: number] | null;
  /** In minutes. */
  readonly possible: Interval | null;
  readonly refined?: Interval;
  readonly known?: Interval;
}

const KINDS = 3;

function partOf(rows: readonly Row[]): EventColumns {
  const side = (spans: readonly (Interval | null | undefined)[], end: 0 | 1): Instants =>
    packInstants(instantsFrom(spans.map((span) => (span ? span[end] * MINUTE : Number.NaN))));
  const spans = (of: (row: Row) => Interval | null | undefined) => ({
    start: side(rows.map(of), 0),
    end: side(rows.map(of), 1),
  });
  const points = emptyPoints(rows.length);
  rows.forEach(({ at }, i) => {
    if (at) setPoint(points, i, at);
  });
  const codes = (listed: number) =>
    toCodes(
      rows.map(({ kind }) => kind),
      listed,
    );
  return {
    count: rows.length,
    possible: spans(({ possible }) => possible),
    refined: rows.some(({ refined }) => refined) ? spans(({ refined }) => refined) : null,
    known: spans(({ known, possible }) => known ?? possible),
    points,
    kind: codes(KINDS),
    speaker: codes(4),
    chapter: codes(5),
    site: codes(6),
    elsewhere: codes(0),
    bits: Uint16Array.from(rows, (_, i) => i + 300),
    ids: packTexts(rows.map(({ id }) => id)),
    titles: packTexts(rows.map(({ id }) => `Title of ${id}`)),
    edtf: packRepeated(rows.map(({ possible }) => (possible ? "2020" : ""))),
  };
}

const row = (id: string, rest: Partial<Row> = {}): Row => ({
  ...{ id, kind: 0, at: null, possible: [0, 10] },
  ...rest,
});
const join = (...parts: readonly Row[][]) => joinTables(parts.map(partOf));
const minutes = (column: Instants) =>
  Array.from({ length: column.length }, (_, i) => instantAt(column, i) / MINUTE);

test("parts of any length are one table, row after row", () => {
  const parts = [
    [row("a", { kind: 2 }), row("b", { possible: [3, 4] })],
    [row("c", { kind: 1, possible: [5, 6], at: [10, 20] })],
    [row("d", { possible: null }), row("e", { kind: 2 }), row("f")],
  ];
  const table = join(...parts);
  const rows = parts.flat();
  const whole = partOf(rows);
  expect(table.count).toBe(6);
  for (const column of ["kind", "speaker", "chapter", "site", "elsewhere"] as const)
    expect(table[column]).toEqual(whole[column]);
  expect(table.points).toEqual(whole.points);
  expect([...table.bits]).toEqual([300, 301, 300, 300, 301, 302]);
  expect(rows.map((_, i) => [textAt(table.ids, i), textAt(table.titles, i)])).toEqual(
    rows.map(({ id }) => [id, `Title of ${id}`]),
  );
  expect(rows.map((_, i) => repeatedAt(table.edtf, i))).toEqual(["2020", "2020", "2020", "", "2020", "2020"]);
  expect(rows.map(({ id }) => findText(table.ids, table.slots, id))).toEqual([0, 1, 2, 3, 4, 5]);
  expect(minutes(table.possible.start)).toEqual([0, 3, 5, Number.NaN, 0, 0]);
  expect(minutes(table.possible.end)).toEqual([10, 4, 6, Number.NaN, 10, 10]);
});

describe("times", () => {
  test("what became known as it happened is the same column, and else one of its own", () => {
    expect(join([row("a")], [row("b")])).toMatchObject({ refined: null });
    const same = join([row("a")], [row("b")]);
    expect(same.known).toBe(same.possible);
    for (const known of [
      [1, 10],
      [0, 12],
      [1, 12],
    ] as const) {
      const other = join([row("a")], [row("b", { known })]);
      expect([minutes(other.known.start), minutes(other.known.end)]).toEqual([
        [0, known[0]],
        [10, known[1]],
      ]);
    }
  });

  test("parts that background narrows stand beside parts that it doesn't", () => {
    const table = join([row("a")], [row("b"), row("c", { refined: [4, 5] })], [row("d")]);
    const { NaN: none } = Number;
    expect(minutes(table.refined!.start)).toEqual([none, none, 4, none]);
    expect(minutes(table.refined!.end)).toEqual([none, none, 5, none]);
    expect(minutes(table.moments.report)).toEqual([0, 0, 0, 0]);
    expect(minutes(table.moments.refined)).toEqual([0, 0, 4, 4]);
  });

  test("the order of all that the page sorts by is made with the table", () => {
    const first = row("a", { possible: [5, 6], refined: [5, 6], known: [8, 9] });
    const { possible, known, moments } = join([first, row("b", { possible: [0, 3] })]);
    const columns = [possible.start, possible.end, known.start, known.end, moments.report, moments.refined];
    for (const { order } of columns) expect([...order!]).toEqual([1, 0]);
  });

  test.each<[string, (Interval | null)[], number[]]>([
    [
      "in order they are their own starts",
      [
        [0, 2],
        [3, 5],
        [7, 9],
      ],
      [0, 3, 7],
    ],
    [
      "open towards what is told before, it is not before that",
      [
        [4, 6],
        [0, 9],
        [5, 6],
      ],
      [4, 4, 5],
    ],
    [
      "a whole time before it stays there, and what follows is measured by the latest",
      [
        [8, 9],
        [0, 2],
        [0, 20],
      ],
      [8, 0, 8],
    ],
    [
      "the end of a time is no more in it",
      [
        [4, 6],
        [0, 4],
        [0, 5],
      ],
      [4, 0, 4],
    ],
    [
      "what has no time has no moment, and nothing is moved by it",
      [[4, 6], null, [0, 9]],
      [4, Number.NaN, 4],
    ],
  ])("moments: %s", (_, spans, expected) => {
    const rows = spans.map((possible, i) => row(`${i}`, { possible }));
    const { moments } = join(rows);
    expect(minutes(moments.report)).toEqual(expected);
    expect(moments.refined).toBe(moments.report);
  });
});

describe("on the map", () => {
  test("stand those with a place, whatever their kind, and their bounds are theirs alone", () => {
    const table = join(
      [row("a", { at: [10, 20] }), row("said", { kind: 1, at: [-20, -30] }), row("nowhere")],
      [
        row("b", { kind: 2, at: [30, -40] }),
        row("c", { at: [-50, 5] }),
        row("none", { kind: -1, at: [99, 60] }),
      ],
      [row("d", { at: [12, 55] })],
    );
    expect([...table.byPlace].sort()).toEqual([0, 1, 3, 4, 6]);
    for (const [i, degrees] of [-50, -40, 30, 55].entries()) expect(table.bounds![i]).toBeCloseTo(degrees, 6);
  });

  test("one place is its own bounds, whatever comes first", () => {
    const only = join([row("a", { at: [10, 20] })]).bounds!;
    for (const [i, degrees] of [10, 20, 10, 20].entries()) expect(only[i]).toBeCloseTo(degrees, 6);
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const rows = [row("a", { at: [10, 20] }), row("b", { at: [15, 25] })];
      const { bounds } = join(order.map((i) => rows[i]!));
      for (const [i, degrees] of [10, 20, 15, 25].entries()) expect(bounds![i]).toBeCloseTo(degrees, 6);
    }
  });

  test("nothing has no bounds", () => {
    const table = join([row("a"), row("b", { kind: -1, at: [1, 1] })]);
    expect([table.bounds, [...table.byPlace]]).toEqual([null, []]);
  });
});
