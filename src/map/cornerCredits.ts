/** Whom the map's corner names without a press. */

import type { LayerCredit } from "../core/space/basemap";

/** Those after a © in what is shown, whose terms ask for it on the map itself; once each, in the order of the layers. */
export function cornerCredits(
  credits: readonly Pick<LayerCredit, "attribution">[],
  tiles: Pick<LayerCredit, "attribution"> | null,
): readonly string[] {
  const named = [...(tiles ? [tiles] : []), ...credits].flatMap(({ attribution }) =>
    [...attribution.matchAll(/©\s*([^©;,]+)/g)].map(([, name = ""]) => name.trim()),
  );
  return [...new Set(named)];
}
