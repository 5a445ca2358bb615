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
  const firstRow = named === "" ? 2 : 3;
  const open = parsed.errors.find(({ code }) => code === "MissingQuotes")?.row;
  for (const { code, row } of parsed.errors) {
    if (code === "InvalidQuotes")
      log.guessed(
        (row ?? 0) + firstRow - 1,
        null,
        null,
        "a quotation mark stands inside a value",
        "write a quotation mark inside a value twice",
      );
  }
  const [header = [], ...lines] = parsed.data;
  const columns = header.map((name) => name.trim());
  const keys = columns.map(keyOf);
  const firstOf = new Map([...keys.entries()].reverse().map(([i, key]) => [key, i]));
  /** Columns with a name of their own. */
  const isOwn = columns.map((name, i) => name !== "" && firstOf.get(keys[i]!) === i);
  columns.forEach((name, i) => {
    if (name === "" || isOwn[i]) return;
    const message = "two columns have this name, and only the first is read";
    log.leftValue(1, name, null, message, "give the second column another name");
  });
  const rows = lines.flatMap((line, i) => {
    const number = i + firstRow;
    if (line.every((value) => value.trim() === "")) return [];
    if (open === i + 1) {
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

/** The likeliest by the header: columns rarely have separators in their names. */
function separatorOf(text: string): string {
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((one) => [one, header.split(one).length] as const);
  return counted.reduce((most, one) => (one[1] > most[1] ? one : most))[0];
}
