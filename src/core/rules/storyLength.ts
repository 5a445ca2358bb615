/** A step is read at a glance, a label stands in a row. */

import type { Text } from "../../schema/dossier";
import { defineRule, type Found } from "./fault";
import { type At, eventsOf, toldOf } from "./parts";
import { countWords } from "./quotes";

export const MAX_STEP_WORDS = 45;
export const MAX_LABEL_CHARACTERS = 27;

export const storyLength = defineRule(
  "story-length",
  `In each language a step of the story has at most ${MAX_STEP_WORDS} words, what other sources add to it as many, and a label at most ${MAX_LABEL_CHARACTERS} characters.`,
  (dossier) => {
    const texts = toldOf(dossier).flatMap(({ value, path }): At<Text>[] => [
      { value: value.text, path: [...path, "text"] },
      ...(value.other ? [{ value: value.other.text, path: [...path, "other", "text"] }] : []),
    ]);
    const labels = eventsOf(dossier).flatMap(({ value, path }): At<Text>[] =>
      value.properties.label
        ? [{ value: value.properties.label, path: [...path, "properties", "label"] }]
        : [],
    );
    return [
      ...tooLong(texts, wordsIn, MAX_STEP_WORDS, "words", "say less, or make two steps of it"),
      ...tooLong(
        labels,
        charactersIn,
        MAX_LABEL_CHARACTERS,
        "characters",
        "shorten it: the title is there in full",
      ),
    ];
  },
);

function tooLong(
  all: readonly At<Text>[],
  count: (text: string, language: string) => number,
  most: number,
  unit: string,
  hint: string,
): Found[] {
  return all.flatMap(({ value, path }) =>
    Object.entries(value).flatMap(([language, text]): Found[] => {
      const found = count(text, language);
      if (found <= most) return [];
      return [{ path: [...path, language], message: `${found} ${unit}; at most ${most}`, hint }];
    }),
  );
}

/** As the language divides words; by spaces where the browser has no segmenter (Firefox before 125) or doesn't know the tag. */
export function wordsIn(text: string, language: string): number {
  try {
    const segments = new Intl.Segmenter(language, { granularity: "word" }).segment(text);
    return [...segments].filter(({ isWordLike }) => isWordLike).length;
  } catch {
    return countWords(text);
  }
}

/** As a reader counts them: a letter with its marks is one. */
function charactersIn(text: string, language: string): number {
  try {
    return [...new Intl.Segmenter(language, { granularity: "grapheme" }).segment(text)].length;
  } catch {
    return [...text].length;
  }
}
