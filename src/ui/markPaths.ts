/** The four marks as SVG paths about the origin, in a box of 16: the same on map, timeline, account and in pictures. */

export type MarkShape = "diamond" | "triangle" | "square" | "circle";

/** Drawn to look equally heavy, not to be equally wide. */
export const MARK_PATHS: Readonly<Record<MarkShape, string>> = {
  diamond: "M0-7 7 0 0 7-7 0Z",
  triangle: "M0-6.5 7 5.5H-7Z",
  square: "M-5.5-5.5H5.5V5.5H-5.5Z",
  circle: "M-6 0A6 6 0 1 1 6 0 6 6 0 1 1-6 0Z",
};
