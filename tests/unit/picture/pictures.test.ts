import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import type { Dossier } from "../../../src/core/dossier";
import { decodeBasemap } from "../../../src/geo/basemap";
import type { Bounds } from "../../../src/geo/bounds";
import { boundsOfView } from "../../../src/geo/bounds";
import { createFrame } from "../../../src/ground/frame";
import { placeName, type Side } from "../../../src/picture/mapLabels";
import { createPaint, DARK, LIGHT } from "../../../src/picture/paint";
import { sharePicture } from "../../../src/picture/sharePicture";
import { stillMap } from "../../../src/picture/stillMap";
import { stillTimeline } from "../../../src/picture/stillTimeline";
import { viewPicture } from "../../../src/picture/viewPicture";
import type { CompiledDossier } from "../../../src/schema/dossier";
import type { SitePrecision } from "../../../src/schema/vocabulary";
import { parseTokens } from "../../../src/ui/parseTokens";
import { harbour } from "../../fixtures/harbour";
import { marketFire } from "../../fixtures/marketFire";
import { messagesIn } from "../../fixtures/messagesIn";
import { twoTowns } from "../../fixtures/twoTowns";

const english = messagesIn("en");
const basemaps = ["country", "city", "centre"].map((file) =>
  decodeBasemap(JSON.parse(readFileSync(`public/basemap/${file}.json`, "utf8"))),
);
const dossier = createDossier(harbour);

function parse(svg: string) {
  const { document } = new JSDOM(svg, { contentType: "image/svg+xml" }).window;
  const texts = [...document.getElementsByTagName("text")].map(({ textContent }) =>
    (textContent ?? "").replace(/[\u2066-\u2069]/g, ""),
  );
  return { document, texts };
}

/** The invented quay moved to where the basemap is, and known this well. */
function moved(position: readonly number[], precision: SitePrecision, radius: number): Dossier {
  const copy = structuredClone(harbour);
  for (const feature of copy.features) {
    if (!("precision" in feature.properties)) continue;
    Object.assign(feature.properties, { anchor: [...position], precision, radius });
    feature.geometry = null;
  }
  return createDossier(copy);
}

const all = (of: Dossier) => [null, ...of.events];

test.each(["en", "ar", "fa"])(
  "every picture in %s is sound SVG without styles, scripts or broken numbers",
  (tag) => {
    const messages = messagesIn(tag);
    for (const event of all(dossier)) {
      const common = { dossier, event, messages, basemaps };
      for (const svg of [
        sharePicture({ ...common, siteName: "Dateline" }),
        stillMap({ ...common, width: 800, height: 500, theme: "dark" }),
        stillMap({ ...common, width: 300, height: 200, theme: "light" }),
        stillTimeline({ ...common, width: 900, height: 160, theme: "light" }),
        viewPicture({
          ...common,
          theme: "light",
          view: { center: [44.4, 33.3], zoom: 11 },
          address: "https://example.org/a?b=1&c=2",
        }).svg,
      ]) {
        const { document } = parse(svg);
        expect(document.documentElement.tagName).toBe("svg");
        expect(document.querySelector("[style], style, script, [onload], parsererror")).toBeNull();
        expect(svg).not.toMatch(/NaN|Infinity|undefined|direction=/);
      }
    }
  },
);

test("the picture of a shared link says what, when, where, and whose account it is", () => {
  const event = dossier.eventOf("fire-at-quay")!;
  const words = parse(
    sharePicture({ dossier, event, messages: english, basemaps, siteName: "Dateline" }),
  ).texts.join(" ");
  expect(words).toContain("fire at quay");
  expect(words).toContain("2 and");
  expect(words).toContain("4 March 1931");
  expect(words).toContain("near North quay");
  expect(words).toContain("300 m round it");
  expect(words).toContain("One report’s account");
});

test("a headline of any length stays inside the picture", () => {
  for (const title of ["Word ".repeat(80), "Unbreakable".repeat(30), "خبر عاجل ".repeat(60)]) {
    const copy = structuredClone(harbour);
    for (const feature of copy.features)
      if ("title" in feature.properties) feature.properties.title = { en: title };
    const long = createDossier(copy);
    for (const event of long.events) {
      const { document } = parse(
        sharePicture({ dossier: long, event, messages: english, basemaps, siteName: "Dateline" }),
      );
      const lines = [...document.querySelectorAll("svg > text")];
      expect(lines.every((line) => Number(line.getAttribute("y")) < 630)).toBe(true);
      expect(lines.some((line) => line.textContent?.includes("…"))).toBe(true);
    }
  }
});

