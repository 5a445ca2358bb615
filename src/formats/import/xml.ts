/** KML and GPX → features, through togeojson; loaded when a file is XML. */

import { gpx, kmlWithFolders } from "@tmcw/togeojson";
import { DOMParser } from "@xmldom/xmldom";
import { splitHtml } from "../sourceHtml";
import { formatSourceLines } from "../sourceLines";
import type { Content } from "./content";
import { PLAIN_FORMAT } from "./plainFields";
import { fromHtml } from "./plainText";
import { type Reading, read, unread } from "./report";

type Json = Readonly<Record<string, unknown>>;

export function readXml(text: string): Reading<Content> {
  let fault: string | null = null;
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== "warning") fault ??= message.split("\n")[0] ?? message;
    },
  });
  // Without a DOCTYPE there are no entities that could grow.
  const plain = text.replace(/^\ufeff/, "").replace(/<!DOCTYPE[^>[]*(?:\[[^\]]*\])?[^>]*>/i, "");
  let root: ReturnType<DOMParser["parseFromString"]> | null = null;
  try {
    root = parser.parseFromString(plain.trimStart(), "text/xml");
  } catch (error) {
    fault ??= error instanceof Error ? (error.message.split("\n")[0] ?? "") : "";
  }
  const name = root?.documentElement?.localName?.toLowerCase();
  if (root === null || fault !== null || name === undefined)
    return unread(
      `it is no sound XML: ${fault ?? "it has no element"}`,
      "save it again with the program that wrote it",
    );
  const document = root as unknown as Document;
  if (name === "kml") return read({ type: "features", from: "kml", value: fromKml(document) });
  if (name === "gpx") return read({ type: "features", from: "gpx", value: fromGpx(document) });
  return unread(
    `it is XML of the kind “${name}”, which nobody here reads`,
    "KML and GPX are read; save other things as a table or as GeoJSON",
  );
}

/** The names of the folders round a placemark become its kind. */
function fromKml(document: Document): Json {
  const features: Json[] = [];
  const isPlain = ownChild(document, "ExtendedData")?.textContent?.trim() === PLAIN_FORMAT;
  const walk = (children: readonly unknown[], folder: string | null) => {
    for (const child of children as readonly Json[]) {
      if (child.type === "folder") {
        const name = (child.meta as Json | undefined)?.name;
        walk(child.children as readonly unknown[], typeof name === "string" && name !== "" ? name : folder);
      } else features.push(isPlain ? plainFeature(child) : withTime(child, folder));
    }
  };
  walk(kmlWithFolders(document, { skipNullGeometry: false }).children, null);
  const [name, description] = ["name", "description"].map(
    (tag) => ownChild(document, tag)?.textContent ?? undefined,
  );
  return { type: "FeatureCollection", ...(isPlain && { format: PLAIN_FORMAT }), features, name, description };
}

/** Of the document itself, not of what is in it. */
function ownChild(document: Document, tag: string): Node | undefined {
  const holder = document.getElementsByTagName("Document")[0];
  for (let node = holder?.firstChild ?? null; node; node = node.nextSibling)
    if (node.nodeName === tag) return node;
  return undefined;
}

/** As our own export wrote it: the description is HTML with the sources below the text. */
function plainFeature({ type, geometry, properties: given }: Json): Json {
  const { name, description, timestamp, timespan, ...properties } = given as Json;
  const html = typeof description === "object" ? (description as Json | null)?.value : description;
  const { text, sources } = splitHtml(typeof html === "string" ? html : "");
  const words = fromHtml(text).text;
  return {
    type,
    geometry,
    properties: {
      ...properties,
      title: name,
      ...(words !== "" && { description: words }),
      sources: formatSourceLines(sources),
    },
  };
}

function withTime(feature: Json, folder: string | null): Json {
  const { timestamp, timespan, coordinateProperties, description, ...properties } =
    feature.properties as Json;
  const { begin, end } = (timespan ?? {}) as { begin?: string; end?: string };
  const times = timesOf(coordinateProperties);
  const [start, last] = timespan
    ? [begin || end, end || begin]
    : timestamp
      ? [timestamp]
      : [times[0], times.at(-1)];
  const words = typeof description === "object" ? (description as Json | null)?.value : description;
  return {
    type: "Feature",
    geometry: feature.geometry,
    properties: {
      ...properties,
      ...(words !== undefined && { description: words }),
      ...(folder !== null && !("category" in properties) && { category: folder }),
    },
    ...(start !== undefined && {
      when: { timespans: [{ start: { in: start }, end: { in: last ?? start } }] },
    }),
  };
}

/** Of a track: when it begins and ends. */
function timesOf(coordinateProperties: unknown): string[] {
  const times = (coordinateProperties as { times?: unknown } | undefined)?.times;
  return Array.isArray(times) ? times.flat().filter((time): time is string => typeof time === "string") : [];
}

function fromGpx(document: Document): Json {
  const features = gpx(document).features.map((feature) => {
    const { time, coordinateProperties, links, cmt, _gpxType, ...properties } = (feature.properties ??
      {}) as Json;
    const times = timesOf(coordinateProperties);
    const [start, end] = times.length > 0 ? [times[0], times.at(-1)] : [time, time];
    const addresses = Array.isArray(links) ? links.map((link) => (link as Json).href).filter(Boolean) : [];
    return {
      type: "Feature",
      geometry: feature.geometry,
      properties: {
        ...properties,
        ...(cmt !== undefined && cmt !== properties.desc && { comment: cmt }),
        ...(addresses.length > 0 && { url: addresses.join(" ") }),
      },
      ...(start !== undefined && { when: { timespans: [{ start: { in: start }, end: { in: end } }] } }),
    };
  });
  return { type: "FeatureCollection", features };
}
