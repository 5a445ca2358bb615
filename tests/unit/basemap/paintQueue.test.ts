import { afterEach, expect, test, vi } from "vitest";
import type { FromPainter, PaintRequest, ToPainter } from "../../../src/map/basemap/paintProtocol";
import { createPaintQueue } from "../../../src/map/basemap/paintQueue";

class FakeWorker {
  static last: FakeWorker;
  readonly heard: ToPainter[] = [];
  private listen: ((event: { data: FromPainter }) => void) | null = null;
  constructor() {
    FakeWorker.last = this;
  }
  addEventListener(type: string, listener: (event: { data: FromPainter }) => void) {
    if (type === "message") this.listen = listener;
  }
  postMessage(message: ToPainter) {
    this.heard.push(message);
  }
  terminate() {
    this.listen = null;
  }
  say(data: FromPainter) {
    this.listen?.({ data });
  }
}

const request = (zoom: number) => ({ frame: { zoom } }) as PaintRequest;
const painted = { type: "painted", bitmap: {} as ImageBitmap } as const;

afterEach(() => vi.unstubAllGlobals());

test("while one view is painted only the latest of the others waits", () => {
  vi.stubGlobal("OffscreenCanvas", class {});
  vi.stubGlobal("Worker", FakeWorker);
  vi.stubGlobal("location", { href: "https://example.org/" });
  vi.stubGlobal("document", { styleSheets: [] });
  const shown: number[] = [];
  const queue = createPaintQueue({
    files: [],
    fontList: "serif",
    onPainted: (_, { frame }) => shown.push(frame.zoom),
    onSaid: () => {},
  });
  const { last } = FakeWorker;
  for (const zoom of [10, 11, 12, 13]) queue.ask(request(zoom));
  last.say(painted);
  last.say(painted);
  const asked = last.heard.flatMap((message) =>
    message.type === "paint" ? [message.request.frame.zoom] : [],
  );
  expect(asked).toEqual([10, 13]);
  expect(shown).toEqual([10, 13]);
  queue.close();
  last.say(painted);
  expect(shown).toEqual([10, 13]);
});
