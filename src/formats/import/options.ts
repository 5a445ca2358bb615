/** What an import is told besides the file. */

import type { Mapping } from "../../schema/mapping";
import type { DateOrder } from "./dates";

export type ImportOptions = {
  /** The new dossier's id. */
  readonly id: string;
  /** How the file is called: names the table where it has no title of its own. */
  readonly name: string;
  /** BCP 47; what the file is written in. */
  readonly language: string;
  /** IANA; where days begin, and what clock times without an offset mean. */
  readonly timeZone: string;
  /** The day of the import, for a file that does not say when it was published. */
  readonly today: string;
  readonly title?: string | undefined;
  /** The first and last day of the timeline; those of the entries where they are missing. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Of dates such as 3/4/2020. */
  readonly dateOrder?: DateOrder | undefined;
  /** For tables of one's own. */
  readonly mapping?: Mapping | undefined;
};
