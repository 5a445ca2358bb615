/** Gives entries whose time is told by another's the bounds that order makes of it, for tools that know no order. */

import { rangesOfRelative } from "../core/order/rangesOfRelative";
import { entriesOf, isEvent } from "../core/rules/parts";
import { timeCodes } from "../core/time/precision";
import { formatInstant } from "../core/time/zone";
import type { CompiledDossier } from "../schema/dossier";

/** `zone` is where the bounds are written. An entry that has a `when` too keeps that; the rule `relative-times` tells of it. */
export function withRelativeTimes(dossier: CompiledDossier, zone: string): CompiledDossier {
  const ranges = rangesOfRelative(entriesOf(dossier), zone);
  if (ranges.size === 0) return dossier;
  let place = -1;
  const features = dossier.features.map((feature) => {
    if (!isEvent(feature)) return feature;
    place += 1;
    const range = ranges.get(place);
    const { after } = feature.properties;
    if (!range || !after || feature.when) return feature;
    const [start, end] = range.map((instant) => formatInstant(instant, zone)) as [string, string];
    const certainty = after.about ? "less-certain" : "certain";
    const { acled } = timeCodes({ unknownMs: range[1] - range[0], certain: !after.about, certainty });
    return { ...feature, properties: { ...feature.properties, start, end, timePrecision: acled } };
  });
  return { ...dossier, features };
}
