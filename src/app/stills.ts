/** The still pictures that the build writes beside the pages, and their sizes. */

const PANELS = ["map", "timeline"] as const;
export type Panel = (typeof PANELS)[number];

/** Of one panel, drawn for two widths. */
export interface Still {
  readonly wide: string;
  readonly narrow: string;
}

export type Stills = Readonly<Record<Panel, Still>>;

/** As large as the panels are on a common screen and on a common phone; CSS fits them to others. */
export const STILL_SIZES = {
  map: { wide: { width: 860, height: 460 }, narrow: { width: 390, height: 228 } },
  timeline: { wide: { width: 860, height: 170 }, narrow: { width: 390, height: 144 } },
} as const;

/** `root` is the site's path or a relative way there, with a slash at its end. */
export function stillsOf(root: string, language: string, slug: string | null): Stills {
  const name = `${root}stills/${language}/${slug ?? "index"}`;
  const of = (panel: Panel) => ({ wide: `${name}-${panel}.svg`, narrow: `${name}-${panel}-narrow.svg` });
  return { map: of("map"), timeline: of("timeline") };
}
