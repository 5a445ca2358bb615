/** No character changes what is read without being seen. */

import { defineRule, type Found } from "./fault";

// Unicode bidi controls, and the control characters but tab and line ends; joiners, which Persian needs, stay.
const HIDDEN = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/u;

/** Nearly all texts of a large dossier are plain ASCII, which this tells several times as fast. */
const PLAIN = /^[\t\n\r -~]*$/;

export const hiddenCharacters = defineRule(
  "hidden-characters",
  "No text holds control characters or marks that turn the direction of writing.",
  (dossier) => {
    const found: Found[] = [];
    look(dossier.dossier, ["dossier"], found);
    look(dossier.features, ["features"], found);
    return found;
  },
);

/** One path is walked along and copied only for a fault: a dossier has millions of texts. */
function look(value: unknown, path: (string | number)[], found: Found[]): void {
  if (typeof value === "string") {
    if (PLAIN.test(value)) return;
    const [character] = HIDDEN.exec(value) ?? [];
    if (character === undefined) return;
    const code = character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0");
    found.push({
      path: [...path],
      message: `it holds the invisible character U+${code}`,
      hint: "delete it: names of another direction are kept apart by the page itself",
    });
    return;
  }
  if (typeof value !== "object" || value === null) return;
  const step = (key: string | number, inside: unknown) => {
    path.push(key);
    look(inside, path, found);
    path.pop();
  };
  if (Array.isArray(value)) for (let i = 0; i < value.length; i++) step(i, value[i]);
  else for (const key of Object.keys(value)) step(key, (value as Record<string, unknown>)[key]);
}
