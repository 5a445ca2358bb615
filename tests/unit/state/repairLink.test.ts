import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkDossier } from "../../../src/build/checkDossier";
import { createDossier } from "../../../src/core/createDossier";
import { formatAddress, parseAddress } from "../../../src/state/address";
import { restoreState } from "../../../src/state/readerState";
import { isSlug, repairName, repairSlug, repairValue, slugInPath } from "../../../src/state/repairLink";
import { damagedSlugs } from "../../fixtures/damagedSlugs";

const dossier = createDossier(checkDossier("src/dossiers/baghdad-2020").dossier!);
const slugs = dossier.events.map(({ slug }) => slug);

test("a damaged slug is found again, and a sound one stays as it is", () => {
  for (const slug of slugs) expect(repairSlug(slug)).toBe(slug);
  fc.assert(
    fc.property(damagedSlugs(slugs), ({ slug, damaged }) => {
      expect(repairSlug(damaged)).toBe(slug);
    }),
    { numRuns: 500 },
  );
});

test("what is repaired is a slug, too long perhaps, or nothing, and repairing it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const slug = repairSlug(text);
      expect(slug === "" || isSlug(slug.slice(0, 80).replace(/-$/, ""))).toBe(true);
      expect(repairSlug(slug)).toBe(slug);
    }),
  );
});

test.each(["", "ar/", "fa/"])(
  "in the tree %j a damaged link opens its event, by its path and by `?event=`",
  (languagePath) => {
    const base = { root: "/news/", languagePath, hasPages: true, dossierId: null };
    fc.assert(
      fc.property(damagedSlugs(slugs), fc.constantFrom("", "/", "/.", "/)", "/index.html"), (link, end) => {
        // What begins a query or a hash in the path is one.
        const path = new URL("https://host.test/");
        path.pathname = `/news/${languagePath}events/${link.damaged.replaceAll("/", "%2F")}${end}`;
        const query = new URL(
          `https://host.test/news/${languagePath}?event=${encodeURIComponent(link.damaged)}`,
        );
        for (const url of [path, query]) {
          const { state, ignored, unknownEvent } = parseAddress(url, base, dossier);
          expect({ ...state, ignored, unknownEvent }, url.href).toEqual({
            selection: link.slug,
            ignored: [],
            unknownEvent: null,
          });
          const written = formatAddress(restoreState(dossier, state), base, dossier);
          expect(written).toContain(`/news/${languagePath}events/${link.slug}/`);
        }
      }),
    );
  },
);

test.each([
  ["2019-12-31.", "2019-12-31"],
  ["“2019-12-31T14:00+03:00”)", "2019-12-31T14:00+03:00"],
  ["2019%252D12%252D31", "2019-12-31"],
  ["16/33.2582/44.2561,", "16/33.2582/44.2561"],
  ["２０１９-12-31", "2019-12-31"],
  ["-0043-03-15", "-0043-03-15"],
  ["100% sure", "100% sure"],
  ["…", ""],
])("the value %j is taken as %j", (written, meant) => {
  expect(repairValue(written)).toBe(meant);
});

test.each([
  ["T", "t"],
  ["amp;from", "from"],
  ["AMP;amp;from", "from"],
  ["utm_source", "utm_source"],
])("the name %j is taken as %j", (written, meant) => {
  expect(repairName(written)).toBe(meant);
});

test("damage to the values of all parameters is undone, and a value that is none is still told", () => {
  const base = { root: "/", languagePath: "", hasPages: true, dossierId: null };
  const parse = (query: string) => parseAddress(new URL(`https://host.test/${query}`), base, dossier);
  const sound = parse(
    "?t=2019-12-31&from=2019-12-30&to=2020-01-02&map=13/33.3/44.4&hide=statement&only=report&by=iran&clock=known&tz=UTC&theme=dark&embed=1",
  );
  expect(sound.ignored).toEqual([]);
  expect(Object.keys(sound.state)).toHaveLength(10);
  expect(
    parse(
      "?T=2019-12-31.&amp;from=(2019-12-30)&to=2020-01-02,&map=13/33.3/44.4»&hide=Statement.&only=Report.&by=Iran)&clock=KNOWN”&tz=UTC.&theme=Dark!&embed=1.",
    ),
  ).toEqual(sound);
  expect(parse("?t=2019-12-32.&by=nobody").ignored).toEqual(["t", "by"]);
});

test.each([
  ["events/x/", "x"],
  ["Events/X.", "X."],
  ["events//x/", "x"],
  ["events/x/index.html", "x"],
  ["events/x/%29", "x"],
  ["events/x/more", null],
  ["more/events/x/", null],
  ["events/", null],
  ["", null],
])("the path %j names %j", (path, slug) => {
  expect(slugInPath(path)).toBe(slug);
});
