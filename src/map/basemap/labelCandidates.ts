/** All names that a zoom calls for, each with the ways it could be set, in world pixels. */

import type { BasemapFeature, Position } from "../../geo/basemap";
import { pixelsPerMeter, toPixels, type WorldPoint, worldSize } from "../../geo/mercator";
import { isHidden } from "../../ground/groundFiles";
import { valueAt } from "../../ground/stops";
import type { Token } from "../../ground/tokens";
import type { Text } from "../../schema/dossier";
import type { LoadedShapes } from "./drawGround";
import {
  around,
  besides,
  type LabelPlacement,
  type Measure,
  type TextLine,
  withDot,
} from "./labelPlacements";
import { byRank, LABELS, type LabelStyle } from "./labelStyle";
import { settingsAlong } from "./lineLabels";
import type { Candidate } from "./placeLabels";

export interface LabelCandidate extends Candidate<LabelPlacement> {
  readonly style: LabelStyle;
  readonly text: string;
  readonly colour: Token;
  readonly dot: WorldPoint | null;
}

interface Request {
  readonly zoom: number;
  readonly language: string;
  readonly measure: Measure;
}

// From this zoom on the local name stands under the page's own.
export const LOCAL_NAME_FROM = 14;
const LONG_NAME = 16;
const LEAST_SIZE_PX = 10.5;
const RANKED_SIZE = [1.1, 1, 0.94];

/** Scripts whose letters join: never letter-spaced, never set letter by letter. */
const isJoined = (text: string) => /\p{Script=Arabic}/u.test(text);

export function labelCandidates(shapes: LoadedShapes, request: Request): LabelCandidate[] {
  const candidates = new Map<string, LabelCandidate>();
  const grounds = [...shapes.values()].map(({ basemap }) => basemap);
  for (const style of LABELS) {
    const basemap = shapes.get(style.scale)?.basemap;
    basemap?.layers.get(style.layer)?.features.forEach((feature, index) => {
      const id = `${style.scale}/${style.layer}/${index}`;
      // The first style that speaks of a feature decides, even if it leaves the name out.
      if (candidates.has(id) || !feature.properties.name || !isMeant(style, feature)) return;
      if (!isCalledFor(style, feature, request.zoom)) return;
      if (isPoint(feature) && isHidden(style.scale, feature.geometry.coordinates, grounds)) return;
      for (const candidate of candidatesOf(style, feature, id, basemap.localLanguage, request))
        candidates.set(candidate.key, candidate);
    });
  }
  return [...candidates.values()];
}

const isPoint = (feature: BasemapFeature): feature is BasemapFeature & { geometry: { type: "Point" } } =>
  feature.geometry.type === "Point";

function isMeant(style: LabelStyle, { properties }: BasemapFeature): boolean {
  if (style.kind) return style.kind.includes(properties.kind ?? "");
  const others = LABELS.filter(
    ({ scale, layer, kind }) => kind && scale === style.scale && layer === style.layer,
  );
  return !others.some(({ kind }) => kind?.includes(properties.kind ?? ""));
}

function isCalledFor(style: LabelStyle, { properties }: BasemapFeature, zoom: number): boolean {
  const rank = properties.rank ?? 3;
  return zoom >= byRank(style.from, rank) && zoom < (style.to ? byRank(style.to, rank) : 30) + 1;
}

const wordIn = (text: Text, language: string): string =>
  text[language] ?? text[language.split("-")[0] ?? ""] ?? text.en ?? Object.values(text)[0] ?? "";

