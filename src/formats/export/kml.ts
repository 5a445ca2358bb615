/** A dossier as KML 2.2 (OGC 07-147r2): one placemark an entry, with its time, its geometry and the rest as named values. */

import { dayOf } from "../../core/time/zone";
import type { CompiledDossier, Geometry, Position } from "../../schema/dossier";
import { PLAIN_FORMAT } from "../import/plainFields";
import { formatHtml } from "../sourceHtml";
import { type Entry, entriesIn, textIn, unheldOf, unheldRegion } from "./entries";
import type { Exported } from "./exported";
import { plainProperties } from "./plainProperties";

export function formatKml(dossier: CompiledDossier, language: string): Exported {
  const { dossier: header } = dossier;
  const text = textIn(header.language, language);
  const entries = entriesIn(dossier, language);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2">',
    "<Document>",
    element("name", text(header.title)),
    element("description", text(header.summary)),
    dataOf({ format: PLAIN_FORMAT }),
    ...entries.map((entry) => toPlacemark(entry, header.timeZone)),
    "</Document>",
    "</kml>",
  ];
  return {
    content: `${lines.join("\n")}\n`,
    left: entries.flatMap((entry) => unheldOf(entry, { others: unheldRegion(entry) }) ?? []),
  };
}

/** The children in the order of KML's schema. A description is HTML, so it shows the sources as links. */
function toPlacemark(entry: Entry, timeZone: string): string {
  const { event, title, summary, sources } = entry;
  const { title: _, description, start, end, sources: lines, ...named } = plainProperties(entry);
  const html = formatHtml(summary ?? "", sources);
  return [
    "<Placemark>",
    element("name", title),
    ...(html === "" ? [] : [element("description", html)]),
    ...timeOf(event, timeZone),
    dataOf({ id: event.id, ...named }),
    ...(event.geometry ? [toGeometry(event.geometry)] : []),
    "</Placemark>",
  ].join("\n");
}

const dataOf = (values: Readonly<Record<string, string | number | undefined>>) => {
  const data = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`<Data name="${name}">${element("value", String(value))}</Data>`],
  );
  return `<ExtendedData>${data.join("")}</ExtendedData>`;
};

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** As written where KML has a form for it; else its bounds by days; none for years that have not four digits. */
function timeOf({ when, properties }: Entry["event"], timeZone: string): string[] {
  if (!when) return [];
  const [from, to, ...rest] = when.edtf.split("/");
  const isPlain = rest.length === 0 && [from, to ?? from].every((date) => DATE.test(date ?? ""));
  if (isPlain && to === undefined) return [`<TimeStamp>${element("when", toDateTime(from))}</TimeStamp>`];
  if (isPlain) return [toSpan(toDateTime(from), toDateTime(to))];
  const [start, end] = [properties.start, properties.end].map((instant) => Date.parse(instant ?? ""));
  const days = [start, Number(end) - 1].map((instant) => dayOf(Number(instant), timeZone));
  return days.every((day) => DATE.test(day)) ? [toSpan(days[0], days[1])] : [];
}

const toSpan = (begin = "", end = "") =>
  `<TimeSpan>${element("begin", begin)}${element("end", end)}</TimeSpan>`;

/** KML wants seconds. */
const toDateTime = (date = "") => date.replace(/(T\d{2}:\d{2})(?=Z|[+-])/, "$1:00");

function toGeometry(geometry: Geometry): string {
  const { type } = geometry;
  switch (type) {
    case "Point":
      return `<Point>${coordinates([geometry.coordinates])}</Point>`;
    case "LineString":
      return `<LineString>${coordinates(geometry.coordinates)}</LineString>`;
    case "Polygon": {
      const [outer = [], ...inner] = geometry.coordinates;
      const ring = (positions: readonly Position[]) => `<LinearRing>${coordinates(positions)}</LinearRing>`;
      const holes = inner.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`);
      return `<Polygon><outerBoundaryIs>${ring(outer)}</outerBoundaryIs>${holes.join("")}</Polygon>`;
    }
    default: {
      const single = type.slice("Multi".length) as "Point" | "LineString" | "Polygon";
      const parts = geometry.coordinates.map((part) =>
        toGeometry({ type: single, coordinates: part } as Geometry),
      );
      return `<MultiGeometry>${parts.join("")}</MultiGeometry>`;
    }
  }
}

const coordinates = (positions: readonly Position[]) =>
  element("coordinates", positions.map(([lon, lat]) => `${lon},${lat}`).join(" "));

const element = (name: string, text: string) => `<${name}>${escapeXml(text)}</${name}>`;

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
/** A parser makes line breaks of the last four, unless they are written as references. */
const escapeXml = (text: string) =>
  text.replaceAll(/[&<>\r\u0085\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? `&#${sign.codePointAt(0)};`);
