/** The compiled dossier as the build wrote it: what the page must agree with. */

import { existsSync, readFileSync } from "node:fs";
import { createDossier } from "../../src/core/createDossier";
import type { DossierEvent } from "../../src/core/dossier";
import { dayOf, instantOf } from "../../src/core/time/zone";
import type { CompiledDossier } from "../../src/schema/dossier";
import { config, folder } from "./site";

if (!existsSync(folder)) throw new Error(`There is no ${folder}. Build it first: npm run build`);

export const compiledFile = `${folder}/dossiers/${config.dossier}/dossier.geojson`;
export const compiled: CompiledDossier = JSON.parse(readFileSync(compiledFile, "utf8"));

export const dossier = createDossier(compiled);

/** English words of a text. */
export const en = (text: Readonly<Record<string, string>>) => text.en ?? "";

const { events, header, timeZone, extent } = dossier;
const most = (count: (event: DossierEvent) => number) =>
  events.reduce((best, event) => (count(event) > count(best) ? event : best));

/** Events that tests open, chosen for what they are, whatever the story: one at a place, with a link. */
export const placed = most(
  ({ place, kind, links, claims }) =>
    Number(kind.lane === "ground") +
    Number(place.site?.precision !== "region" && place.site !== null) +
    Number(links.length > 0) +
    Number(claims.length > 0),
);
/** The one with most claims, about which speakers differ. */
export const disputed = most(({ slug, claims }) =>
  header.conflicts.some((conflict) => conflict.events.includes(slug)) ? 1 + claims.length : 0,
);
/** A statement. */
export const said = most(({ kind, claims }) => Number(kind.lane === "said") + Number(claims.length > 0));

/** A day of the story as addresses have it: 0 its first, 1 the one after its last. */
export const dayAt = (part: number) => dayOf(extent[0] + part * (extent[1] - extent[0]), timeZone);
/** An hour of that day by the dossier's clocks, in milliseconds. */
export function hourAt(part: number, hour: number) {
  const [year = 0, month = 0, day = 0] = dayAt(part).split("-").map(Number);
  return instantOf({ year, month, day, hour }, timeZone);
}
/** The same as addresses have it. */
export const timeAt = (part: number, hour: number) =>
  `${new Date(hourAt(part, hour)).toISOString().slice(0, 16)}Z`;
/** A view of the map as addresses have it, round the place of `placed`, or so many degrees north of it. */
export const mapAt = (zoom: number, north = 0) => {
  const [lon = 0, lat = 0] = placed.place.site?.anchor ?? [];
  return `${zoom}/${(lat + north).toFixed(5)}/${lon}`;
};
