/** A column of all events as a result has it: read off that of all, so that nothing is looked at or sorted anew. */

import { pickInSteps } from "../columns/pickInstants";
import type { EventList } from "./dossier";
import { finish } from "./steps";
import type { Instants } from "./time/instants";

/** `events` are some of `all`, in their order. */
export function pickerOf(events: EventList, all: EventList): (column: Instants) => Instants {
  if (events.pick) return events.pick;
  if (events.length === all.length) return (column) => column;
  const rows = new Uint32Array(events.length);
  const isPicked = new Uint8Array(all.length);
  let place = 0;
  for (const { index } of events) {
    rows[place++] = index;
    isPicked[index] = 1;
  }
  return (column) => finish(pickInSteps(column, rows, isPicked));
}
