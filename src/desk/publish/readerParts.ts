/** The parts that a page in one file is put together from, as the build writes them (`build/buildShell.ts`). */

/** What stands in an element of the page, and its hash as a Content-Security-Policy names it: `sha256-…`. */
export interface HashedText {
  readonly text: string;
  readonly hash: string;
}

/** One `@font-face` rule, its file in it. */
export interface FontFace extends HashedText {
  /** The code points that it is for, first and last; null for all. */
  readonly ranges: readonly (readonly [first: number, last: number])[] | null;
}

export interface ReaderParts {
  /** A script of a line, for the page's head: while scripts run, the page's own text is hidden. */
  readonly first: HashedText;
  /** The app as one classic script that imports nothing. */
  readonly script: HashedText;
  /** The app's style sheet without its fonts. */
  readonly sheet: HashedText;
  readonly fonts: readonly FontFace[];
  /** The site's own colours and fonts as a style sheet; null where it keeps the program's. */
  readonly theme: HashedText | null;
  /** The site's icon as SVG. */
  readonly icon: string;
}
