/** What only other sources say stands in a box of its own. */

import type { CompiledDossier } from "../../schema/dossier";
import { defineRule, type Found, type Path } from "./fault";
import { seekAll } from "./occurrences";
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
    const finders = new Map<string, (text: string) => string[]>();
    const namesIn = (text: string, language: string) => {
      const known = finders.get(language);
      if (known) return known(text);
      const finder = wordFinder(backgroundNames(dossier, language));
      finders.set(language, finder);
      return finder(text);
    };
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
          for (const name of namesIn(words, language))
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

/** Finds which of the names stand in a text as whole words: one may be the beginning of another word. */
function wordFinder(names: readonly string[]): (text: string) => string[] {
  const seek = seekAll(names);
  return (text) => {
    const found = new Set<number>();
    for (const { index, start, end } of seek(text))
      if (!/[\p{L}\p{N}]/u.test(text.slice(start - 1, start) + text.slice(end, end + 1))) found.add(index);
    return [...found].sort((a, b) => a - b).map((index) => names[index]!);
  };
}

/** Names of places that only background knows, unless a place of the report has the same. */
function backgroundNames(dossier: CompiledDossier, language: string): string[] {
  const names = (layer: "report" | "background") =>
    sitesOf(dossier)
      .filter(({ value }) => value.properties.layer === layer)
      .flatMap(({ value: { properties } }) => [properties.name[language], properties.shortName?.[language]])
      .filter((name) => name !== undefined);
  const sought = [...new Set(names("background"))];
  const seek = seekAll(sought);
  const known = new Set([""]);
  for (const own of names("report")) for (const { index } of seek(own)) known.add(sought[index]!);
  return sought.filter((name) => !known.has(name));
}
