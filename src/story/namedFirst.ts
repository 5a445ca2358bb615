import type { Dossier } from "../core/dossier";
import { type StoryStep, storyOf, type Told } from "../core/story";
import { textIn } from "../i18n/textIn";
import type { Speaker, Text } from "../schema/dossier";

/** Whom a step names for the first time in the story, of those whom the dossier describes, in its order. */
export function namedFirst(dossier: Dossier, told: StoryStep, language: string): readonly Speaker[] {
  const { steps } = storyOf(dossier);
  const here = steps.indexOf(told);
  const say = (text: Text) => textIn(text, language, dossier.header.language).value;
  const wordsOf = ({ title, text }: Told) => `${say(title)} ${say(text)}`;
  return [...dossier.speakers.values()].filter((speaker) => {
    if (!speaker.description || speaker.type === "narrator") return false;
    const names = [speaker.name, speaker.shortName].flatMap((name) => (name ? [say(name)] : []));
    return steps.findIndex((step) => names.some((name) => isNamedIn(wordsOf(step), name))) === here;
  });
}

/** Some languages join words to a name, by letters of their own; a name in Latin letters is a word of its own. */
export function isNamedIn(words: string, name: string): boolean {
  const isLatin = (letter = "") => /\p{Script=Latin}/u.test(letter);
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (!isLatin(words[at - 1]) && !isLatin(words[at + name.length])) return true;
  return false;
}
