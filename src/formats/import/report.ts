/** What became of every row, column and value of an imported file: nothing is lost without a line here. */

export type Remark = {
  /**
   * `row-left`: the whole row is not in the dossier, and this is why. `value-left`: this value is not.
   * `guessed`: it is, in a reading that somebody should look at.
   */
  readonly type: "row-left" | "value-left" | "guessed";
  /** As a spreadsheet counts, with the header as row 1; for JSON the position in its list, from 1. Null: the whole file. */
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly message: string;
  /** What to write instead; null where nothing need be done. */
  readonly hint: string | null;
};

export type RowOutcome = {
  readonly row: number;
  /** `header`: it became the dossier's own title and summary. */
  readonly use: "event" | "header" | "left";
  /** The slug of the event that it became. */
  readonly event: string | null;
};

export type ImportReport = {
  readonly format: string;
  /** What one row is called in this format. */
  readonly unit: string;
  readonly rows: readonly RowOutcome[];
  readonly remarks: readonly Remark[];
};

/** A value that was read, perhaps by a guess, or why it could not be and what to write instead. */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly guess?: string }
  | { readonly ok: false; readonly message: string; readonly hint: string };

export const read = <T>(value: T, guess?: string): Reading<T> =>
  guess === undefined ? { ok: true, value } : { ok: true, value, guess };

export const unread = (message: string, hint: string): Reading<never> => ({ ok: false, message, hint });

type Note = (
  row: number | null,
  column: string | null,
  value: string | null,
  message: string,
  hint?: string | null,
) => void;

export type Log = {
  readonly remarks: readonly Remark[];
  readonly leftRow: Note;
  readonly leftValue: Note;
  readonly guessed: Note;
};

export function createLog(): Log {
  const remarks: Remark[] = [];
  const noteOf =
    (type: Remark["type"]): Note =>
    (row, column, value, message, hint = null) => {
      remarks.push({ type, row, column, value, message, hint });
    };
  return {
    remarks,
    leftRow: noteOf("row-left"),
    leftValue: noteOf("value-left"),
    guessed: noteOf("guessed"),
  };
}

/** `row 12, column "Lat": 91 is no latitude → write …` */
export function formatRemark({ row, column, value, message, hint }: Remark, unit: string): string {
  const where = [row === null ? "the file" : `${unit} ${row}`, column === null ? null : `column "${column}"`];
  const what = value === null || message.includes(value) ? message : `${shorten(value)}: ${message}`;
  return `${where.filter(Boolean).join(", ")}: ${what}${hint === null ? "" : ` → ${hint}`}`;
}

const shorten = (value: string) => (value.length > 60 ? `“${value.slice(0, 57)}…”` : `“${value}”`);
