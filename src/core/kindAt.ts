/** The kind of the event at a place in the account, which isn't made where there are columns. */

import { codeAt } from "../columns/codes";
import type { Kind } from "../schema/dossier";
import type { Dossier } from "./dossier";

export const kindAt = (
  place: number,
  { events, table, header }: Pick<Dossier, "events" | "table" | "header">,
): Kind => (table ? header.kinds[codeAt(table.kind, place)]! : events.at(place)!.kind);
