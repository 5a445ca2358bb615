/** A conflict as lanes over one time: for each speaker what they say and when they said it. */

import type { Dossier, DossierEvent, EventTime } from "../../core/dossier";
import { dayOfDate } from "../../core/time/days";
import { type Interval, intersection } from "../../core/time/interval";
import type { Conflict } from "../../schema/dossier";
import { bySpeaker, type ClaimAbout, claimOf } from "./claims";

export type Position = Conflict["positions"][number];

export interface Said {
  readonly position: Position;
  readonly rests: ClaimAbout | undefined;
  /** The statement it was made in, where that is an entry. */
  readonly statement: DossierEvent | undefined;
  /** Null where nothing tells when it was said. */
  readonly at: Pick<EventTime, "possible" | "lasting" | "edtf"> | null;
}

export interface Lane {
  readonly speaker: string;
  readonly said: readonly Said[];
}

export interface Lanes {
  readonly lanes: readonly Lane[];
  /** What the accounts are about: the events on the ground. */
  readonly about: readonly DossierEvent[];
  /** All that is drawn lies in it; null where nothing has a time. */
  readonly domain: Interval | null;
}

export function lanesOf(conflict: Conflict, dossier: Dossier): Lanes {
  const lanes = bySpeaker(conflict.positions).map(([speaker, positions]) => ({
    speaker,
    said: positions.map((position) => toSaid(position, dossier)),
  }));
  const about = conflict.events.flatMap((slug) => {
    const event = dossier.eventOf(slug);
    return event?.kind.lane === "ground" ? [event] : [];
  });
  const spans = [
    ...about.map((event) => event.time.possible),
    ...lanes.flatMap(({ said }) => said.map(({ at }) => at?.possible ?? null)),
  ].filter((span) => span !== null);
  const domain: Interval | null =
    spans.length === 0
      ? null
      : [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
  return { lanes, about, domain };
}

function toSaid(position: Position, dossier: Dossier): Said {
  const rests = position.claim === undefined ? undefined : claimOf(dossier, position.claim);
  const statement = rests?.claim.statement ? dossier.eventOf(rests.claim.statement) : undefined;
  const isNarrator = dossier.speakers.get(position.speaker)?.type === "narrator";
  return { position, rests, statement, at: statement?.time ?? (isNarrator ? dayOfReport(dossier) : null) };
}

/** The report speaks on the day that it is dated. */
function dayOfReport({ header, timeZone }: Dossier): Said["at"] {
  const { published } = header.report;
  const possible = dayOfDate(published, timeZone);
  return possible && { possible, lasting: false, edtf: published ?? "" };
}

/** Where a span lies in the domain, in thousandths from the reading side; null outside it. */
export function placeIn(span: Interval, domain: Interval, direction: "ltr" | "rtl") {
  const shown = intersection(span, domain);
  if (shown === null) return null;
  const scale = 1000 / (domain[1] - domain[0]);
  const width = Math.max((shown[1] - shown[0]) * scale, 4);
  const start = Math.min((shown[0] - domain[0]) * scale, 1000 - width);
  return { x: direction === "ltr" ? start : 1000 - start - width, width };
}
