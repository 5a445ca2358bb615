import { wordsIn } from "../core/rules/storyLength";

/** A look at the map, and then about 200 words a minute, which most readers keep up with on a screen. */
const LOOK_MS = 2500;
const WORD_MS = 300;

/** How long somebody takes to read this, at speed 1. */
export const readingMs = (text: string, language: string): number =>
  LOOK_MS + wordsIn(text, language) * WORD_MS;
