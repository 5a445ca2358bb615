import { beforeEach, expect, test } from "vitest";
import type { Path } from "../../../../src/core/rules/fault";
import { claimsOf, eventsOf, evidenceOf, linksOf, sitesOf, textsOf } from "../../../../src/core/rules/parts";
import type { CompiledDossier } from "../../../../src/schema/dossier";
import { marketFire } from "../../../fixtures/marketFire";

let dossier: CompiledDossier;
beforeEach(() => {
  dossier = marketFire();
});
const sorted = (found: readonly { readonly path: Path; readonly value: unknown }[]) =>
  found.map(({ path, value }) => [path.join("."), value] as const).sort(([a], [b]) => (a < b ? -1 : 1));

/** Every value of the dossier that is wanted, and where it stands. */
function everywhere(isWanted: (value: object, path: Path) => boolean) {
  const found: { path: Path; value: unknown }[] = [];
  const walk = (value: unknown, path: Path) => {
    if (typeof value !== "object" || value === null) return;
    if (isWanted(value, path)) found.push({ path, value });
    for (const [key, inside] of Object.entries(value)) {
      walk(inside, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  walk(dossier, []);
  return found;
}

test("every text of the dossier is found, wherever it stands", () => {
  expect(sorted(textsOf(dossier))).toEqual(sorted(everywhere((value) => "en" in value)));
});

test("every quote of the dossier is found, wherever it stands", () => {
  const all = everywhere((_, path) => path.at(-2) === "evidence");
  expect(sorted(evidenceOf(dossier))).toEqual(sorted(all));
});

test("sites, events, claims and links are found with their paths", () => {
  const inList = (list: string) => sorted(everywhere((_, path) => path.at(-2) === list));
  const withRole = (role: string) =>
    sorted(everywhere((value) => (value as { properties?: { role?: string } }).properties?.role === role));
  expect(sorted(sitesOf(dossier))).toEqual(withRole("site"));
  expect(sorted(eventsOf(dossier))).toEqual(withRole("event"));
  expect(sorted(claimsOf(dossier))).toEqual(inList("claims"));
  expect(sorted(linksOf(dossier))).toEqual(inList("links"));
  for (const { path, event } of [...claimsOf(dossier), ...linksOf(dossier)]) {
    expect(dossier.features[path[1] as number]).toBe(event);
  }
});
