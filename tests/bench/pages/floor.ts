/** The least that scrubbing can cost here: one canvas, and pixels straight from the columns of what is in the window. */

import { type EventColumns, EXTENT } from "../events";
import { loadEvents, markReady, stage } from "./harness";
import "./stage.css";

/** Of the whole time, that the window covers. */
const WINDOW = 0.1;
const SIZE = 3; // pixels a side
const COLOURS = [0xff2a3ba2, 0xff0a5c8a, 0xff955d2f, 0xff626b0f] as const; // ABGR, as in memory

function show(events: EventColumns) {
  const canvas = document.createElement("canvas");
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  canvas.style.display = "block";
  const context = canvas.getContext("2d");
  if (!context) throw new Error("The browser has no canvas.");
  stage().append(canvas);
  const image = context.createImageData(canvas.width, canvas.height);
  const pixels = new Uint32Array(image.data.buffer);
  const xs = project(events.longitudes, canvas.width, toMercatorX);
  const ys = project(events.latitudes, canvas.height, toMercatorY);

  function draw(share: number) {
    const from = EXTENT[0] + (share * (1 + WINDOW) - WINDOW) * (EXTENT[1] - EXTENT[0]);
    const until = from + WINDOW * (EXTENT[1] - EXTENT[0]);
    pixels.fill(0xffffffff);
    for (let i = firstAtOrAfter(events.starts, from); i < events.count && events.starts[i]! < until; i++) {
      const at = ys[i]! * canvas.width + xs[i]!;
      const colour = COLOURS[events.kinds[i]!]!;
      for (let row = 0; row < SIZE; row++)
        pixels.fill(colour, at + row * canvas.width, at + row * canvas.width + SIZE);
    }
    context!.putImageData(image, 0, 0);
  }

  let request = 0;
  let latest = 0.5;
  canvas.addEventListener("pointermove", ({ clientX, buttons }) => {
    if (buttons === 0) return;
    latest = clientX / canvas.width;
    if (request !== 0) return;
    request = requestAnimationFrame(() => {
      request = 0;
      draw(latest);
    });
  });
  draw(latest);
}

/** Whole pixels that fill all but the last `SIZE`, so that no mark runs over the edge. */
function project(degrees: Float64Array, size: number, toPlane: (degrees: number) => number): Uint16Array {
  const planar = degrees.map(toPlane);
  const [low, high] = planar.reduce(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const scale = (size - SIZE) / (high - low || 1);
  return Uint16Array.from(planar, (value) => (value - low) * scale);
}

const toMercatorX = (longitude: number) => longitude;
const toMercatorY = (latitude: number) => -Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));

function firstAtOrAfter(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

show(await loadEvents());
markReady();
