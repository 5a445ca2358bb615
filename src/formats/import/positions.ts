/** Longitude and latitude as files write them → a position, or why it is none. */

import { metersBetween } from "../../geo/distance";
import type { Geometry, Position } from "../../schema/dossier";
import { type Reading, read, unread } from "./report";

/** Null where both are empty. */
export function readPosition(longitude: string, latitude: string): Reading<Position | null> {
  if (longitude === "" && latitude === "") return read(null);
  if (longitude === "" || latitude === "") {
    const missing = longitude === "" ? "longitude" : "latitude";
    return unread(`the ${missing} is missing`, "write both, in degrees, or neither");
  }
  const [lon, lat] = [toDegrees(longitude, "E", "W"), toDegrees(latitude, "N", "S")];
  if (lon === null || lat === null) {
    const wrong = lon === null ? longitude : latitude;
    return unread(`“${wrong}” is no number of degrees`, "write decimal degrees, such as 44.36 or -12.5");
  }
  return checkPosition([lon, lat]);
}

/** `53.55, 9.99`, latitude first as people write it, or WKT's `POINT(9.99 53.55)`; null for anything else. */
export function readPair(text: string): readonly [longitude: string, latitude: string] | null {
  const [, x, y] = /^(?:SRID=\d+;)?POINT(?: ?Z)? ?\(\s*(\S+) (\S+?)(?: \S+)?\s*\)$/i.exec(text) ?? [];
  if (x !== undefined && y !== undefined) return readPosition(x, y).ok ? [x, y] : null;
  const [, lat, lon] = /^[([]?\s*([^,;()]+[^,;()\s])\s*[,;]\s*([^,;()]+?)\s*[)\]]?$/.exec(text) ?? [];
  if (lat === undefined || lon === undefined || !/[.°NS]/i.test(lat + lon)) return null;
  return readPosition(lon, lat).ok ? [lon, lat] : null;
}

/** [lon, lat] on this planet; what would fit the other way round is said to. */
export function checkPosition(position: Position): Reading<Position | null> {
  const [lon = Number.NaN, lat = Number.NaN] = position;
  if (Math.abs(lon) <= 180 && Math.abs(lat) <= 90) {
    if (lon !== 0 || lat !== 0) return read([lon, lat]);
    return read(
      null,
      "0, 0 lies in the sea off Africa and usually means that nothing is known; no place was taken",
    );
  }
  if (Math.abs(lat) <= 90) return unread(`${lon} is no longitude`, "write degrees between -180 and 180");
  const mayBeSwapped = Math.abs(lon) <= 90 && Math.abs(lat) <= 180;
  const hint = "write degrees between -90 and 90";
  return mayBeSwapped
    ? unread(
        `${lat} is no latitude, but it could be a longitude`,
        `${hint}; if the two are swapped, write latitude ${lon} and longitude ${lat}`,
      )
    : unread(`${lat} is no latitude`, hint);
}

/** Characters. `-123° 45′ 12.3456789″ W` is much shorter, and of a long text the patterns take long. */
const LONGEST_DEGREES = 60;

/** A comma as decimal sign, a letter for the side and minutes and seconds are read too; anything but one number is null. */
function toDegrees(text: string, positive: string, negative: string): number | null {
  if (text.length > LONGEST_DEGREES) return null;
  const sided = new RegExp(`^(\\d.*?)\\s*([${positive}${negative}])$`, "i").exec(text);
  if (sided) {
    const size = toDegrees(sided[1] ?? "", positive, negative);
    return size === null ? null : sided[2]?.toUpperCase() === negative ? -size : size;
  }
  const parts = /^(\d{1,3})\s*°\s*(\d{1,2})\s*['′’](?:\s*(\d{1,2}(?:\.\d+)?)\s*(?:"|″|”|''))?$/.exec(text);
  if (parts) {
    const [degrees = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
    if (minutes > 59 || seconds >= 60) return null;
    return Math.round((degrees + minutes / 60 + seconds / 3600) * 1e6) / 1e6;
  }
  const plain = text.replace(/\s*°$/, "").replace(/^([+-]?\d+),(\d+)$/, "$1.$2");
  return /^[+-]?\d+(\.\d+)?(e-?\d+)?$/i.test(plain) ? Number(plain) : null;
}

export function positionsIn({ coordinates }: Geometry): Position[] {
  const walk = (value: unknown): Position[] => {
    if (!Array.isArray(value)) return [];
    return typeof value[0] === "number" ? [value as number[]] : value.flatMap(walk);
  };
  return walk(coordinates);
}

/** The middle of its box, and the metres from there that hold all of it. */
export function circleRound(geometry: Geometry): {
  readonly anchor: Position;
  readonly radiusMeters: number;
} {
  const positions = positionsIn(geometry);
  const axis = (index: number) => positions.map((position) => position[index] ?? 0);
  const middle = (values: readonly number[]) =>
    values.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY) / 2 +
    values.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY) / 2;
  const anchor = [round(middle(axis(0))), round(middle(axis(1)))];
  const farthest = positions.reduce((most, one) => Math.max(most, metersBetween(anchor, one)), 0);
  return { anchor, radiusMeters: Math.max(100, Math.ceil(farthest / 100) * 100) };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
