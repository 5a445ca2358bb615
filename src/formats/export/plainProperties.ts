/** An entry as flat properties, for formats that have named values: read again by `import/plainFields.ts`. */

import { formatSourceLines } from "../sourceLines";
import type { Entry } from "./entries";

/** `edtf` is the time as written; `start` and `end` are its bounds, for tools that know no EDTF. What is not known is undefined. */
export function plainProperties({ event, title, summary, kind, place, site, sources, notes }: Entry) {
  const { when, properties, geometry } = event;
  return {
    title,
    description: summary ?? undefined,
    kind,
    edtf: when?.edtf,
    start: when ? (properties.start ?? undefined) : undefined,
    end: when ? (properties.end ?? undefined) : undefined,
    time_words: when?.label ?? undefined,
    place: place ?? undefined,
    place_precision: site && geometry ? site.properties.precision : undefined,
    place_radius_m: (site && geometry && site.properties.radius) ?? undefined,
    place_relation: (site && geometry && properties.placeRelation) ?? undefined,
    geo_precision: site ? undefined : (properties.geoPrecision ?? undefined),
    note: notes.length > 0 ? notes.join("\n") : undefined,
    sources: sources.length > 0 ? formatSourceLines(sources) : undefined,
  };
}
