/** `speakers.yaml` and `sites.yaml`: who says something, and where. */

import * as v from "valibot";
import { GeometrySchema, MAX_RADIUS_METERS } from "./dossier";
import { evidence, field, Id, Position, spellings, Words } from "./sourceWords";
import { CONFIDENCES, LAYERS, SITE_PRECISIONS, SPEAKER_TYPES } from "./vocabulary";

export const SpeakersFile = v.array(
  v.strictObject({
    id: field(Id, "as others name it", "fire-brigade"),
    name: field(Words, "as readers see it", "Auckland fire brigade"),
    shortName: v.optional(field(Words, "for narrow places", "Fire brigade")),
    spellings: spellings(
      "how else the name is written, in any language: a search for one finds whatever holds another; never shown",
      "Fire department",
      "firefighters",
    ),
    type: field(
      v.picklist(SPEAKER_TYPES),
      "who that is; `narrator` is the report or the table itself",
      "institution",
    ),
    description: v.optional(field(Words, "how the report names them", "The city's fire service.")),
    evidence: evidence("the city's fire service"),
  }),
);

export const SitesFile = v.array(
  v.strictObject({
    id: field(Id, "as others name it", "harbour-market"),
    name: field(Words, "as readers see it", "Harbour market"),
    shortName: v.optional(field(Words, "for the map", "Market")),
    spellings: spellings("as of speakers", "Harbor market", "market hall"),
    description: v.optional(field(Words, "what it is", "A covered market by the water.")),
    evidence: evidence("a covered market"),
    layer: v.optional(
      field(v.picklist(LAYERS), "`background` where only other sources know it", "report"),
      "report",
    ),
    precision: field(
      v.picklist(SITE_PRECISIONS),
      "how finely it is known; a `region` is never drawn as a point, `unstated` needs no radius",
      "building",
    ),
    anchor: v.optional(
      field(Position, "its middle, in WGS 84 degrees, longitude first", [174.7653, -36.8423]),
    ),
    radius: v.optional(
      field(
        v.pipe(v.number(), v.minValue(1), v.maxValue(MAX_RADIUS_METERS)),
        "metres round the anchor that surely hold it",
        120,
      ),
    ),
    geometry: v.optional(
      field(
        v.pipe(v.union([Words, GeometrySchema]), v.title("file name or GeoJSON")),
        "its outline: a `.geojson` file in this folder, or a geometry written out",
        "market.geojson",
      ),
    ),
    approximate: v.optional(
      field(v.boolean(), "the outline or position is a stand-in, and drawn soft, without a line", false),
      false,
    ),
    partOf: v.optional(field(Id, "another site that holds it", "harbour")),
    confidence: v.optional(
      field(v.picklist(CONFIDENCES), "in the position; wanted as soon as there is one", "high"),
    ),
    coordinateNote: v.optional(field(Words, "how the position was chosen", "The middle of the hall.")),
    coordinateSources: v.optional(
      field(v.array(Words), "where it comes from; wanted as soon as there is one", ["City map, sheet 12"]),
      [],
    ),
  }),
);
