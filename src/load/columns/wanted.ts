/** What an address looks at, read before the dossier is here that it is about. */

import type { Header } from "../../schema/dossier";
import { parseInstant } from "../../state/address";
import type { Wanted } from "./protocol";

/** The event, and else the playhead or the window. What is no date counts as left out: the page tells of it. */
export function wantedBy(
  query: string,
  { timeZone, start, end }: Pick<Header, "timeZone" | "start" | "end">,
): Wanted {
  const params = new URLSearchParams(query);
  const instant = (name: string, as?: "end") => parseInstant(params.get(name) ?? "", timeZone, as);
  const [at, from, to] = [instant("t"), instant("from"), instant("to", "end")];
  const around = at ?? from ?? to;
  if (around === null) return { slug: params.get("event"), around: null };
  const window = [from ?? Date.parse(start), to ?? Date.parse(end)] as const;
  return { slug: params.get("event"), around: at === null ? window : [at, at + 1] };
}
