/** Every reader gets all of it. */

import { defineRule } from "./fault";
import { textsOf } from "./parts";

export const translations = defineRule(
  "translations",
  "Every text is there in every language of the dossier, and in no other.",
  (dossier) => {
    const { languages } = dossier.dossier;
    const known = new Set(languages);
    return textsOf(dossier).flatMap(({ value, path }) => [
      ...languages
        .filter((tag) => !Object.hasOwn(value, tag) || value[tag]?.trim() === "")
        .map((tag) => ({
          path: [...path, tag],
          message: `there is no text in "${tag}" for: ${Object.values(value)[0] ?? path.at(-1)}`,
          hint: `add it under this key in translations/${tag}.yaml`,
        })),
      ...Object.keys(value)
        .filter((tag) => !known.has(tag))
        .map((tag) => ({
          path: [...path, tag],
          message: `"${tag}" is none of the dossier's languages`,
          hint: `add ${tag} to languages, or take the text out`,
        })),
    ]);
  },
);
