/** What became of each row of an import, as a table that a spreadsheet opens. */

import { formatCell } from "../formats/export/csv";
import type { ImportReport, Remark } from "../formats/import/report";

export const REPORT_FILE = "import-report.csv";

const COLUMNS = ["row", "outcome", "event", "column", "value", "message", "what_to_write"];

/** Each row once with what it became, and below it a line for every value that was left or guessed. */
export function formatImportReport({ rows, remarks }: ImportReport): string {
  const ofRow = new Map<number | null, Remark[]>();
  for (const remark of remarks) {
    const known = ofRow.get(remark.row);
    if (known) known.push(remark);
    else ofRow.set(remark.row, [remark]);
  }
  const linesOf = (row: number | null) =>
    (ofRow.get(row) ?? []).map(({ type, column, value, message, hint }) => [
      row,
      type,
      null,
      column,
      value,
      message,
      hint,
    ]);
  const known = new Set(rows.map(({ row }) => row));
  const others = [...ofRow.keys()].filter((row) => row === null || !known.has(row));
  const lines = [
    COLUMNS,
    ...others.flatMap(linesOf),
    ...rows.flatMap(({ row, use, event }) => [[row, use, event, null, null, null, null], ...linesOf(row)]),
  ];
  return `\ufeff${lines.map((cells) => `${cells.map(formatCell).join(",")}\r\n`).join("")}`;
}
