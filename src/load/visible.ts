/** A stranger's words made safe to show in a message. */

import { withHiddenNamed } from "../schema/visibleText";

const MOST_CHARACTERS = 300;

/** What turns or hides writing is named instead of done; what is long is cut. */
export function visible(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return withHiddenNamed(cut);
}