function candidatesOf(
  style: LabelStyle,
  feature: BasemapFeature,
  id: string,
  localLanguage: string,
  request: Request,
): LabelCandidate[] {
  const { name = {}, note, rank = 3, areaKm2 = 0 } = feature.properties;
  const { zoom, language, measure } = request;
  const text = wordIn(name, language);
  const size = valueAt(style.size, zoom) * (style.ranked ? byRank(RANKED_SIZE, rank) : 1);
  const colour = style.ranked && rank > 1 ? "label-quiet" : style.colour;
  const priority = style.priority + (style.layer === "areas" && rank > 2 ? 25 : 0) + rank + 1 / (1 + areaKm2);
  const shared = { style, text, colour, dot: null };
  const spacing = isJoined(text) ? 0 : (style.spacing ?? 0) * size;
  const written = style.capitals ? text.toLocaleUpperCase(language) : text;
  const line = (words: string): TextLine => ({
    text: words,
    size,
    weight: style.weight,
    quiet: false,
    spacing,
  });

  if (style.set === "along")
    return linesOf(feature).flatMap((positions, part) =>
      settingsOf(style, positions, line(written), request).map((placements, stretch) => ({
        ...shared,
        key: `${id}/${part}/${stretch}`,
        priority,
        placements,
      })),
    );

  const at =
    feature.properties.label ?? (feature.geometry.type === "Point" ? feature.geometry.coordinates : null);
  if (!at) return [];
  const small = (words: string): TextLine => ({
    text: words,
    size: Math.max(LEAST_SIZE_PX, size - 1.5),
    weight: 400,
    quiet: true,
    spacing: 0,
  });
  const local = zoom >= LOCAL_NAME_FROM ? name[localLanguage] : undefined;
  const lines = [
    ...(style.spacing ? [written] : broken(written)).map(line),
    ...(local && local !== text ? [small(local)] : []),
    ...(note && zoom >= 12 ? [small(wordIn(note, language))] : []),
  ];
  const width = Math.max(...lines.map(measure));
  if (style.fits && areaKm2 && width > style.fits * sideOf(areaKm2, at, zoom)) return [];
  const point = toPixels(at, zoom);
  const hasDot = zoom < (style.dotTo ?? 0) + 1;
  const placements =
    style.set === "beside"
      ? besides(point, lines, measure, hasDot ? 5 : 9)
      : around(feature, point, lines, request);
  const dot = hasDot ? point : null;
  return [
    {
      ...shared,
      key: id,
      priority,
      placements: dot ? placements.map((it) => withDot(it, dot)) : placements,
      dot,
    },
  ];
}

/** The side, in pixels, of a square as large as the area. */
const sideOf = (areaKm2: number, [, lat]: Position, zoom: number) =>
  Math.sqrt(areaKm2) * 1000 * pixelsPerMeter(lat, worldSize(zoom));

function linesOf({ geometry }: BasemapFeature): readonly (readonly Position[])[] {
  if (geometry.type === "LineString") return [geometry.coordinates];
  return geometry.type === "MultiLineString" ? geometry.coordinates : [];
}

/** A long name in two lines, as even as its words allow. */
export function broken(text: string): string[] {
  const words = text.split(" ");
  if (text.length <= LONG_NAME || words.length < 2) return [text];
  const splits = words.slice(1).map((_, index) => {
    const lines = [words.slice(0, index + 1).join(" "), words.slice(index + 1).join(" ")];
    return { lines, longest: Math.max(...lines.map((line) => line.length)) };
  });
  return splits.reduce((best, split) => (split.longest < best.longest ? split : best)).lines;
}

function settingsOf(
  style: LabelStyle,
  positions: readonly Position[],
  wanted: TextLine,
  { zoom, measure }: Request,
): LabelPlacement[][] {
  const [, lat = 0] = positions[0] ?? [];
  const lineWidth = style.lineWidthMeters ? sideOf((style.lineWidthMeters / 1000) ** 2, [0, lat], zoom) : 0;
  // The name goes into the river once it is wide enough for a small one.
  const inside = Math.min(wanted.size, lineWidth / 1.15);
  const onWater = inside >= LEAST_SIZE_PX;
  const line = onWater
    ? { ...wanted, size: inside, spacing: (wanted.spacing * inside) / wanted.size }
    : wanted;
  const pieces = (isJoined(line.text) ? [line.text] : [...line.text]).map((text) => ({
    text,
    width: measure({ ...line, text, spacing: 0 }) + line.spacing,
  }));
  const away = lineWidth / 2 + line.size * (style.away ?? 0);
  const offsets = onWater || !style.away ? [0] : [-away, away];
  const points = positions.map((position) => toPixels(position, zoom));
  return settingsAlong(points, { pieces, height: line.size * 1.15, offsets }).map((settings) =>
    settings.map(({ glyphs, boxes }) => ({
      lines: [{ ...line, text: "", x: 0, y: 0 }],
      glyphs,
      boxes,
      onWater,
    })),
  );
}
