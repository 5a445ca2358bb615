/** Whoever has the folder can copy and build it, on whatever system. */

import { RESERVED_NAMES } from "../../schema/dossier";
import { defineRule, type Path } from "./fault";
import { eventsOf } from "./parts";

export const fileNames = defineRule(
  "file-names",
  "No dossier, event or former slug has a name that Windows keeps for itself (con, nul, com1), because pages are files.",
  (dossier) => {
    const names: (readonly [name: string, path: Path])[] = [
      [dossier.dossier.id, ["dossier", "id"]],
      ...eventsOf(dossier).flatMap(({ value, path }) => [
        [value.id, [...path, "id"]] as const,
        ...value.properties.aliases.map(
          (alias, i) => [alias, [...path, "properties", "aliases", i]] as const,
        ),
      ]),
    ];
    return names
      .filter(([name]) => RESERVED_NAMES.includes(name))
      .map(([name, path]) => ({
        path,
        message: `"${name}" can be no file on Windows`,
        hint: `add a word: ${name}-1, or what it is about`,
      }));
  },
);
