/** Where the playhead goes that is put on an event. */

import type { EventTable } from "../columns/eventTable";
import type { DossierEvent, EventList, EventTime } from "./dossier";
import { indexAt } from "./placeOf";
import { instantAt } from "./time/instants";
import { contains, type Instant } from "./time/interval";

/**
 * The instant at which a reader is put who opens this event: the first that its time allows, by background where that
 * is shown, but not before what the account tells ahead of it, where its own time leaves that open. So a story told
 * in order never sends the playhead back for want of an hour. Null where no time is known.
 */
export function momentOf(event: DossierEvent, onlyReport: boolean): Instant | null {
  return onlyReport ? event.moment.report : event.moment.refined;
}

/** The same of an event in a result, which isn't made where there are columns; NaN where no time is known. */
export function momentAt(place: number, events: EventList, onlyReport: boolean, table?: EventTable): Instant {
  if (!table) return momentOf(events.at(place)!, onlyReport) ?? Number.NaN;
  return instantAt(onlyReport ? table.moments.report : table.moments.refined, indexAt(events, place));
}

/** Fills in each event's moments; asked in the order of the account. */
export function createMoments(): (event: Omit<DossierEvent, "moment">) => DossierEvent {
  const told = { report: Number.NEGATIVE_INFINITY, refined: Number.NEGATIVE_INFINITY };
  const next = (layer: "report" | "refined", time: EventTime) => {
    const range = (layer === "refined" ? time.refined : null) ?? time.certain ?? time.possible;
    if (range === null) return null;
    const moment = contains(range, told[layer]) ? told[layer] : range[0];
    told[layer] = Math.max(told[layer], moment);
    return moment;
  };
  return (event) => ({
    ...event,
    moment: { report: next("report", event.time), refined: next("refined", event.time) },
  });
}
