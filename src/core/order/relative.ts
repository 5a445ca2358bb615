/** Times told by another entry's: "about ten minutes after the collision". */

import type { Text } from "../../schema/dossier";
import { parseDuration } from "../time/duration";

export interface RelativeTime {
  /** The slug of the entry that it follows. */
  readonly entry: string;
  /** How long after that is over, as ISO 8601 has it. */
  readonly by: string;
  readonly about: boolean;
  /** That entry's label, once all entries are there. */
  readonly name?: Text;
}

/** Of what is told with "about": between half and one and a half times as long. */
const ABOUT = 0.5;

/** How long after, in milliseconds; null where `by` is no duration. */
export function lagOf({ by, about }: RelativeTime): { readonly least: number; readonly most: number } | null {
  const duration = parseDuration(by);
  if (!duration) return null;
  const slack = about ? ABOUT * duration.ms : 0;
  return { least: duration.ms - slack, most: duration.ms + slack };
}