describe("a place is drawn as well as it is known", () => {
  const at = [44.4, 33.3] as const;
  const marksOf = (precision: SitePrecision, radius: number) => {
    const there = moved(at, precision, radius);
    const event = there.eventOf("fire-at-quay")!;
    const { document } = parse(
      stillMap({
        dossier: there,
        event,
        messages: english,
        basemaps,
        width: 800,
        height: 600,
        theme: "light",
      }),
    );
    return {
      marks: document.querySelectorAll(`polygon[fill="${LIGHT["mark-diamond"]}"]`).length,
      circles: [...document.querySelectorAll(`circle[fill="${LIGHT["mark-diamond"]}"]`)],
    };
  };

  test("a building: a mark inside a shade of its radius, without a line that nobody drew", () => {
    const { marks, circles } = marksOf("building", 1500);
    expect(marks).toBe(1);
    expect(circles.length).toBeGreaterThan(5);
    expect(circles.some((circle) => circle.hasAttribute("stroke"))).toBe(false);
  });

  test("a region: a soft ground without an edge and without a mark", () => {
    const { marks, circles } = marksOf("region", 200_000);
    expect(marks).toBe(0);
    expect(circles.length).toBeGreaterThan(5);
    expect(circles.some((circle) => circle.hasAttribute("stroke"))).toBe(false);
  });
});

test("places that touch have one mark, with the name of what holds them and the number", () => {
  const of = createDossier(twoTowns("town"));
  const story = (bounds: Bounds | null) =>
    parse(
      stillMap({
        dossier: of,
        event: null,
        messages: english,
        basemaps,
        width: 800,
        height: 500,
        theme: "light",
        bounds,
      }),
    );
  const marks = (document: Document) =>
    document.querySelectorAll(`polygon[fill="${LIGHT["mark-diamond"]}"]`).length;
  const far = story([165, -48, 180, -33]);
  expect(marks(far.document)).toBe(2); // the islands, and both quays
  expect(far.texts).toContain("town · 3 events");
  const near = story([174.7, -41.35, 174.9, -41.2]);
  expect(near.texts).toEqual(expect.arrayContaining(["north-quay", "south-quay"]));
});

test("the names of places come before those of the ground", () => {
  const bundled = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
  const { texts } = parse(
    stillMap({
      dossier: bundled,
      event: null,
      messages: english,
      basemaps,
      width: 848,
      height: 452,
      theme: "light",
    }),
  );
  expect(texts).toEqual(expect.arrayContaining(["US embassy", "Cargo terminal"]));
});

test("an event with a position of its own has a mark in the picture of the whole story", () => {
  const copy = structuredClone(harbour);
  Object.assign(copy.features.find(({ id }) => id === "ship-arrives")!.properties, { site: null });
  const draw = (of: CompiledDossier) =>
    parse(
      stillMap({
        dossier: createDossier(of),
        event: null,
        messages: english,
        basemaps: [],
        width: 800,
        height: 500,
        theme: "light",
        bounds: [174, -42, 176, -40],
      }),
    ).document.querySelectorAll(`polygon[fill="${LIGHT["mark-diamond"]}"]`).length;
  const only = (of: CompiledDossier) =>
    ({
      ...of,
      features: of.features.filter(({ id }) => id !== "fire-at-quay" && id !== "quay"),
    }) as CompiledDossier;
  expect(draw(only(copy))).toBe(1);
});

test("an unknown day is soft on the timeline, a known one solid", () => {
  const { document } = parse(
    stillTimeline({ dossier, event: null, messages: english, width: 900, height: 160, theme: "light" }),
  );
  const bars = (fill: string) => document.querySelectorAll(`rect[fill="${fill}"]`).length;
  const known = dossier.events.filter(({ time, kind }) => time.certain && kind.shape === "diamond").length;
  expect(bars(LIGHT["mark-diamond"])).toBe(known);
  expect(bars(LIGHT["mark-diamond-soft"])).toBe(
    dossier.events.filter(({ time, kind }) => time.possible && kind.shape === "diamond").length,
  );
});

test("no picture shows what other sources add", () => {
  const copy = structuredClone(harbour);
  for (const { properties } of copy.features) if ("refined" in properties) properties.refined = null;
  const draw = (of: Dossier) =>
    all(of).flatMap((event) => {
      const common = { dossier: of, event, messages: english, basemaps };
      return [
        sharePicture({ ...common, siteName: "Dateline" }),
        stillMap({ ...common, width: 390, height: 338, theme: "light" }),
        stillTimeline({ ...common, width: 900, height: 160, theme: "light" }),
        viewPicture({ ...common, theme: "light", view: null, address: "https://example.org/" }).svg,
      ];
    });
  expect(dossier.events.some(({ time }) => time.refined)).toBe(true);
  expect(draw(dossier)).toEqual(draw(createDossier(copy)));
});

