/** What is wrong with a file of columns: thrown where it is read, told with row and column. */

import type { PlainFault } from "../loadFault";
import { visible } from "../visible";

/** More than this is no list that anybody reads. */
const MAX_FAULTS = 50;

export class TableFault extends Error {
  readonly faults: readonly PlainFault[];
  constructor(faults: readonly PlainFault[]) {
    super(faults[0]?.message ?? "the file is not sound");
    this.faults = faults;
  }
}

/** What anything that was thrown tells a reader. */
export const faultsOf = (error: unknown): readonly PlainFault[] =>
  error instanceof TableFault
    ? error.faults
    : [{ path: "", message: visible(error instanceof Error ? error.message : String(error)) }];

/** Collects faults of the rows of one group; `first` is the place of its first row in the file, counted from 0. */
export function collectFaults(first: number, idOf: (row: number) => string) {
  const faults: PlainFault[] = [];
  return {
    /** `row` is counted from 0 in the group. */
    tell(row: number, column: string, message: string, hint: string) {
      const id = idOf(row);
      faults.push({
        path: `row ${first + row}${id === "" ? "" : ` (${visible(id.slice(0, 80))})`}, column ${column}`,
        message: visible(message),
        hint: visible(hint),
      });
      if (faults.length >= MAX_FAULTS) throw new TableFault(faults);
    },
    /** Throws where anything was told. */
    end() {
      if (faults.length > 0) throw new TableFault(faults);
    },
  };
}

export type RowFaults = ReturnType<typeof collectFaults>;
