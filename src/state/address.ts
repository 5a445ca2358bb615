/** The reader's state written as an address, and read back. Nothing in an address can throw. */

import type { Dossier } from "../core/dossier";
import { storyOf } from "../core/story";
import { hasDay } from "../core/time/days";
import { type Instant, type Interval, MINUTE } from "../core/time/interval";
import {
  dayOf,
  formatInstant,
  instantOf,
  isTimeZone,
  localTime,
  startOfDate,
  startOfDay,
  zoneOffset,
} from "../core/time/zone";
import { initialState, playheadOn, type ReaderState, soundViewport, type Viewport } from "./readerState";
import { isSlug, repairName, repairSlug, repairValue, slugInPath } from "./repairLink";
import { defaultView, hasStory, stepPlayhead, VIEWS, type View } from "./storyState";

export const OUR_PARAMETERS = [
  "event",
  "t",
  "from",
  "to",
  "map",
  "q",
  "hide",
  "only",
  "by",
  "clock",
  "tz",
  "theme",
  "embed",
  "dossier",
  "view",
  "step",
] as const;
type OurParameter = (typeof OUR_PARAMETERS)[number];

/** What parsing gives: the parts that were sound, and the names of our parameters that were not. Others' parameters pass in silence. */
export interface ParsedAddress {
  readonly state: Partial<ReaderState>;
  readonly ignored: readonly OurParameter[];
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
  /** `?lang=`, where all languages are in one page and this is not its first. */
  readonly language?: string | null;
}

export function parseAddress(url: URL, base: AddressBase, dossier: Dossier): ParsedAddress {
  const ignored: OurParameter[] = [];
  let unknownEvent: string | null = null;
  const state: { -readonly [K in keyof ReaderState]?: ReaderState[K] } = {};

  const select = (text: string, name: OurParameter | null) => {
    const slug = repairSlug(text);
    const event = dossier.eventOf(text) ?? dossier.eventOf(slug);
    if (event) state.selection = event.slug;
    else if (isSlug(slug)) unknownEvent = slug;
    else if (name) ignored.push(name);
  };

  const path = pathBelow(url.pathname, base);
  const slug = path === null ? null : slugInPath(path);
  if (slug !== null) select(slug, null);

  // Read in two rounds: what a date means depends on the zone, which may stand after it.
  const timeZone = dossier.timeZone;
  let from: Instant | null = null;
  let to: Instant | null = null;
  let step: number | null = null;
  for (const [givenName, given] of url.searchParams) {
    const name = OUR_PARAMETERS.find((ours) => ours === repairName(givenName));
    if (name === undefined) continue;
    const value = name === "q" ? given : repairValue(given);
    const word = value.toLowerCase();
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
        const ids = value
          .split(",")
          .map(repairSlug)
          .filter((id) => dossier.kinds.has(id));
        sound = ids.length > 0;
        if (sound) state.hidden = [...new Set(ids)].sort();
        break;
      }
      case "only":
        sound = word === "report";
        if (sound) state.onlyReport = true;
        break;
      case "by": {
        const speaker = repairSlug(value);
        sound = dossier.speakers.has(speaker);
        if (sound) state.toldBy = speaker;
        break;
      }
      case "clock":
        sound = word === "known";
        if (sound) state.clock = "known";
        break;
      case "tz":
        sound = isTimeZone(value);
        if (sound) state.timeZone = value === timeZone ? null : value;
        break;
      case "theme":
        sound = word === "light" || word === "dark";
        if (word === "light" || word === "dark") state.theme = word;
        break;
      case "embed":
        sound = value === "1";
        if (sound) state.embed = true;
        break;
      case "view":
        sound = isView(word, dossier);
        if (isView(word, dossier)) state.view = word;
        break;
      case "step":
        step = parseStep(value, dossier);
        sound = step !== null;
        break;
      case "dossier":
        sound = dossierIn(url) !== null;
        break;
    }
    if (!sound) ignored.push(name);
  }

  if (from !== null || to !== null) {
    const timeWindow: Interval = [from ?? dossier.extent[0], to ?? dossier.extent[1]];
    if (timeWindow[0] < timeWindow[1]) state.timeWindow = timeWindow;
    else ignored.push(from === null ? "to" : "from");
  }
  if (step !== null) {
    const { selection = null, embed = false } = state;
    if (embed && selection === null) state.view ??= "story"; // only a story has steps
    if ((state.view ?? defaultView(dossier, selection, embed)) === "story") state.step = step;
    else ignored.push("step");
  }
  const claim = decodeHash(url.hash);
  if (claim && state.selection && isClaimOf(dossier, state.selection, claim)) state.claim = claim;
  return { state, ignored: [...new Set(ignored)], unknownEvent };
}

/** The shortest address that restores the state: path, query and hash. An event at its own moment needs only its page. */
export function formatAddress(state: ReaderState, base: AddressBase, dossier: Dossier): string {
  const isStory = state.view === "story";
  // In the story the step says what is selected.
  const event = state.selection === null || isStory ? undefined : dossier.eventOf(state.selection);
  const { path, params } = pageOf(event?.slug ?? null, base);
  if (state.view !== defaultView(dossier, event?.slug ?? null, state.embed)) params.set("view", state.view);
  if (isStory && state.step > 0) params.set("step", String(state.step));
  const moment = isStory
    ? stepPlayhead(dossier, state.step, state.onlyReport)
    : ((event && playheadOn(event, dossier, state)) ?? initialState(dossier).playhead);
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
  return path + (query && `?${query}`) + (event && state.claim ? `#${state.claim}` : "");
}

