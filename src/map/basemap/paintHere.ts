/** The basemap drawn in the page itself, where the browser has no thread that can. */

import type { GroundFile } from "../../ground/groundFiles";
import { createPainter } from "./painter";
import type { FromPainter, PaintRequest } from "./paintProtocol";

export function createPainterHere(files: readonly GroundFile[], say: (message: FromPainter) => void) {
  const canvas = document.createElement("canvas");
  const painter = createPainter({
    files,
    fonts: document.fonts,
    createCanvas: () => document.createElement("canvas"),
    onChange: (credits) => say({ type: "changed", credits }),
    onFault: (fault) => say({ type: "fault", fault }),
  });
  return async (request: PaintRequest) => {
    try {
      if (!painter.paint(canvas, request)) throw new Error("The browser blocks canvases.");
      say({ type: "painted", bitmap: await createImageBitmap(canvas) });
    } catch (error) {
      say({ type: "fault", fault: { file: "canvas", message: String(error) } });
    }
  };
}
