import { describe, expect, test } from "vitest";
import { initialStateFromUrl } from "../../../src/app/arrival";
import { type Place, readPlace } from "../../../src/app/place";
import { formatAddress } from "../../../src/state/address";
import { harbourDossier } from "../../fixtures/harbour";

const dossier = harbourDossier();
const place: Place = {
  base: { root: "/", languagePath: "", hasPages: true, dossierId: null },
  dossierUrl: "/dossier.geojson",
  isBundled: true,
  language: "en",
};
const arrive = (path: string, shownPage?: string, at: Place = place) =>
  initialStateFromUrl(at, new URL(path, "https://site.test"), dossier, shownPage !== undefined, shownPage);

describe("on arrival", () => {
  test.each([
    ["/", "", true],
    ["/?q=fire", "", true],
    ["/events/fire-at-quay/", "fire-at-quay", true],
    ["/events/fire-at-quay/?t=2019-03-02", "fire-at-quay", true],
    ["/events/fire-at-quay/", "", false], // a stored first page in its place
    ["/events/fire-at-quay/", undefined, false],
    ["/?embed=1", "", false],
    ["/events/no-such-event/", "", false],
    ["/?event=fire-at-quay", "", true],
  ])("%s on a page written for “%s”: taken over as it is, %s", (path, shownPage, canHydrate) => {
    expect(arrive(path, shownPage).canHydrate).toBe(canHydrate);
  });

  test("a page that is taken over begins as it was written, without what the query asks for", () => {
    expect(arrive("/events/fire-at-quay/?q=boat", "fire-at-quay").state).toMatchObject({
      selection: "fire-at-quay",
      search: "",
    });
  });

  test("a page that is not taken over begins with all that the address asks for", () => {
    const { state } = arrive("/events/fire-at-quay/?q=boat");
    expect(state).toMatchObject({ selection: "fire-at-quay", search: "boat" });
  });

  test.each([
    ["https://site.test//", "./", ""],
    ["https://site.test///?t=1931-03-02", "./", ""],
    ["https://site.test//events/fire-at-quay/", "../../", "fire-at-quay"],
    ["https://site.test/a//b/events/fire-at-quay/?q=boat", "../../", "fire-at-quay"],
  ])(
    "%s, with the root at %s, is read, and its addresses stay on the host and below the root",
    (href, base, slug) => {
      const page = { documentElement: { lang: "en", dataset: { base } } } as unknown as Document;
      const found = readPlace(page, { href }, false);
      const { state, canHydrate } = initialStateFromUrl(found, new URL(href), dossier, true, slug);
      expect([state.selection ?? "", canHydrate]).toEqual([slug, true]);
      const written = formatAddress(
        { ...state, view: "events", selection: "fire-at-quay" },
        found.base,
        dossier,
      );
      const root = new URL(base, href).href;
      expect(new URL(written, href).href).toContain(`${root}events/fire-at-quay/`);
      expect(new URL(found.dossierUrl, href).href).toBe(`${root}dossiers/baghdad-2020/dossier.geojson`);
    },
  );

  test("a dossier from elsewhere is never in the page's markup", () => {
    expect(arrive("/", "", { ...place, isBundled: false }).canHydrate).toBe(false);
  });

  test("an unknown event and what could not be read are told", () => {
    expect(arrive("/events/no-such-event/?t=never", "").notices).toEqual([
      { type: "unknownEvent", slug: "no-such-event" },
      { type: "parameters", names: ["t"] },
    ]);
  });
});
