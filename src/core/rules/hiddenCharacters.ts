/** No character changes what is read without being seen. */

import { codeOf, hasMarkTower, hiddenCharacter, MAX_MARKS } from "../../schema/visibleText";
import { defineRule, type Found } from "./fault";

export const hiddenCharacters = defineRule(
  "hidden-characters",
  `No text holds control characters, halves of a character, marks that turn the direction of writing, or more than ${MAX_MARKS} combining marks on one letter.`,
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
    const character = hiddenCharacter(value);
    if (character !== null)
      found.push({
        path: [...path],
        message: `it holds the invisible character ${codeOf(character)}`,
        hint: "delete it: names of another direction are kept apart by the page itself",
      });
    if (hasMarkTower(value))
      found.push({
        path: [...path],
        message: `a letter carries more than ${MAX_MARKS} combining marks, which cover the lines around it`,
        hint: "delete the marks that are not part of the word",
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