/** The address of an event, or of the dossier where `slug` is null: its page, or the query that names it where it has none. */
export function pathOf(slug: string | null, base: AddressBase): string {
  const { path, params } = pageOf(slug, base);
  const query = params.toString();
  return path + (query && `?${query}`);
}

function pageOf(slug: string | null, base: AddressBase) {
  const params = new URLSearchParams();
  if (base.dossierId !== null) params.set("dossier", base.dossierId);
  if (base.language) params.set("lang", base.language);
  if (slug !== null && !base.hasPages) params.set("event", slug);
  const folder = slug !== null && base.hasPages ? `events/${slug}/` : "";
  return { path: base.root + base.languagePath + folder, params };
}

/** The id that `?dossier=` names; null where it is left out or can be none. */
export function dossierIn({ searchParams }: URL): string | null {
  const [, value = ""] = [...searchParams].find(([name]) => repairName(name) === "dossier") ?? [];
  const id = repairSlug(value);
  return isSlug(id) && !value.includes("/") ? id : null;
}

/** Null for a path that doesn't begin with the language's folder, whatever its case. */
function pathBelow(pathname: string, { root, languagePath }: AddressBase): string | null {
  const prefix = new URL(root + languagePath, "https://host.invalid").pathname;
  const isBelow = pathname.toLowerCase().startsWith(prefix.toLowerCase());
  return isBelow ? pathname.slice(prefix.length) : null;
}

/** A dossier without steps has no story to open. */
const isView = (text: string, dossier: Dossier): text is View =>
  VIEWS.some((view) => view === text) && (text !== "story" || hasStory(dossier));

/** From 1; null where the story has no such step. */
function parseStep(text: string, dossier: Dossier): number | null {
  const step = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  return step >= 1 && step <= storyOf(dossier).steps.length ? step : null;
}

function isClaimOf(dossier: Dossier, slug: string, claim: string) {
  return (
    (dossier.eventOf(slug)?.claims.some(({ id }) => id === claim) ?? false) ||
    dossier.claimsStatedIn(slug).some(({ claim: { id } }) => id === claim)
  );
}

function decodeHash(hash: string): string | null {
  const id = repairSlug(hash.slice(1));
  return isSlug(id) ? id : null;
}

/**
 * A date is its first instant in the dossier's zone or, as the end of a window, the first instant after it; a time without an
 * offset is one of the dossier's clocks.
 */
export function parseInstant(text: string, timeZone: string, as: "start" | "end" = "start"): Instant | null {
  const [, years, months, days, time] =
    /^(-?\d{4}|[+ -]\d{6})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+ -]\d{2}:\d{2})?)?$/.exec(
      text,
    ) ?? [];
  if (years === undefined) return null;
  const [year, month, day] = [Number(years), Number(months), Number(days)];
  if (!hasDay(year, month, day)) return null;
  if (time === undefined) return startOfDate({ year, month, day: as === "start" ? day : day + 1 }, timeZone);
  const clock = /^T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(time);
  if (clock) {
    const [hour, minute, second] = clock.slice(1).map((part) => Number(part ?? 0));
    if (hour! > 23 || minute! > 59 || second! > 59) return null;
    return instantOf({ year, month, day, hour: hour!, minute: minute!, second: second! }, timeZone);
  }
  // An unescaped plus reaches us as a space; ECMAScript wants six digits of a year with a sign.
  const iso = text.replaceAll(" ", "+").replace(/^-(?=\d{4}-)/, "-00");
  const instant = Date.parse(iso);
  return Number.isFinite(instant) ? instant : null;
}

function formatTime(instant: Instant, timeZone: string, as: "start" | "end" = "start"): string {
  if (startOfDay(instant, timeZone) === instant) {
    return dayOf(as === "start" ? instant : instant - 1, timeZone);
  }
  const written = formatInstant(instant, timeZone).replace(/(T\d{2}:\d{2}):00(?=Z|[+-])/, "$1");
  // Before zones, offsets have seconds, which no address can name: there the dossier's clocks say it best.
  const clock = formatClock(instant, timeZone);
  return zoneOffset(instant, timeZone) % MINUTE !== 0 && parseInstant(clock, timeZone) === instant
    ? clock
    : written;
}

/** `0079-08-24T13:00`, by the clocks of the zone. */
function formatClock(instant: Instant, timeZone: string): string {
  const { hour, minute, second } = localTime(instant, timeZone);
  const clock = second === 0 ? [hour, minute] : [hour, minute, second];
  return `${dayOf(instant, timeZone)}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}`;
}

function parseViewport(text: string): Viewport | null {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,10})?$/.test(part))) return null;
  const [zoom = Number.NaN, lat = Number.NaN, lon = Number.NaN] = parts.map(Number);
  const sound = zoom >= 0 && zoom <= 22 && Math.abs(lat) <= 85.06 && Math.abs(lon) <= 180;
  return sound ? soundViewport({ zoom, center: [lon, lat] }) : null;
}

const formatViewport = ({ zoom, center: [lon, lat] }: Viewport) => `${zoom}/${lat}/${lon}`;
