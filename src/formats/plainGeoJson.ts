/** A dossier as plain GeoJSON, one feature an entry, words in one language: for map tools that know nothing of dossiers. */

import { isSite } from "../core/rules/parts";
import type { CompiledDossier, EventFeature, SiteFeature, Text } from "../schema/dossier";
import { PLAIN_FORMAT } from "./import/geoJson";
import type { Exported } from "./timelineJs";

/** `edtf` is the time as written; `start` and `end` are its bounds, for tools that know no EDTF. */
export function formatPlainGeoJson(
  { dossier: header, features }: CompiledDossier,
  language: string,
): Exported {
  const text = (words: Text) => words[language] ?? words[header.language] ?? "";
  const sites = new Map(features.filter(isSite).map((site) => [site.id, site]));
  const kinds = new Map(header.kinds.map(({ id, name }) => [id, text(name)]));
  const elsewhere = new Map(header.elsewhere.map(({ id, name }) => [id, text(name)]));
  const left: string[] = [];
  const lines = features.flatMap((feature) => {
    if (feature.properties.role !== "event") return [];
    const event = feature as EventFeature;
    const { id, when, properties } = event;
    const site = properties.site === null ? undefined : sites.get(properties.site);
    const unheld = unheldOf(event, site);
    if (unheld.length > 0) left.push(`${id}: ${unheld.join(", ")} left out`);
    const place = site ? text(site.properties.name) : elsewhere.get(properties.elsewhere ?? "");
    const [title, summary] = [text(properties.title), text(properties.summary)];
    const one = {
      type: "Feature",
      id,
      geometry: event.geometry,
      properties: {
        title,
        ...(summary !== title && { description: summary }),
        kind: kinds.get(properties.kind),
        ...(when && { edtf: when.edtf, start: properties.start, end: properties.end }),
        ...(when?.label && { time_words: when.label }),
        ...(place !== undefined && { place }),
        ...(site &&
          event.geometry && {
            place_precision: site.properties.precision,
            place_radius_m: site.properties.radius ?? undefined,
            place_relation: properties.placeRelation,
          }),
        ...(!site && properties.geoPrecision !== null && { geo_precision: properties.geoPrecision }),
        ...(properties.notes.length > 0 && { note: properties.notes.map(text).join("\n") }),
      },
    };
    return [JSON.stringify(one)];
  });
  const [title, description] = [text(header.title), text(header.summary)];
  const top = `"type":"FeatureCollection","format":"${PLAIN_FORMAT}","title":${JSON.stringify(title)},"description":${JSON.stringify(description)}`;
  return { content: `{${top},\n"features":[\n${lines.join(",\n")}\n]}\n`, left };
}

function unheldOf({ properties, geometry }: EventFeature, site: SiteFeature | undefined): string[] {
  const counted = [
    [properties.claims.length, "claim"],
    [properties.links.length, "link"],
    [properties.evidence.length, "quote"],
    [properties.alternatives.length, "other reading"],
  ] as const;
  return [
    ...counted.flatMap(([count, noun]) => (count === 0 ? [] : [`${count} ${noun}${count === 1 ? "" : "s"}`])),
    ...(site?.properties.anchor && !geometry ? ["the middle of its region, which is no point,"] : []),
    ...(properties.refined ? ["what other sources say of its time or place"] : []),
  ];
}
