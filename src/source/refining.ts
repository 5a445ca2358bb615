/** Which background narrows which event. */

import type { DossierSource } from "../schema/source";

const positionsOf = new WeakMap<DossierSource["background"], ReadonlyMap<string, readonly number[]>>();

/** By event, the positions in `background` of what narrows it, in order. */
export function refiningOf({
  background,
}: Pick<DossierSource, "background">): ReadonlyMap<string, readonly number[]> {
  const known = positionsOf.get(background);
  if (known) return known;
  const found = new Map<string, number[]>();
  background.forEach(({ refines, events }, position) => {
    for (const event of new Set(refines ? (refines.events ?? events) : [])) {
      const positions = found.get(event);
      if (positions) positions.push(position);
      else found.set(event, [position]);
    }
  });
  positionsOf.set(background, found);
  return found;
}
