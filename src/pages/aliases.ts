/** Former slugs, each with the slug that it now is. */

import type { CompiledDossier } from "../schema/dossier";

export function aliasesOf({ features }: CompiledDossier): ReadonlyMap<string, string> {
  const slugs = new Set(features.map(({ id }) => id));
  return new Map(
    features.flatMap((feature) =>
      feature.properties.role === "event" && "aliases" in feature.properties
        ? feature.properties.aliases
            .filter((alias) => !slugs.has(alias))
            .map((alias) => [alias, feature.id] as const)
        : [],
    ),
  );
}
