/** A dossier as plain GeoJSON, one feature an entry, words in one language: for map tools that know nothing of dossiers. */

import type { CompiledDossier } from "../../schema/dossier";
import { PLAIN_FORMAT } from "../import/plainFields";
import { entriesIn, textIn, unheldOf, unheldRegion } from "./entries";
import type { Exported } from "./exported";
import { plainProperties } from "./plainProperties";

export function formatPlainGeoJson(dossier: CompiledDossier, language: string): Exported {
  const { dossier: header } = dossier;
  const text = textIn(header.language, language);
  const entries = entriesIn(dossier, language);
  const lines = entries.map((entry) => {
    const { id, geometry } = entry.event;
    return JSON.stringify({ type: "Feature", id, geometry, properties: plainProperties(entry) });
  });
  const [title, description] = [text(header.title), text(header.summary)];
  const top = `"type":"FeatureCollection","format":"${PLAIN_FORMAT}","title":${JSON.stringify(title)},"description":${JSON.stringify(description)}`;
  return {
    content: `{${top},\n"features":[\n${lines.join(",\n")}\n]}\n`,
    left: entries.flatMap((entry) => unheldOf(entry, { others: unheldRegion(entry) }) ?? []),
  };
}
