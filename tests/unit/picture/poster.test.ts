import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { toOutlines } from "../../../src/build/pages/png";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier } from "../../../src/core/dossier";
import { decodeBasemap } from "../../../src/geo/basemap";
import { POSTER_SIZE, poster } from "../../../src/picture/poster";
import { textWidth } from "../../../src/picture/textWidth";
import { harbour } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";
import { messagesIn } from "../../fixtures/messagesIn";
import { twoTowns } from "../../fixtures/twoTowns";

const basemaps = ["country", "city"].map((file) =>
  decodeBasemap(JSON.parse(readFileSync(`public/basemap/${file}.json`, "utf8"))),
);
const bundled = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);

/** Many entries in the first event's likeness. */
function many(count: number): Dossier {
  const copy = structuredClone(harbour);
  const first = copy.features.find(({ properties }) => properties.role === "event")!;
  for (let i = 0; i < count; i++)
    (copy.features as (typeof first)[]).push({ ...structuredClone(first), id: `copy-${i}` } as typeof first);
  return createDossier(copy);
}

const sheetOf = (dossier: Dossier, language = "en") =>
  poster({
    ...{ dossier, messages: messagesIn(language), basemaps, siteName: "Dateline" },
    address: "https://example.org/news/",
  });

interface Line {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** Every line of text and where it stands on the sheet. */
function linesOn(svg: string): Line[] {
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  return [...document.getElementsByTagName("text")].map((text) => {
    const words = (text.textContent ?? "").replace(/[\u2066-\u2069]/g, "");
    let [x, y] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
    for (let parent = text.parentElement; parent; parent = parent.parentElement) {
      const [, dx = "0", dy = "0"] =
        /translate\((\S+) (\S+)\)/.exec(parent.getAttribute("transform") ?? "") ?? [];
      x += Number(dx) + Number(parent.parentElement ? (parent.getAttribute("x") ?? 0) : 0);
      y += Number(dy) + Number(parent.parentElement ? (parent.getAttribute("y") ?? 0) : 0);
    }
    const width = textWidth(words, Number(text.getAttribute("font-size")), "sans");
    const anchor = text.getAttribute("text-anchor");
    const left = anchor === "end" ? x - width : anchor === "middle" ? x - width / 2 : x;
    return { words, left, right: left + width, y };
  });
}

const DOSSIERS: Readonly<Record<string, Dossier>> = {
  "the bundled one": bundled,
  "one of few events": createDossier(harbour),
  "one with every part of the format": createDossier(marketFire()),
  "one without conflicts": createDossier(twoTowns(null)),
  "one of two hundred events": many(200),
};

describe.each(Object.keys(DOSSIERS))("the poster of %s", (name) => {
  const dossier = DOSSIERS[name]!;

  test.each(["en", "ar", "fa"])("is sound in %s, with every word on the sheet", (language) => {
    const svg = sheetOf(dossier, language);
    expect(svg).not.toMatch(/NaN|undefined|Infinity|style=/);
    const outside = linesOn(svg).filter(
      ({ left, right, y }) => left < 0 || right > POSTER_SIZE.width || y < 0 || y > POSTER_SIZE.height,
    );
    expect(outside).toEqual([]);
  });
});

test("names every entry once, in the order of the account, each below the one before", () => {
  const lines = linesOn(sheetOf(bundled));
  const rows = bundled.events.map(({ label }) => lines.filter(({ words }) => words === label.en));
  expect(rows.map(({ length }) => length)).toEqual(bundled.events.map(() => 1));
  const heights = rows.map(([line]) => line!.y);
  expect(heights).toEqual([...heights].sort((a, b) => a - b));
});

test("tells where accounts differ with speakers, and counts what it has no room for", () => {
  const words = linesOn(sheetOf(bundled)).map((line) => line.words);
  const { conflicts } = bundled.header;
  const shown = conflicts.filter(({ question }) => words.includes(question.en!));
  const left = conflicts.length - shown.length;
  expect(shown.length).toBeGreaterThan(2);
  expect(words.filter((line) => line === `and ${left} more`)).toHaveLength(left > 0 ? 1 : 0);
});

test("as outlines it needs no font, keeps its size in millimetres and has a name", () => {
  const outlines = toOutlines(sheetOf(createDossier(harbour)), "Fire & quay");
  expect(outlines).not.toContain("<text");
  expect(outlines).toMatch(
    /^<svg width="420mm" height="297mm"[^>]* role="img"><title>Fire &amp; quay<\/title>/,
  );
});
