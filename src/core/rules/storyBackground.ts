/** What only other sources say stands in a box of its own. */

import type { CompiledDossier } from "../../schema/dossier";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, sitesOf, toldOf } from "./parts";

export const storyBackground = defineRule(
  "story-background",
  "A step names entries and places that only other sources know, and clock times that the report doesn't give, nowhere but in `other`.",
  (dossier) => {
    const background = new Set(
      eventsOf(dossier)
        .filter(({ value }) => value.properties.layer === "background")
        .map(({ value }) => value.id),
    );
    const byClock = new Set(
      eventsOf(dossier)
        .filter(({ value }) => value.properties.layer === "report" && value.when?.edtf.includes("T"))
        .map(({ value }) => value.id),
    );
    return toldOf(dossier).flatMap(({ value, path }) => {
      const found: Found[] = [];
      const fault = (at: Path, message: string, hint: string) => {
        found.push({ path: [...path, ...at], message, hint });
      };
      value.entries.forEach((id, i) => {
        if (background.has(id))
          fault(["entries", i], `only other sources tell of ${id}`, "name it among the entries of `other`");
      });
      value.other?.entries?.forEach((id, i) => {
        if (!background.has(id))
          fault(
            ["other", "entries", i],
            `the report itself tells of ${id}`,
            "name it among the step's entries",
          );
      });
      if (value.other && !value.other.background?.length && !value.other.entries?.length)
        fault(["other"], "nothing says which sources it rests on", "name the background it is taken from");
      for (const field of ["title", "text"] as const)
        for (const [language, words] of Object.entries(value[field])) {
          for (const name of backgroundNames(dossier, language))
            if (hasWords(words, name))
              fault([field, language], `the report doesn't name ${name}`, "tell it in `other`");
          if (value.entries.some((id) => byClock.has(id))) continue;
          for (const [time] of words.matchAll(CLOCK_TIME))
            fault([field, language], `the report doesn't give the hour ${time}`, "tell it in `other`");
        }
      return found;
    });
  },
);

const CLOCK_TIME = /\p{Nd}{1,2}[:٫]\p{Nd}{2}/gu;

/** Whole words: a name may be the beginning of another word. */
function hasWords(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const around = text.slice(at - 1, at).concat(text.slice(at + name.length, at + name.length + 1));
    if (!/[\p{L}\p{N}]/u.test(around)) return true;
  }
  return false;
}

/** Names of places that only background knows, unless a place of the report has the same. */
function backgroundNames(dossier: CompiledDossier, language: string): string[] {
  const names = (layer: "report" | "background") =>
    sitesOf(dossier)
      .filter(({ value }) => value.properties.layer === layer)
      .flatMap(({ value: { properties } }) => [properties.name[language], properties.shortName?.[language]])
      .filter((name) => name !== undefined);
  const known = names("report");
  return names("background").filter((name) => !known.some((own) => own.includes(name)));
}
