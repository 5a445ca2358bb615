import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (pattern: RegExp) =>
  readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((path) => pattern.test(path))
    .map((path) => [path, readFileSync(`src/${path}`, "utf8")] as const);

/** These go along with Leaflet's zoom; where less motion is asked for the map is made without one (MapView). */
const WITH_ZOOM = ["map/leaflet.css", "map/MapOverlay.module.css"];

/** Something that appears at once after some seconds moves nothing. */
const APPEARS = / 0s \d+s forwards$/;

test("every transition lasts as long as the tokens say, which is no time where less motion is asked for", () => {
  const timed = read(/\.css$/).flatMap(([path, css]) =>
    WITH_ZOOM.includes(path)
      ? []
      : [...css.matchAll(/[\s;{](?:transition|animation)(?:-duration)?:([^;}]*)/g)].flatMap(
          ([, value = ""]) =>
            !APPEARS.test(value) && (/\d+m?s\b/.test(value) || !/none|var\(--motion(-quick)?\)/.test(value))
              ? [`${path}:${value}`]
              : [],
        ),
  );
  expect(timed).toEqual([]);
  expect(readFileSync("src/map/MapView.tsx", "utf8")).toContain("zoomAnimation={!prefersReducedMotion()}");
  const still = /@media \(prefers-reduced-motion: reduce\) \{\s*:root \{([^}]*)\}/.exec(
    readFileSync("src/ui/tokens.css", "utf8"),
  )?.[1];
  expect(still).toMatch(/--motion-quick: 0ms;\s*--motion: 0ms;/);
});

test("every move of the map and every scroll asks first whether it may be seen moving", () => {
  const moves = read(/\.tsx?$/).flatMap(([path, code]) =>
    [
      ...code.matchAll(
        /(?<!\bmoves)\.(?:setZoom|setZoomAround|panBy|panTo|panInside|setView|fitBounds|flyTo|flyToBounds|zoomIn|zoomOut)\(/g,
      ),
    ].flatMap(({ index, 0: call }) => {
      const rest = code.slice(index, index + 200);
      const isAsked = /animate: (false|!prefersReducedMotion\(\))|AT_ONCE|options/.test(rest);
      return isAsked || path === "map/driver/leafletSurface.ts" ? [] : [`${path}: ${call}`];
    }),
  );
  expect(moves).toEqual([]);
  // The driver flies only where the surface says that it may.
  expect(readFileSync("src/map/driver/leafletSurface.ts", "utf8")).toContain(
    "canFly: () => !prefersReducedMotion()",
  );
  const smooth = read(/\.tsx?$/).flatMap(([path, code]) =>
    code
      .split("\n")
      .filter((line) => /"smooth"|\.animate\(/.test(line) && !line.includes("prefers-reduced-motion"))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(smooth).toEqual([]);
});
