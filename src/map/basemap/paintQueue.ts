/** Sends views to whoever paints, one at a time: while one is on its way only the latest of the others waits. */

import type { GroundFile } from "../../ground/groundFiles";
import { fontFilesOf } from "./fontFiles";
import type { FromPainter, PaintRequest, ToPainter } from "./paintProtocol";

interface PaintQueueOptions {
  /** The files of the ground, from the coarsest to the finest. */
  readonly files: readonly GroundFile[];
  readonly fontList: string;
  readonly onPainted: (bitmap: ImageBitmap, request: PaintRequest) => void;
  /** Everything else that the painter says. */
  readonly onSaid: (message: Exclude<FromPainter, { type: "painted" | "unable" }>) => void;
}

export interface PaintQueue {
  readonly ask: (request: PaintRequest) => void;
  readonly close: () => void;
}

export function createPaintQueue({ files, fontList, onPainted, onSaid }: PaintQueueOptions): PaintQueue {
  let underWay: PaintRequest | null = null;
  let waiting: PaintRequest | null = null;
  let isClosed = false;
  let worker = createWorker();
  let send: ((request: PaintRequest) => void) | null = null;

  function hear(message: FromPainter) {
    if (isClosed) return;
    if (message.type === "unable") paintHere();
    else if (message.type === "painted") {
      const request = underWay;
      underWay = null;
      if (request) onPainted(message.bitmap, request);
      next();
    } else onSaid(message);
  }

  function next() {
    if (underWay || !waiting || !send) return;
    [underWay, waiting] = [waiting, null];
    send(underWay);
  }

  function paintHere() {
    worker?.terminate();
    worker = null;
    send = null;
    waiting ??= underWay;
    underWay = null;
    import("./paintHere").then(
      ({ createPainterHere }) => {
        const paint = createPainterHere(files, hear);
        send = (request) => void paint(request);
        next();
      },
      (error: unknown) => onSaid({ type: "fault", fault: { file: "paintHere", message: String(error) } }),
    );
  }

  if (worker) {
    const post = (message: ToPainter) => worker?.postMessage(message);
    worker.addEventListener("message", ({ data }: MessageEvent<FromPainter>) => hear(data));
    worker.addEventListener("error", paintHere, { once: true });
    const whole = files.map((file) => ({ ...file, url: new URL(file.url, location.href).href }));
    post({ type: "start", files: whole, fonts: fontFilesOf(fontList) });
    send = (request) => post({ type: "paint", request });
  } else paintHere();

  return {
    ask(request) {
      waiting = request;
      next();
    },
    close() {
      isClosed = true;
      worker?.terminate();
    },
  };
}

function createWorker(): Worker | null {
  if (typeof OffscreenCanvas === "undefined") return null;
  try {
    return new Worker(new URL("./paintWorker.ts", import.meta.url), { type: "module" });
  } catch {
    return null;
  }
}
