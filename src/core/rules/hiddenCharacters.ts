/** No character changes what is read without being seen. */

import { defineRule, type Found, type Path } from "./fault";

// Unicode bidi controls, and the control characters but tab and line ends; joiners, which Persian needs, stay.
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;

export const hiddenCharacters = defineRule(
  "hidden-characters",
  "No text holds control characters or marks that turn the direction of writing.",
  (dossier) => look(dossier.dossier, ["dossier"]).concat(look(dossier.features, ["features"])),
);

function look(value: unknown, path: Path): Found[] {
  if (typeof value === "string") {
    const [character] = HIDDEN.exec(value) ?? [];
    if (character === undefined) return [];
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    return [
      {
        path,
        message: `it holds the invisible character U+${code}`,
        hint: "delete it: names of another direction are kept apart by the page itself",
      },
    ];
  }
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((inside, i) => look(inside, [...path, i]));
  return Object.entries(value).flatMap(([key, inside]) => look(inside, [...path, key]));
}
