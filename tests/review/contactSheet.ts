/** One page with all pictures: a row a state, in it a picture for each language, theme and width. */

export interface Shot {
  readonly state: string;
  readonly language: string;
  readonly theme: string;
  readonly size: string;
  readonly file: string;
  /** CSS pixels. */
  readonly width: number;
  /** Why the picture shows something else than the state; null where it doesn't. */
  readonly failure: string | null;
}

export function contactSheet(shots: readonly Shot[]): string {
  const states = [...new Set(shots.map(({ state }) => state))];
  const rows = states.map((state) => {
    const figures = shots
      .filter((shot) => shot.state === state)
      .map(
        ({ file, language, theme, size, width, failure }) =>
          `<figure><a href="${file}"><img loading="lazy" src="${file}" width="${Math.round(width * SCALE)}" alt=""></a>` +
          `<figcaption>${language}, ${theme}, ${size}${failure === null ? "" : ": <b>not reached</b>"}</figcaption></figure>`,
      );
    return `<h2>${state}</h2><div>${figures.join("")}</div>`;
  });
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Review</title><style>${CSS}</style>${rows.join("\n")}</html>\n`;
}

const SCALE = 0.35;

const CSS =
  "body{font:14px sans-serif;margin:1rem;background:#ccc}div{display:flex;flex-wrap:wrap;gap:8px;align-items:start}" +
  "figure{margin:0}img{display:block;box-shadow:0 0 3px #0006}";
