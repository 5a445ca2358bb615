/** CSV and its relatives → rows that know what was taken of them. */

import Papa from "papaparse";
import type { Log } from "./report";
import { createRow, keyOf, type Row } from "./row";

export type Table = {
  /** As the file spells them. */
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
};

/** Separator, quotes and a byte order mark are found by themselves; rows without any value are passed over. */
export function readTable(text: string, log: Log): Table {
  const plain = text.replace(/^\ufeff/, "");
  // Excel's own first line, in which a table names its separator.
  const [named = "", separator] = /^sep=(.)\r?\n/i.exec(plain) ?? [];
  const parsed = Papa.parse<string[]>(plain.slice(named.length), {
    delimiter: separator ?? separatorOf(plain),
    header: false,
    skipEmptyLines: false,
  });
  const firstRow = named === "" ? 1 : 2;
  for (const { code, row } of parsed.errors) {
    if (code === "InvalidQuotes")
      log.guessed(
        (row ?? 0) + firstRow,
        null,
        null,
        "a quotation mark stands inside a value",
        "write a quotation mark inside a value twice",
      );
  }
  const open = parsed.errors.find(({ code }) => code === "MissingQuotes")?.row;
  return readGrid(parsed.data, log, { firstRow, ...(open !== undefined && { open }) });
}

type GridOptions = {
  /** What a spreadsheet calls the first row. */
  readonly firstRow?: number;
  /** The index of the row in which a quotation mark is opened and never closed. */
  readonly open?: number;
};

/** Rows of cells → a table: what stands above the header is told, and a table without one gets names of its own. */
export function readGrid(
  grid: readonly (readonly string[])[],
  log: Log,
  { firstRow = 1, open }: GridOptions = {},
): Table {
  const top = headerIn(grid, open);
  const header = top.isNamed ? (grid[top.index] ?? []) : namesFor(grid[top.index] ?? []);
  const columns = header.map((name) => name.trim());
  if (!top.isNamed)
    log.guessed(
      firstRow + top.index,
      null,
      null,
      `the first row was taken as data, so the columns are called ${columns.join(", ")}`,
      "write the names of the columns above it",
    );
  for (const [i, cells] of grid.slice(0, top.index).entries()) {
    const said = cells.filter((cell) => cell.trim() !== "").join(" ");
    if (said !== "")
      log.leftValue(firstRow + i, null, said, "this line stands above the names of the columns");
  }
  const keys = columns.map(keyOf);
  const firstOf = new Map([...keys.entries()].reverse().map(([i, key]) => [key, i]));
  /** Columns with a name of their own. */
  const isOwn = columns.map((name, i) => name !== "" && firstOf.get(keys[i]!) === i);
  columns.forEach((name, i) => {
    if (name === "" || isOwn[i]) return;
    const message = "two columns have this name, and only the first is read";
    log.leftValue(firstRow + top.index, name, null, message, "give the second column another name");
  });
  const start = top.isNamed ? top.index + 1 : top.index;
  const lines = grid.slice(start);
  const rows = lines.flatMap((line, i) => {
    const number = firstRow + start + i;
    if (line.every((value) => value.trim() === "")) return [];
    if (open === start + i) {
      const message =
        "a quotation mark is opened here and never closed, so nothing from here on can be told apart";
      log.leftRow(
        number,
        null,
        line.join(" ").replaceAll(/\s+/g, " ").slice(0, 60),
        message,
        "close it, or delete it",
      );
      return [];
    }
    line.slice(columns.length).forEach((value) => {
      if (value.trim() === "") return;
      log.leftValue(
        number,
        null,
        value,
        "this value stands behind the last column",
        "give it a column in row 1",
      );
    });
    const cells = new Map<string, string>();
    columns.forEach((name, column) => {
      // An apostrophe that keeps a formula from running is no part of the text; see formatCell in ../csv.
      const value = (line[column] ?? "").replace(/^'(?='*[=+\-@\t\r])/, "");
      if (isOwn[column]) cells.set(name, value);
      else if (value.trim() !== "") {
        log.leftValue(
          number,
          name || null,
          value,
          "this column has no name of its own",
          "give it one in row 1",
        );
      }
    });
    return [createRow(number, cells, log)];
  });
  if (
    columns.some(Boolean) &&
    rows.length === 0 &&
    lines.every((line) => line.every((value) => value.trim() === ""))
  )
    log.leftRow(
      null,
      null,
      null,
      "there are names of columns, and no row below them",
      "look whether the rows were saved, too: each stands on a line of its own",
    );
  return { columns, rows };
}

/** Lines above the header that are looked at: a title, a note, an empty line. */
const MOST_ABOVE = 15;

/** Where the names of the columns stand. Lines with one value above a row with several are a title or a note. */
function headerIn(grid: readonly (readonly string[])[], open: number | undefined) {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== "").length;
  const top = grid.slice(0, MOST_ABOVE);
  const width = Math.max(0, ...grid.slice(0, 200).map(filled));
  const wide = top.findIndex(
    (cells) => filled(cells) >= Math.max(2, width * 0.5) && !/^[\d\s.,;:-]*$/.test(cells.join("")),
  );
  const isBelowNotes = wide > 0 && width > 2 && top.slice(0, wide).every((cells) => filled(cells) < 2);
  const index =
    isBelowNotes && open === undefined
      ? wide
      : Math.max(
          0,
          top.findIndex((cells) => filled(cells) > 0),
        );
  const [first = [], ...rest] = grid.slice(index, index + 50);
  return { index, isNamed: rest.length === 0 || !isData(first, rest) };
}

/** A row whose dates and numbers stand where all below have the same is no row of names. */
function isData(first: readonly string[], rest: readonly (readonly string[])[]): boolean {
  const shapes = [
    /^-?\d{1,3}[.,]\d{2,}$/,
    /^\d{4}-\d{2}-\d{2}/,
    /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b/,
    /^https?:\/\//,
  ];
  return first.some((cell, column) =>
    shapes.some(
      (shape) =>
        shape.test(cell.trim()) &&
        rest.every(
          (cells) => (cells[column] ?? "").trim() === "" || shape.test((cells[column] ?? "").trim()),
        ),
    ),
  );
}

const namesFor = (cells: readonly string[]) => cells.map((_, i) => `column ${i + 1}`);

/** The likeliest by the header: columns rarely have separators in their names. */
function separatorOf(text: string): string {
  // Of a title above the table, the lines below it decide.
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/)
    .slice(0, 8)
    .map((line) => line.replaceAll(/"[^"]*"/g, ""));
  const header = /[,;\t|]/.test(lines[0] ?? "") ? lines.slice(0, 1) : lines;
  const counted = [",", ";", "\t", "|"].map(
    (one) => [one, Math.max(...header.map((line) => line.split(one).length))] as const,
  );
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
