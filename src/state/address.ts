/** The reader's state written as an address, and read back. Nothing in an address can throw. */

import type { Dossier } from "../core/dossier";
import { hasDay } from "../core/time/days";
import type { Instant, Interval } from "../core/time/interval";
import { dayOf, formatInstant, isTimeZone, startOfDate, startOfDay } from "../core/time/zone";
import { initialState, playheadOn, type ReaderState, soundViewport, type Viewport } from "./readerState";

/** What parsing gives: the parts that were sound, and the names of the parameters that were not. */
export interface ParsedAddress {
  readonly state: Partial<ReaderState>;
  readonly ignored: readonly string[];
  /** A slug that the dossier doesn't have. */
  readonly unknownEvent: string | null;
}

/** Where the site lives, so that a path can be taken apart and put together. */
export interface AddressBase {
  /** The site's own path as an address may begin, with a slash at both ends: `/`, `/news/`, `/.//` for a site at `//`. */
  readonly root: string;
  /** The path of the page's language below the root: "", "ar/", "fa/". */
  readonly languagePath: string;
  /** The dossier has a page for each event; otherwise events are named in the query. */
  readonly hasPages: boolean;
  /** `?dossier=`, for one hosted beside the bundled one. */
  readonly dossierId: string | null;
}

export function parseAddress(url: URL, base: AddressBase, dossier: Dossier): ParsedAddress {
  const ignored: string[] = [];
  let unknownEvent: string | null = null;
  const state: { -readonly [K in keyof ReaderState]?: ReaderState[K] } = {};

  const select = (slug: string, name: string | null) => {
    const event = dossier.eventOf(slug);
    if (event) state.selection = event.slug;
    else if (isSlug(slug)) unknownEvent = slug;
    else if (name) ignored.push(name);
  };

  const slug = slugInPath(url.pathname, base);
  if (slug !== null) select(slug, null);

  // Read in two rounds: what a date means depends on the zone, which may stand after it.
  const timeZone = dossier.timeZone;
  let from: Instant | null = null;
  let to: Instant | null = null;
  for (const [name, value] of url.searchParams) {
    let sound = true;
    switch (name) {
      case "event":
        if (slug === null) select(value, name);
        break;
      case "t": {
        const instant = parseInstant(value, timeZone);
        sound = instant !== null;
        if (instant !== null) state.playhead = instant;
        break;
      }
      case "from":
        from = parseInstant(value, timeZone);
        sound = from !== null;
        break;
      case "to":
        to = parseInstant(value, timeZone, "end");
        sound = to !== null;
        break;
      case "map": {
        const viewport = parseViewport(value);
        sound = viewport !== null;
        if (viewport) state.viewport = viewport;
        break;
      }
      case "q":
        state.search = value.slice(0, 200);
        break;
      case "hide": {
        const ids = value.split(",").filter((id) => dossier.kinds.has(id));
        sound = ids.length > 0;
        if (sound) state.hidden = [...new Set(ids)].sort();
        break;
      }
      case "only":
        sound = value === "report";
        if (sound) state.onlyReport = true;
        break;
      case "by":
        sound = dossier.speakers.has(value);
        if (sound) state.toldBy = value;
        break;
      case "clock":
        sound = value === "known";
        if (sound) state.clock = "known";
        break;
      case "tz":
        sound = isTimeZone(value);
        if (sound) state.timeZone = value === timeZone ? null : value;
        break;
      case "theme":
        sound = value === "light" || value === "dark";
        if (value === "light" || value === "dark") state.theme = value;
        break;
      case "embed":
        sound = value === "1";
        if (sound) state.embed = true;
        break;
      case "dossier":
        sound = isSlug(value);
        break;
      default:
        sound = false;
    }
    if (!sound) ignored.push(name);
  }

  if (from !== null || to !== null) {
    const timeWindow: Interval = [from ?? dossier.extent[0], to ?? dossier.extent[1]];
    if (timeWindow[0] < timeWindow[1]) state.timeWindow = timeWindow;
    else ignored.push(from === null ? "to" : "from");
  }
  const claim = decodeHash(url.hash);
  if (claim && state.selection && isClaimOf(dossier, state.selection, claim)) state.claim = claim;
  return { state, ignored: [...new Set(ignored)], unknownEvent };
}

