import { describe, expect, test } from "vitest";
import {
  type Citation,
  formatBibtex,
  formatCslJson,
  formatPlainCitation,
  formatRis,
} from "../../../src/formats/cite";

const citation: Citation = {
  key: "harbour-fire-at-quay",
  title: "Fire & smoke at the {north} quay: 50% burned, #1",
  within: "A fire in the harbour",
  siteName: "Dateline",
  version: "1.2.0",
  issued: "2026-11-23",
  accessed: "2026-12-01",
  url: "https://example.org/news/events/fire-at-quay/",
  language: "en",
};

test("a plain citation names site, title, dossier, version, address and day of access", () => {
  const text = formatPlainCitation(citation, {
    version: "version 1.2.0",
    accessed: "accessed 1 December 2026",
  });
  expect(text).toBe(
    "Dateline (2026). Fire & smoke at the {north} quay: 50% burned, #1. A fire in the harbour. version 1.2.0. https://example.org/news/events/fire-at-quay/ (accessed 1 December 2026).",
  );
});

describe("BibTeX", () => {
  test("escapes what TeX would read as a command, and keeps the capitals", () => {
    expect(formatBibtex(citation)).toContain(
      "title = {{Fire \\& smoke at the \\{north\\} quay: 50\\% burned, \\#1}}",
    );
  });

  test("has as many closing braces as opening ones, whatever the title", () => {
    for (const title of ["}}}{{", "\\", "a\\b{c}d", "~^_$", "حريق في الميناء"]) {
      const bare = formatBibtex({ ...citation, title }).replace(/\\[{}]/g, "");
      expect(bare.split("{").length, title).toBe(bare.split("}").length);
    }
  });

  test("one entry with version and day of access", () => {
    const entry = formatBibtex(citation);
    expect(entry).toMatch(/^@misc\{harbour-fire-at-quay,\n/);
    expect(entry).toContain("version = {1.2.0}");
    expect(entry).toContain("urldate = {2026-12-01}");
  });
});

test("RIS is read back field by field", () => {
  const lines = formatRis({ ...citation, title: "Two\nlines" }).split("\r\n");
  const fields = new Map(lines.filter(Boolean).map((line) => [line.slice(0, 2), line.slice(6)]));
  expect(lines.filter(Boolean).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line))).toBe(true);
  expect([...fields.keys()].at(0)).toBe("TY");
  expect([...fields.keys()].at(-1)).toBe("ER");
  expect(fields.get("TI")).toBe("Two lines");
  expect(fields.get("Y2")).toBe("2026/12/01");
  expect(fields.get("ET")).toBe("1.2.0");
});

test("CSL-JSON is a list of one item with dates in parts", () => {
  const [item] = JSON.parse(formatCslJson(citation));
  expect(item).toMatchObject({
    id: "harbour-fire-at-quay",
    type: "webpage",
    "container-title": "A fire in the harbour",
    version: "1.2.0",
    issued: { "date-parts": [[2026, 11, 23]] },
    accessed: { "date-parts": [[2026, 12, 1]] },
    URL: "https://example.org/news/events/fire-at-quay/",
  });
});

test("a dossier without a date of issue and without a larger work leaves both out", () => {
  const bare = { ...citation, issued: null, within: null };
  expect(formatBibtex(bare)).not.toMatch(/year|howpublished/);
  expect(formatRis(bare)).not.toMatch(/PY|T2/);
  expect(JSON.parse(formatCslJson(bare))[0]).not.toHaveProperty("issued");
});
