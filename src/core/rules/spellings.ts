/** Spellings for the search: long enough to mean one thing, and none that the search would find without them. */

import { fold } from "../fold";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, sitesOf } from "./parts";

const LEAST_CHARACTERS = 3;

export const spellings = defineRule(
  "spellings",
  `A spelling for searches has at least ${LEAST_CHARACTERS} letters or digits, and differs from the name and from the other spellings by more than accents, signs, spaces and case.`,
  (dossier) => [
    ...dossier.dossier.speakers.flatMap(({ name, spellings: all }, i) =>
      look(["dossier", "speakers", i], Object.values(name), all),
    ),
    ...sitesOf(dossier).flatMap(({ value: { properties }, path }) =>
      look([...path, "properties"], Object.values(properties.name), properties.spellings),
    ),
    ...eventsOf(dossier).flatMap(({ value: { properties }, path }) =>
      look([...path, "properties"], [], properties.spellings),
    ),
  ],
);

function look(path: Path, names: readonly string[], all: readonly string[] = []): Found[] {
  const known = new Map(names.map((name) => [joined(name), name]));
  return all.flatMap((spelling, i): Found[] => {
    const at = [...path, "spellings", i];
    const key = joined(spelling);
    const same = known.get(key);
    known.set(key, spelling);
    if ([...key].length < LEAST_CHARACTERS)
      return [
        {
          path: at,
          message: `"${spelling}" has fewer than ${LEAST_CHARACTERS} letters or digits: too many texts hold it`,
          hint: "write it out, or delete it",
        },
      ];
    if (same === undefined) return [];
    return [
      {
        path: at,
        message: `a search takes "${spelling}" and "${same}" as the same already`,
        hint: "delete it",
        severity: "warning",
      },
    ];
  });
}

const joined = (text: string) => fold(text).replaceAll(" ", "");
