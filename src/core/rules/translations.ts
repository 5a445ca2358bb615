/** Every text in the dossier's own language, and what its translations lack. */

import type { Text } from "../../schema/dossier";
import { defineRule, type Found } from "./fault";
import { textsOf } from "./parts";

/** As many missing texts of a language as are named one by one; above that, one line tells their number. */
const MAX_NAMED = 10;

export const translations = defineRule(
  "translations",
  "Every text is there in the dossier's own language. What a translation lacks is shown in that language and marked.",
  (dossier) => {
    const { languages, language: own } = dossier.dossier;
    const texts = textsOf(dossier);
    const known = new Set(languages);
    const lacks = (value: Text, tag: string) => !Object.hasOwn(value, tag) || value[tag]?.trim() === "";
    const missing = languages.flatMap((tag, i): Found[] => {
      const open = texts.filter(({ value }) => lacks(value, tag));
      const severity = tag === own ? "error" : "warning";
      if (severity === "warning" && open.length > MAX_NAMED)
        return [
          {
            path: ["dossier", "languages", i],
            message: `${open.length} of ${texts.length} texts are not translated into "${tag}" yet; they are shown in "${own}" and marked`,
            hint: `npm run dossier -- translate ${dossier.dossier.id} ${tag} writes each of them out to be filled in`,
            severity,
          },
        ];
      return open.map(({ value, path }) => ({
        path: [...path, tag],
        message: `there is no text in "${tag}" for: ${Object.values(value)[0] ?? path.at(-1)}`,
        hint: tag === own ? "write it out" : `add it under this key in translations/${tag}.yaml`,
        severity,
      }));
    });
    const strange = texts.flatMap(({ value, path }) =>
      Object.keys(value)
        .filter((tag) => !known.has(tag))
        .map((tag) => ({
          path: [...path, tag],
          message: `"${tag}" is none of the dossier's languages`,
          hint: `add ${tag} to languages, or take the text out`,
        })),
    );
    return [...missing, ...strange];
  },
);