test("time runs in the reading direction", () => {
  const xOf = (tag: string, day: string) => {
    const { document } = parse(
      stillTimeline({
        dossier,
        event: null,
        messages: messagesIn(tag),
        width: 900,
        height: 160,
        theme: "light",
      }),
    );
    const text = [...document.getElementsByTagName("text")].find(
      ({ textContent }) => textContent?.replace(/[\u2066-\u2069]/g, "") === day,
    );
    return Number(text?.getAttribute("x"));
  };
  expect(xOf("en", "1")).toBeLessThan(xOf("en", "4"));
  expect(xOf("ar", "1")).toBeGreaterThan(xOf("ar", "4"));
});

test("a picture that follows the device has both colours; nothing but colours differs", () => {
  const options = { dossier, event: null, messages: english, basemaps, width: 400, height: 300 };
  const auto = stillMap({ ...options, theme: "auto" });
  const bare = auto.replace(/<style>.*<\/style>/, "").replace(/ class="[^"]*"/g, "");
  expect(bare).toBe(stillMap({ ...options, theme: "light" }));
  expect(auto).toContain("prefers-color-scheme:dark");
});

test("the colours are those of the page", () => {
  const { light, dark } = parseTokens(readFileSync("src/ui/tokens.css", "utf8"));
  for (const [name, value] of Object.entries(LIGHT)) {
    expect(light.get(name), name).toBe(value);
    expect(dark.get(name), name).toBe(DARK[name as keyof typeof DARK]);
  }
});

test("a name beside its mark begins at the mark, so that a wider face than was measured writes over nothing", () => {
  const place = (side: Side, direction: "ltr" | "rtl") =>
    placeName("المطار", { x: 200, y: 100 }, 20, { size: 15, face: "sans-strong", colour: "ink" }, [side], {
      frame: createFrame(boundsOfView([44.4, 33.3], 11.5, 400, 200), 400, 200),
      paint: createPaint("light"),
      direction,
      say: () => "",
      scale: 1,
      taken: [],
    });
  for (const direction of ["ltr", "rtl"] as const) {
    expect(place("right", direction)).toMatch(/ x="220"(?!.*text-anchor)/);
    expect(place("left", direction)).toMatch(/ x="180".* text-anchor="end"/);
  }
});

test("a view and its bounds are the same part of the world", () => {
  const bounds = boundsOfView([44.4, 33.3], 11.5, 800, 500);
  const frame = createFrame(bounds, 800, 500);
  expect(frame.zoom).toBeCloseTo(11.5, 6);
  const { x, y } = frame.project([44.4, 33.3]);
  expect([x, y].map(Math.round)).toEqual([400, 250]);
});

test("the same dossier gives the same picture", () => {
  const event = dossier.events[0] ?? null;
  const make = () => sharePicture({ dossier, event, messages: english, basemaps, siteName: "Dateline" });
  expect(make()).toBe(make());
});

test("a still that follows the device knows the dark colour of everything in it", () => {
  const svg = stillTimeline({
    dossier,
    event: null,
    messages: english,
    width: 1200,
    height: 170,
    theme: "auto",
  });
  const sheet = /<style>.*?<\/style>/.exec(svg)?.[0] ?? "";
  for (const [, names = ""] of svg.matchAll(/ class="([^"]*)"/g))
    for (const name of names.split(" ").filter(Boolean)) expect(sheet).toContain(`.${name}{`);
});

test("the way of something that moves is in its pictures, all of it, and dashed where it is estimated", () => {
  const moving = createDossier(marketFire());
  const event = moving.eventOf("protest-at-city-hall")!;
  for (const shown of [event, null])
    for (const svg of [
      sharePicture({ dossier: moving, event: shown, messages: english, basemaps, siteName: "Dateline" }),
      stillMap({
        dossier: moving,
        event: shown,
        messages: english,
        basemaps,
        width: 800,
        height: 500,
        theme: "light",
      }),
    ]) {
      const { document } = parse(svg);
      const lines = [...document.querySelectorAll("path[stroke-dasharray]")].filter(
        (path) => path.getAttribute("stroke") === LIGHT["mark-square"],
      );
      expect(lines.map((path) => path.getAttribute("d")!.match(/M/g)?.length)).toEqual([2]); // both legs meet an estimate
      const ends = [...document.querySelectorAll("circle")].filter(
        (circle) => Number(circle.getAttribute("r")) < 5 && circle.getAttribute("stroke") !== null,
      );
      const rims: readonly (string | null)[] = [LIGHT["map-halo"], LIGHT["mark-square"]];
      const points = ends.filter((circle) => rims.includes(circle.getAttribute("stroke")));
      expect(points).toHaveLength(3);
      for (const point of points) {
        const [x, y] = ["cx", "cy"].map((name) => Number(point.getAttribute(name)));
        expect(x).toBeGreaterThan(0);
        expect(y).toBeGreaterThan(0);
        expect(x).toBeLessThan(1200);
        expect(y).toBeLessThan(630);
      }
    }
});
