/** What the page and the thread that draws the basemap say to each other. */

import type { BasemapBounds, LayerCredit } from "../../geo/basemap";
import type { Box } from "../../geo/box";
import type { GroundFile } from "../../ground/groundFiles";
import type { Frame } from "./drawGround";
import type { FontFile } from "./fontFiles";
import type { BasemapFault } from "./loadBasemap";
import type { Palette } from "./palette";

/** Boxes are in pixels of the world at the frame's zoom. */
export interface PaintRequest {
  readonly frame: Frame;
  /** The part of the frame that the reader sees, and the same in degrees. */
  readonly seen: Box;
  readonly bounds: BasemapBounds;
  /** Taken by what stands on the ground: no name is placed there. */
  readonly reserved: readonly Box[];
  /** Controls, which stay where they are as the ground is panned: names that they would cut are not written. */
  readonly covered: readonly Box[];
  /** Names that the host writes itself. */
  readonly hostNames: readonly string[];
  readonly language: string;
  readonly palette: Palette;
}

export type ToPainter =
  | { readonly type: "start"; readonly files: readonly GroundFile[]; readonly fonts: readonly FontFile[] }
  | { readonly type: "paint"; readonly request: PaintRequest };

export type FromPainter =
  | { readonly type: "painted"; readonly bitmap: ImageBitmap }
  /** A file or a font has come: what was painted is out of date. */
  | { readonly type: "changed"; readonly credits: readonly LayerCredit[] }
  | { readonly type: "fault"; readonly fault: BasemapFault }
  /** The browser gives such a thread no fonts, or no canvas to draw on. */
  | { readonly type: "unable" };
