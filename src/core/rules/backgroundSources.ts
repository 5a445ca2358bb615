/** Nothing from outside the report comes without its sources. */

import { defineRule, type Found } from "./fault";
import { eventsOf } from "./parts";

export const backgroundSources = defineRule(
  "background-sources",
  "Each item of background, and each refinement by it, names its sources.",
  (dossier) => {
    const hint = "name at least one entry of sources.yaml";
    const items = dossier.dossier.background.flatMap(({ id, sources }, i): Found[] =>
      sources.length > 0
        ? []
        : [{ path: ["dossier", "background", i, "sources"], message: `${id} has no source`, hint }],
    );
    const refinements = eventsOf(dossier).flatMap(({ value, path }): Found[] => {
      const { refined } = value.properties;
      if (!refined || (refined.sources.length > 0 && refined.background.length > 0)) return [];
      return [
        { path: [...path, "properties", "refined"], message: `what refines ${value.id} has no source`, hint },
      ];
    });
    return [...items, ...refinements];
  },
);
