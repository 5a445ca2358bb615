/** Where an event took place is said once, and only as the layers allow. */

import { placeCodes } from "../../geo/precision";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, sitesOf } from "./parts";

export const places = defineRule(
  "places",
  "An event has a site with a relation to it, or stands elsewhere, or has a point of its own; no report-layer event is at a background-only site.",
  (dossier) => {
    const sites = new Map(sitesOf(dossier).map(({ value }) => [value.id, value]));
    return eventsOf(dossier).flatMap(({ value, path }) => {
      const { site: id, elsewhere, placeRelation, layer, geoPrecision } = value.properties;
      const found: Found[] = [];
      const fault = (at: Path, message: string, hint: string) => {
        found.push({ path: [...path, ...at], message, hint });
      };
      const site = id === null ? undefined : sites.get(id);
      if (id !== null && elsewhere !== null) {
        fault(["properties", "elsewhere"], "it has a site and stands elsewhere too", "keep one of the two");
      }
      if ((id === null) !== (placeRelation === null)) {
        fault(
          ["properties", "placeRelation"],
          "site and relation go together",
          "write at, in, near, outside or from, and the site",
        );
      }
      if (layer === "report" && site?.properties.layer === "background") {
        fault(
          ["properties", "site"],
          `the report does not name ${id}, which only background knows`,
          "use the place that the report names, and let background.yaml refine it",
        );
      }
      if (site) {
        if (JSON.stringify(value.geometry) !== JSON.stringify(site.geometry)) {
          fault(
            ["geometry"],
            `its geometry is not that of ${id}`,
            "leave it to the compiler: run `npm run dossier -- build`",
          );
        }
        const { precision, radius, approximate } = site.properties;
        const { acled } = placeCodes({
          precision,
          radiusMeters: radius,
          approximate,
          relation: placeRelation,
        });
        if (geoPrecision !== acled) {
          fault(
            ["properties", "geoPrecision"],
            `geoPrecision is ${geoPrecision}, but its place has ${acled}`,
            acled === null ? "leave it empty" : `write ${acled}`,
          );
        }
      }
      return found;
    });
  },
);
