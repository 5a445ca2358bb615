/** What the report says itself is unattributed, and nothing else is. */

import type { CompiledDossier } from "../../schema/dossier";
import type { Mode } from "../../schema/vocabulary";
import { defineRule, type Found, type Path } from "./fault";
import { claimsOf, eventsOf } from "./parts";

export const attribution = defineRule(
  "attribution",
  "The mode is `unattributed` exactly where the speaker is a narrator.",
  (dossier: CompiledDossier) => {
    const narrators = new Set(
      dossier.dossier.speakers.filter(({ type }) => type === "narrator").map(({ id }) => id),
    );
    const known = new Set(dossier.dossier.speakers.map(({ id }) => id));
    const look = (path: Path, { speaker, mode }: { speaker: string; mode: Mode }): Found[] => {
      if (!known.has(speaker) || narrators.has(speaker) === (mode === "unattributed")) return [];
      const at = [...path, "mode"];
      return narrators.has(speaker)
        ? [
            {
              path: at,
              message: `${speaker} tells the story, so nobody is quoted`,
              hint: "write mode: unattributed, or name who is quoted",
            },
          ]
        : [
            {
              path: at,
              message: `${speaker} is named, so it is attributed`,
              hint: "write direct-quote or paraphrase, or make the report itself the speaker",
            },
          ];
    };
    return [
      ...eventsOf(dossier).flatMap(({ value, path }) => look([...path, "properties"], value.properties)),
      ...claimsOf(dossier).flatMap(({ value, path }) => look(path, value)),
    ];
  },
);
