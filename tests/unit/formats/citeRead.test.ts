/** Citations as another program reads them: citation.js, which knows BibTeX, RIS and CSL-JSON. */

import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { expect, test } from "vitest";
import { formatBibtex, formatCslJson, formatRis } from "../../../src/formats/cite";

const url = "https://example.org/news/events/fire-at-quay/";
const citation = {
  key: "harbour-fire-at-quay",
  within: "A fire in the harbour",
  siteName: "Dateline",
  version: "1.2.0",
  issued: "2026-11-23",
  accessed: "2026-12-01",
  url,
};

const TITLES = [
  ["en", "Fire & smoke at the north quay: 50% burned, #1"],
  ["ar", "حريق في الميناء: «ضيفان»"],
  ["fa", "آتش‌سوزی در اسکله"],
] as const;

test.each([
  ["BibTeX", formatBibtex, "publisher"],
  ["RIS", formatRis, "collection-title"],
  ["CSL-JSON", formatCslJson, "container-title"],
] as const)("%s is read back whole by a reference manager's parser", (_, format, within) => {
  for (const [language, title] of TITLES) {
    const { data } = new Cite(format({ ...citation, language, title }));
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      id: citation.key,
      title,
      language,
      [within]: citation.within,
      issued: { "date-parts": [[2026, 11, 23]] },
      URL: url,
    });
    expect(JSON.stringify(data[0]?.author)).toContain('"Dateline"');
  }
});
