/** Where the events of rows stand. */

import type { SiteFeature } from "../../schema/dossier";
import { LAYERS } from "../../schema/vocabulary";
import type { RowFaults } from "./tableFault";

interface PlaceColumns {
  readonly count: number;
  /** Degrees, not yet checked. */
  readonly longitudes: ArrayLike<unknown>;
  readonly latitudes: ArrayLike<unknown>;
  /** Places in the lists; -1 for none. */
  readonly site: Int32Array;
  readonly elsewhere: Int32Array;
  readonly layer: Int32Array;
  /** 0 for none. */
}

const REPORT = LAYERS.indexOf("report");

/** A position is on this planet and, at a site, the site's own. */
export function checkPlaces(
  { count, longitudes, latitudes, site, elsewhere, layer }: PlaceColumns,
  sites: readonly SiteFeature[],
  faults: RowFaults,
) {
  const isBackground = sites.map(({ properties }) => properties.layer === "background");
  const anchors = sites.map(({ properties }) => properties.anchor);
  for (let row = 0; row < count; row++) {
    const [longitude, latitude] = [longitudes[row] ?? null, latitudes[row] ?? null];
    const at = site[row]!;
    if (!isDegrees(longitude, 180))
      faults.tell(row, "longitude", `${String(longitude)} is no longitude`, "write degrees from -180 to 180");
    else if (!isDegrees(latitude, 90))
      faults.tell(row, "latitude", `${String(latitude)} is no latitude`, "write degrees from -90 to 90");
    else if ((longitude === null) !== (latitude === null))
      faults.tell(
        row,
        longitude === null ? "longitude" : "latitude",
        "longitude and latitude go together",
        "write both or neither",
      );
    else if (at >= 0 && !isAt(longitude, latitude, anchors[at] ?? null))
      faults.tell(
        row,
        "longitude",
        `its position is not that of the site ${sites[at]!.id}`,
        "leave it to `npm run dossier -- build`",
      );
    if (at >= 0 && elsewhere[row]! >= 0)
      faults.tell(row, "elsewhere", "it has a site and stands elsewhere too", "keep one of the two");
    if (at >= 0 && isBackground[at] && layer[row] === REPORT)
      faults.tell(
        row,
        "site",
        `the report does not name ${sites[at]!.id}, which only background knows`,
        "use the place that the report names",
      );
  }
}

function isDegrees(value: unknown, most: number): value is number | null {
  return value === null || (typeof value === "number" && Math.abs(value) <= most);
}

/** The file has positions in 32 bits. */
function isAt(longitude: number | null, latitude: number | null, anchor: readonly number[] | null): boolean {
  if (longitude === null || latitude === null || anchor === null)
    return longitude === null && anchor === null;
  return (
    Math.fround(longitude) === Math.fround(anchor[0]!) && Math.fround(latitude) === Math.fround(anchor[1]!)
  );
}
