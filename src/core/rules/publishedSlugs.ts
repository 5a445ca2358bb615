/** An address that was published once keeps leading to what it named. */

import { defineRule, type Found } from "./fault";
import { eventsOf } from "./parts";

export const publishedSlugs = defineRule(
  "published-slugs",
  "A published slug never vanishes: it stays an event's id or alias, or has a dated tombstone; a new event's slug is in the ledger.",
  (dossier, { published }) => {
    if (!published) return [];
    const events = eventsOf(dossier);
    const alive = new Set(events.flatMap(({ value }) => [value.id, ...value.properties.aliases]));
    const dead = new Set(published.tombstones.map(({ slug }) => slug));
    const ledger = new Set(published.slugs);
    const found: Found[] = [];
    published.slugs.forEach((slug, i) => {
      if (alive.has(slug) || dead.has(slug)) return;
      found.push({
        path: ["published", "slugs", i],
        message: `${slug} was published and is gone`,
        hint: `add it to the aliases of the event that took its place, or to tombstones with a date and a reason`,
      });
    });
    published.tombstones.forEach(({ slug }, i) => {
      if (!alive.has(slug)) return;
      found.push({
        path: ["published", "tombstones", i, "slug"],
        message: `${slug} has a tombstone and is in use`,
        hint: "give the new event another slug: a published one never changes its meaning",
      });
    });
    for (const { value, path } of ledger.size > 0 ? events : []) {
      if (ledger.has(value.id)) continue;
      found.push({
        path: [...path, "id"],
        message: `${value.id} is not in the ledger of published slugs`,
        hint: "add it to published.yaml when you publish it",
        severity: "warning",
      });
    }
    return found;
  },
);