/** The shortest address that restores the state: path, query and hash. An event at its own moment needs only its page. */
export function formatAddress(state: ReaderState, base: AddressBase, dossier: Dossier): string {
  const params = new URLSearchParams();
  const initial = initialState(dossier);
  const event = state.selection === null ? undefined : dossier.eventOf(state.selection);
  if (base.dossierId !== null) params.set("dossier", base.dossierId);
  if (event && !base.hasPages) params.set("event", event.slug);
  const moment = (event && playheadOn(event, dossier, state)) ?? initial.playhead;
  const zone = dossier.timeZone;
  if (state.playhead !== moment) params.set("t", formatTime(state.playhead, zone));
  if (state.timeWindow) {
    params.set("from", formatTime(state.timeWindow[0], zone));
    params.set("to", formatTime(state.timeWindow[1], zone, "end"));
  }
  if (state.viewport) params.set("map", formatViewport(state.viewport));
  if (state.search.trim() !== "") params.set("q", state.search);
  if (state.hidden.length > 0) params.set("hide", state.hidden.join(","));
  if (state.onlyReport) params.set("only", "report");
  if (state.toldBy !== null) params.set("by", state.toldBy);
  if (state.clock === "known") params.set("clock", "known");
  if (state.timeZone !== null) params.set("tz", state.timeZone);
  if (state.theme !== null) params.set("theme", state.theme);
  if (state.embed) params.set("embed", "1");
  // What a URL may hold unescaped stays readable: only `+`, `&`, `#`, `%` and spaces need their escapes in a query.
  const query = params.toString().replace(/%(2F|3A|2C)/g, (escaped) => decodeURIComponent(escaped));
  return (
    pathOf(event?.slug ?? null, base) +
    (query && `?${query}`) +
    (event && state.claim ? `#${state.claim}` : "")
  );
}

/** The path of an event's page, or of the dossier where `slug` is null. */
export function pathOf(slug: string | null, base: AddressBase): string {
  return base.root + base.languagePath + (slug !== null && base.hasPages ? `events/${slug}/` : "");
}

function slugInPath(pathname: string, base: AddressBase): string | null {
  const prefix = new URL(base.root + base.languagePath, "https://host.invalid").pathname;
  if (!pathname.startsWith(prefix)) return null;
  const match = /^events\/([^/]+)(?:\/(?:index\.html)?)?$/.exec(pathname.slice(prefix.length));
  return match?.[1] ?? null;
}

const isSlug = (text: string) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 80;

function isClaimOf(dossier: Dossier, slug: string, claim: string) {
  return (
    (dossier.eventOf(slug)?.claims.some(({ id }) => id === claim) ?? false) ||
    dossier.claimsStatedIn(slug).some(({ claim: { id } }) => id === claim)
  );
}

function decodeHash(hash: string): string | null {
  const id = hash.slice(1);
  return isSlug(id) ? id : null;
}

/** A date is its first instant in the dossier's zone or, as the end of a window, the first instant after it. */
export function parseInstant(text: string, timeZone: string, as: "start" | "end" = "start"): Instant | null {
  const [, years, months, days, time] =
    /^(-?\d{4}|[+ -]\d{6})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+ -]\d{2}:\d{2}))?$/.exec(
      text,
    ) ?? [];
  if (years === undefined) return null;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  if (!hasDay(year, month, day)) return null;
  if (time === undefined) return startOfDate({ year, month, day: as === "start" ? day : day + 1 }, timeZone);
  // An unescaped plus reaches us as a space; ECMAScript wants six digits of a year with a sign.
  const iso = text.replaceAll(" ", "+").replace(/^-(?=\d{4}-)/, "-00");
  const instant = Date.parse(iso);
  return Number.isFinite(instant) ? instant : null;
}

function formatTime(instant: Instant, timeZone: string, as: "start" | "end" = "start"): string {
  if (startOfDay(instant, timeZone) === instant) {
    return dayOf(as === "start" ? instant : instant - 1, timeZone);
  }
  return formatInstant(instant, timeZone).replace(/(T\d{2}:\d{2}):00(?=Z|[+-])/, "$1");
}

function parseViewport(text: string): Viewport | null {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = parts.map(Number);
  const sound = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85.06 && Math.abs(lon) <= 180;
  return sound ? soundViewport({ zoom, center: [lon, lat] }) : null;
}

const formatViewport = ({ zoom, center: [lon, lat] }: Viewport) => `${zoom}/${lat}/${lon}`;
