import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = "src/ui/fonts";
const css = readFileSync("src/ui/fonts.css", "utf8");
const files = readdirSync(folder).filter((name) => name.endsWith(".woff2"));

test.each(files)("%s is the packages' own file", (name) => {
  const family = /^ibm-plex-(sans-arabic|sans|serif)/.exec(name)![0];
  const original = readFileSync(join("node_modules/@fontsource", family, "files", name));
  expect(readFileSync(join(folder, name)).equals(original)).toBe(true);
});

test("every file has a face, and every face a file", () => {
  const faces = [...css.matchAll(/url\("\.\/fonts\/([^"]+)"\)/g)].map(([, name]) => name);
  expect(faces.sort()).toEqual([...files].sort());
});

test("each language's pages fetch little: Latin at most 100 kB, Arabic script alone at most 90 kB", () => {
  const kilobytes = (pattern: RegExp) =>
    files
      .filter((name) => pattern.test(name))
      .reduce((sum, name) => sum + readFileSync(join(folder, name)).length, 0) / 1000;
  expect(kilobytes(/-latin-\d/)).toBeLessThanOrEqual(100);
  expect(kilobytes(/-arabic-\d/)).toBeLessThanOrEqual(90);
});

test("no character is claimed by two cuts of one family, so that none is fetched twice", () => {
  const claimed = new Map<string, Set<number>>();
  for (const [, family, weight, range] of css.matchAll(
    /font-family: "([^"]+)";\s+src: url[^;]+;\s+font-weight: (\d+)[^;]*;\s+font-display: swap;\s+unicode-range:\s+([^;]+);/g,
  )) {
    const key = `${family} ${weight}`;
    const seen = claimed.get(key) ?? new Set();
    claimed.set(key, seen);
    for (const part of range!.split(",")) {
      const [from, to = from] = part.trim().replace("U+", "").split("-");
      for (let code = Number.parseInt(from!, 16); code <= Number.parseInt(to!, 16); code++) {
        expect(seen.has(code)).toBe(false);
        seen.add(code);
      }
    }
  }
  expect(claimed.size).toBe(6);
});
