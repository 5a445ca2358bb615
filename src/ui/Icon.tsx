/** The icons of the controls, drawn on a grid of 20 with one line weight. */

import styles from "./Icon.module.css";

const SOLID = {
  previous: "M5 4h2v12H5zM16 4v12L8 10z",
  next: "M13 4h2v12h-2zM4 4v12l8-6z",
  play: "M6 3.5v13l10-6.5z",
  pause: "M5.5 4h3v12h-3zM11.5 4h3v12h-3z",
  more: "M4 8.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3zm6 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3z",
} as const;

const LINE = {
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M3.5 7.5v-4h4M12.5 3.5h4v4M16.5 12.5v4h-4M7.5 16.5h-4v-4",
  fold: "M10 3.5v2.5M10 8.75v2.5M10 14v2.5M2 10h5M18 10h-5M4.5 7.5 7 10l-2.5 2.5M15.5 7.5 13 10l2.5 2.5",
  share: "M10 12.5v-9M6.5 6.5 10 3l3.5 3.5M6.5 9H4.5v8h11V9h-2",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1",
  copy: "M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7",
  close: "M4.5 4.5l11 11M15.5 4.5l-11 11",
  search: "M8.5 3.5a5 5 0 1 1 0 10 5 5 0 0 1 0-10zM12.5 12.5l4.5 4.5",
  filter: "M3 5.5h14M5.5 10h9M8 14.5h4",
  sun: "M10 6.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7zM10 1.5v2M10 16.5v2M1.5 10h2M16.5 10h2M4 4l1.4 1.4M14.6 14.6 16 16M16 4l-1.4 1.4M5.4 14.6 4 16",
  moon: "M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z",
  globe:
    "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM2.5 10h15M10 2.5c2.5 2.2 3.3 4.7 3.3 7.5s-.8 5.3-3.3 7.5c-2.5-2.2-3.3-4.7-3.3-7.5s.8-5.3 3.3-7.5",
  info: "M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zM10 9v5M10 6v.5",
  keys: "M2.5 5.5h15v9h-15zM5.5 8.5h.5M9.7 8.5h.5M14 8.5h.5M6.5 11.5h7",
  up: "M10 16.5v-13M5 8.5l5-5 5 5",
  down: "M10 3.5v13M5 11.5l5 5 5-5",
  left: "M16.5 10h-13M8.5 5l-5 5 5 5",
  right: "M3.5 10h13M11.5 5l5 5-5 5",
  chevron: "M5 7.5l5 5 5-5",
  back: "M12.5 4.5 7 10l5.5 5.5",
  check: "M4 10.5l4 4 8-9",
  offline:
    "M3 3l14 14M2.5 8a11 11 0 0 1 4-2.3M17.5 8a11 11 0 0 0-7-3M5.5 11.5a6.5 6.5 0 0 1 3-1.7M10 15.5v.5",
} as const;

export type IconName = keyof typeof SOLID | keyof typeof LINE;

/** These point along the reading direction and turn round with it; `left` and `right` are the map's and never do. */
const MIRRORED: ReadonlySet<IconName> = new Set<IconName>(["previous", "next", "play", "back"]);

/** Decoration only: the control that holds it has the name. */
export function Icon({ name }: { readonly name: IconName }) {
  const solid = name in SOLID;
  const path = solid ? SOLID[name as keyof typeof SOLID] : LINE[name as keyof typeof LINE];
  const kinds = [styles.icon, solid ? styles.solid : styles.line, MIRRORED.has(name) && styles.mirrored];
  return (
    <svg className={kinds.filter(Boolean).join(" ")} viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
