/** Which part of the world the overview map shows. */

import { type Bounds, boundsContain, middleOf, union } from "../../geo/bounds";
import { fromWorld, toWorld } from "../../geo/mercator";
import type { GroundFile } from "../../ground/groundFiles";
import type { CoreArea } from "../coreArea";

const LEAST_WORLD = 12 / 360; // of the world's width: a coast or a border is in view nearly everywhere
const ROOM = 0.3; // of the story's own size, to each side
const MOST_HEIGHT = 0.9; // of its width

/** The country that has a ground of its own, where the story plays in it; else the story's surroundings. Null without a story. */
export function insetBounds(
  ground: readonly GroundFile[],
  core: CoreArea | null,
  story: Bounds | null,
): Bounds | null {
  const country = ground.find(({ scale }) => scale === "country")?.bounds;
  const middle = core && middleOf(core.bounds);
  if (country && (!middle || boundsContain(country, middle))) return country;
  const whole = story && core ? union(story, core.bounds) : (story ?? core?.bounds);
  if (!whole) return null;
  const [left, top] = toWorld([whole[0], whole[3]]);
  const [right, bottom] = toWorld([whole[2], whole[1]]);
  const width = Math.min(1, Math.max(LEAST_WORLD, (right - left) * (1 + 2 * ROOM), (bottom - top) * 1.2));
  const height = Math.min(width * MOST_HEIGHT, Math.max(width * 0.6, (bottom - top) * (1 + 2 * ROOM)));
  const [x, y] = [(left + right) / 2, Math.max(height / 2, Math.min(1 - height / 2, (top + bottom) / 2))];
  const [west, north] = fromWorld(x - width / 2, y - height / 2);
  const [east, south] = fromWorld(x + width / 2, y + height / 2);
  return [west, south, east, north];
}
