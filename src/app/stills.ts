/** The names of the still pictures that the build writes beside the pages. */

export interface Stills {
  readonly map: string | null;
  readonly timeline: string | null;
}

export const NO_STILLS: Stills = { map: null, timeline: null };

/** `root` is the site's path or a relative way there, with a slash at its end. */
export function stillsOf(root: string, language: string, slug: string | null): Stills {
  const name = slug ?? "index";
  return {
    map: `${root}stills/${language}/${name}-map.svg`,
    timeline: `${root}stills/${language}/${name}-timeline.svg`,
  };
}
