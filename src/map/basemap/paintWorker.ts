/** A thread of its own that draws the basemap, so that the page keeps its frame rate meanwhile. */

import { createPainter } from "./painter";
import type { FromPainter, ToPainter } from "./paintProtocol";

const say = (message: FromPainter, transfer: Transferable[] = []) =>
  globalThis.postMessage(message, { transfer });

// The page's own type says that there is always one.
const { fonts } = globalThis as unknown as { readonly fonts?: FontFaceSet };
const canvas = new OffscreenCanvas(1, 1);
let painter: ReturnType<typeof createPainter> | null = null;

globalThis.addEventListener("message", ({ data }: MessageEvent<ToPainter>) => {
  if (!fonts) return say({ type: "unable" });
  if (data.type === "start") {
    for (const { family, source, ...descriptors } of data.fonts)
      fonts.add(new FontFace(family, source, descriptors));
    painter = createPainter({
      files: data.files,
      fonts,
      createCanvas: () => new OffscreenCanvas(1, 1),
      onChange: (credits) => say({ type: "changed", credits }),
      onFault: (fault) => say({ type: "fault", fault }),
    });
  } else if (painter) {
    if (!painter.paint(canvas, data.request)) return say({ type: "unable" });
    const bitmap = canvas.transferToImageBitmap();
    say({ type: "painted", bitmap }, [bitmap]);
  }
});
