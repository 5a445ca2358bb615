import { describe, expect, test } from "vitest";
import { moveShell, rootFor, shellFor } from "../../../src/offline/shell";

const isStored = (path: string) => ["index.html", "ar/index.html"].includes(path);

test.each([
  ["", "index.html"],
  ["index.html", "index.html"],
  ["events/fire/", "index.html"],
  ["events/fire", "index.html"],
  ["events/fire/index.html", "index.html"],
  ["ar/", "ar/index.html"],
  ["ar/events/fire/", "ar/index.html"],
  ["fa/events/fire/", null],
  ["dossiers/x/dossier.geojson", null],
  ["events/a/b/", null],
  ["og/fire.png", null],
])("/%s is answered by %s", (path, shell) => {
  expect(shellFor(path, isStored)).toBe(shell);
});

test.each([
  ["", "./"],
  ["index.html", "./"],
  ["events/x/", "../../"],
  ["ar/", "../"],
  ["ar/events/x/", "../../../"],
])("/%s is %s away from the root", (path, root) => {
  expect(rootFor(path)).toBe(root);
});

describe("a shell on another page", () => {
  const html = `<html lang="en" data-base="./" data-page=""><link href="./a.css"><script src="./b.js"></script><a href="#x">href="./text"</a><a href="https://example.org/./">./</a>`;

  test("finds everything from there", () => {
    expect(moveShell(html, "../../")).toBe(
      `<html lang="en" data-base="../../" data-page=""><link href="../../a.css"><script src="../../b.js"></script><a href="#x">href="./text"</a><a href="https://example.org/./">./</a>`,
    );
  });

  test("is the same again when it is moved back", () => {
    expect(moveShell(moveShell(html, "../../../"), "./")).toBe(html);
    expect(moveShell(html, "./")).toBe(html);
  });

  test("without a root of its own is left alone", () => {
    expect(moveShell('<p><a href="./">', "../")).toBe('<p><a href="./">');
  });
});
