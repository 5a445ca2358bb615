import { expect, test } from "vitest";
import { linkChain } from "../../../src/core/linkChain";
import { bundledDossier } from "../../components/account/renderAccount";
import { harbourDossier } from "../../fixtures/harbour";

test.each([
  ["the harbour", harbourDossier()],
  ["the bundled dossier", bundledDossier()],
])("each link of %s is told once, at the event that came later, in the account's order", (_, dossier) => {
  const chain = linkChain(dossier);
  const slugs = chain.map(({ event }) => event.slug);
  const told = chain.flatMap(({ links }) => links.map(({ link }) => link));
  const stated = [...dossier.events].flatMap(({ links }) => links);
  expect(stated.length).toBeGreaterThan(0);
  expect(new Set(told)).toEqual(new Set(stated));
  expect(told).toHaveLength(stated.length);
  expect(slugs).toEqual(
    [...dossier.events].filter(({ slug }) => slugs.includes(slug)).map(({ slug }) => slug),
  );
  for (const { event, links } of chain)
    for (const { link, earlier, isOwn } of links) {
      expect((isOwn ? event : earlier)!.links).toContain(link);
      expect((isOwn ? earlier : event)?.slug ?? link.target).toBe(link.target);
      expect(earlier === null).toBe(link.relation === "ordered-by");
    }
});
