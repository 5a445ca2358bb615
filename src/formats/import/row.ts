/** One row of a table, or one record of a JSON list, that knows which of its values were taken. */

import { hasVisibleText, MAX_MARKS } from "../../schema/visibleText";
import { cleanText } from "./plainText";
import type { Log } from "./report";

export type Row = {
  readonly number: number;
  /** Trimmed and without invisible characters; "" where it is missing. */
  take(column: string): string;
  /** Whether it has a value there, taken or not. */
  has(column: string): boolean;
  /** The same as `take`, and it stays untaken. */
  peek(column: string): string;
  /** Columns with a value that nobody took, as the file spells them. */
  untaken(): readonly { readonly column: string; readonly value: string }[];
};

/** Columns are found whatever their case, spaces and underscores. */
export function createRow(number: number, cells: ReadonlyMap<string, string>, log: Log): Row {
  const byKey = new Map([...cells].map(([column, value]) => [keyOf(column), { column, value }]));
  const taken = new Set<string>();
  return {
    number,
    peek: (column) => byKey.get(keyOf(column))?.value.trim() ?? "",
    has: (column) => hasVisibleText(byKey.get(keyOf(column))?.value ?? ""),
    take(column) {
      const key = keyOf(column);
      const cell = byKey.get(key);
      if (!cell) return "";
      const { text, removed, marks } = cleanText(cell.value);
      if (removed > 0 && !taken.has(key))
        log.guessed(number, cell.column, null, `${were(removed, "invisible character")} taken out`);
      if (marks > 0 && !taken.has(key))
        log.guessed(
          number,
          cell.column,
          null,
          `${were(marks, "combining mark")} taken off; a letter carries at most ${MAX_MARKS}`,
        );
      taken.add(key);
      return text;
    },
    untaken: () =>
      [...byKey].flatMap(([key, cell]) => (taken.has(key) || cell.value.trim() === "" ? [] : [cell])),
  };
}

const were = (count: number, what: string) => `${count} ${what}${count === 1 ? " was" : "s were"}`;

export const keyOf = (column: string) => column.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");

/** Objects inside each other; names grow with each, and nobody names a column so. */
const DEEPEST = 10;

/**
 * A JSON value → its cells; what lies deeper gets a dotted name, a list of plain values stays together. Below `DEEPEST`
 * objects the rest is one cell of JSON.
 */
export function cellsOf(value: unknown, prefix = "", depth = 1): Map<string, string> {
  const cells = new Map<string, string>();
  if (typeof value !== "object" || value === null) return cells;
  for (const [key, inside] of Object.entries(value)) {
    const name = prefix === "" ? key : `${prefix}.${key}`;
    if (inside === null || inside === undefined) continue;
    if (typeof inside !== "object") cells.set(name, String(inside));
    else if (Array.isArray(inside)) cells.set(name, inside.length === 0 ? "" : textOfList(inside));
    else if (depth === DEEPEST) cells.set(name, JSON.stringify(inside));
    else for (const [deep, text] of cellsOf(inside, name, depth + 1)) cells.set(deep, text);
  }
  return cells;
}

const textOfList = (list: readonly unknown[]) =>
  list.every((one) => typeof one !== "object") ? list.join("; ") : JSON.stringify(list);

/** Tells of each value that nobody took. `reasons` is by column key; other columns have no place in a dossier. */
export function reportUntaken(row: Row, log: Log, reasons: ReadonlyMap<string, string> = new Map()) {
  for (const { column, value } of row.untaken()) {
    const reason = reasons.get(keyOf(column)) ?? "a dossier has no place for this";
    log.leftValue(row.number, column, value, reason);
  }
}
