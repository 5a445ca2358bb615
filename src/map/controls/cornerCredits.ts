/** Whom the map's corner names without a press. */

import type { LayerCredit } from "../../geo/basemap";

/** Those whose licence asks for it on the map itself, once each: of tiles that lie on top, whoever stands after a ©. */
export function cornerCredits(
  credits: readonly Pick<LayerCredit, "corner">[],
  tiles: Pick<LayerCredit, "attribution"> | null,
): readonly string[] {
  const ofTiles = [...(tiles?.attribution.matchAll(/©\s*([^©;,]+)/g) ?? [])].map(([, name = ""]) =>
    name.trim(),
  );
  const ofLayers = credits.flatMap(({ corner }) => corner ?? []);
  return [
    ...ofTiles,
    ...new Set(ofLayers.filter((name) => !ofTiles.some((longer) => longer.startsWith(name)))),
  ];
}
