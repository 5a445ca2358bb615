/** The compiled dossier as the build wrote it: what the page must agree with. */

import { readFileSync } from "node:fs";
import { createDossier } from "../../src/core/dossier";
import type { CompiledDossier } from "../../src/schema/dossier";

export const compiled: CompiledDossier = JSON.parse(
  readFileSync("dist/dossiers/baghdad-2020/dossier.geojson", "utf8"),
);

export const dossier = createDossier(compiled);

/** English words of a text. */
export const en = (text: Readonly<Record<string, string>>) => text.en ?? "";
