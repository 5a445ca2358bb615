/** Claims that may answer one question differently. */

import type { DeskEvent, Draft } from "../draft/draft";

export interface ClaimOf {
  readonly key: string;
  readonly event: DeskEvent;
  readonly claim: DeskEvent["claims"][number];
}

export const claimsOf = ({ files }: Draft): readonly ClaimOf[] =>
  files.events.flatMap((event) =>
    event.claims.map((claim) => ({ key: `${event.id}#${claim.id}`, event, claim })),
  );

/** Figures of different speakers for the same thing that exclude each other, and that no question has yet. */
export function proposedPairs(draft: Draft): readonly (readonly [ClaimOf, ClaimOf])[] {
  const claims = claimsOf(draft).filter(({ claim }) => claim.count);
  const isAsked = (a: ClaimOf, b: ClaimOf) =>
    draft.files.conflicts.some(({ events, positions }) =>
      [a, b].every(
        ({ event, claim }) =>
          events.includes(event.id) && positions.some((position) => position.claim === claim.id),
      ),
    );
  return claims.flatMap((a, at) =>
    claims
      .slice(at + 1)
      .filter((b) => differ(a.claim, b.claim) && !isAsked(a, b))
      .map((b) => [a, b] as const),
  );
}

type Claim = ClaimOf["claim"];

function differ(a: Claim, b: Claim): boolean {
  if (!a.count || !b.count || a.speaker === b.speaker) return false;
  if (a.count.of.trim().toLowerCase() !== b.count.of.trim().toLowerCase()) return false;
  const isBelow = (one: NonNullable<Claim["count"]>, other: NonNullable<Claim["count"]>) =>
    one.high !== null && one.high < other.low;
  return isBelow(a.count, b.count) || isBelow(b.count, a.count);
}
