/**
 * The bundled basemap as a Leaflet layer. It is painted beside the page and shown as one picture, which is moved and
 * scaled while the map moves; a picture of where a zoom leads to is painted on the way there.
 */

import * as L from "leaflet";
import type { LayerCredit } from "../../geo/basemap";
import type { Box } from "../../geo/box";
import type { GroundFile } from "../../ground/groundFiles";
import { placeOnGround } from "../placeOnGround";
import type { Frame } from "./drawGround";
import type { BasemapFault } from "./loadBasemap";
import type { PaintRequest } from "./paintProtocol";
import { createPaintQueue, type PaintQueue } from "./paintQueue";
import { type Palette, readPalette, watchTheme } from "./palette";

export interface BasemapOptions {
  /** The compiled files, from the coarsest to the finest. */
  readonly files: readonly GroundFile[];
  readonly language: string;
  /** A file that is missing or broken; the map goes on without it. */
  readonly onFault?: (fault: BasemapFault) => void;
}

/** What the host has on the map, in pixels of the whole world at a zoom. */
export interface HostBoxes {
  readonly zoom: number;
  /** Names are placed clear of them. */
  readonly reserved: readonly Box[];
  /** Controls: names that they would cut are left out. */
  readonly covered: readonly Box[];
  /** Names that the host writes itself are left out. */
  readonly names: readonly string[];
}

export interface BasemapLayer extends L.Layer {
  setLanguage(language: string): void;
  setHost(boxes: HostBoxes): void;
  /** Of the files loaded so far, the most detailed first. */
  attributions(): readonly LayerCredit[];
}

export const createBasemapLayer = (options: BasemapOptions): BasemapLayer => new PaintedBasemap(options);

// Painted beyond each edge, as a part of the map's size, so that a drag shows no blank.
const PADDING = 0.25;
/** The next picture is asked for when less than this part of the padding is left. */
const LEAST_PADDING = 0.5;
const MOST_DEVICE_PIXELS = 2;
const PANE = "basemap";
const NOBODY: HostBoxes = { zoom: Number.NaN, reserved: [], covered: [], names: [] };

interface View {
  readonly center: L.LatLng;
  readonly zoom: number;
}

class PaintedBasemap extends L.Layer implements BasemapLayer {
  private readonly canvas = createCanvas();
  private readonly files: readonly GroundFile[];
  private readonly onFault: (fault: BasemapFault) => void;
  private queue: PaintQueue | null = null;
  private credits: readonly LayerCredit[] = [];
  private language: string;
  private host = NOBODY;
  private palette: Palette | null = null;
  /** The picture on the canvas. */
  private shown: Frame | null = null;
  /** Painted while a zoom is on its way, and shown when it has arrived: a swap would break the animation. */
  private held: { readonly bitmap: ImageBitmap; readonly frame: Frame } | null = null;
  /** Where an animated zoom leads to. */
  private target: View | null = null;
  private lastAsked = "";
  private frameRequest = 0;
  private stopWatching: () => void = () => {};

  constructor({ files, language, onFault = () => {} }: BasemapOptions) {
    super();
    this.files = files;
    this.language = language;
    this.onFault = onFault;
  }

  override onAdd(map: L.Map): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = "150"; // below the tiles (200), which are laid over it when a reader asks for them
    pane.append(this.canvas);
    this.palette = readPalette(map.getContainer());
    this.stopWatching = watchTheme(() => {
      this.palette = readPalette(map.getContainer());
      this.paintSoon();
    });
    this.queue = createPaintQueue({
      files: this.files,
      fontList: this.palette.font,
      onPainted: (bitmap, { frame }) => this.onPainted(bitmap, frame),
      onSaid: (message) => {
        if (message.type === "fault") return this.onFault(message.fault);
        this.credits = message.credits;
        this.lastAsked = "";
        this.paintSoon();
        this.fire("load");
      },
    });
    this.paintSoon();
    return this;
  }

  override onRemove(): this {
    this.stopWatching();
    cancelAnimationFrame(this.frameRequest);
    this.frameRequest = 0;
    this.queue?.close();
    this.queue = null;
    this.canvas.remove();
    this.shown = null;
    this.lastAsked = "";
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.target = { center, zoom };
        this.place(this.target);
        this.paintSoon();
      },
      zoom: () => this.arrive(),
      viewreset: () => this.arrive(),
      moveend: () => this.arrive(),
      resize: () => this.paintSoon(),
      move: () => this.keepCovered(),
    };
  }

  setLanguage(language: string): void {
    this.language = language;
    this.paintSoon();
  }

  setHost(boxes: HostBoxes): void {
    this.host = boxes;
    this.paintSoon();
  }

  attributions(): readonly LayerCredit[] {
    return this.credits;
  }

  /** At the end of a zoom, or a step of one that fingers make. */
  private arrive(): void {
    this.target = null;
    const { held } = this;
    this.held = null;
    if (held) this.show(held.bitmap, held.frame);
    else this.place(this.view());
    this.paintSoon();
  }

  private view(): View | null {
    const map = this._map;
    return this.target ?? (map ? { center: map.getCenter(), zoom: map.getZoom() } : null);
  }

  private paintSoon(): void {
    if (!this._map || this.frameRequest) return;
    this.frameRequest = requestAnimationFrame(() => {
      this.frameRequest = 0;
      this.askForPicture();
    });
  }

  private askForPicture(): void {
    const map = this._map;
    const view = this.view();
    if (!map?.getSize().x || !view || !this.palette) return;
    const request = requestFor(map, view, this.palette, this.language, this.host);
    const asked = JSON.stringify(request);
    if (asked === this.lastAsked) return;
    this.lastAsked = asked;
    this.queue?.ask(request);
  }

  private onPainted(bitmap: ImageBitmap, frame: Frame): void {
    if (this.target) {
      this.held?.bitmap.close();
      this.held = { bitmap, frame };
    } else this.show(bitmap, frame);
  }

  private show(bitmap: ImageBitmap, frame: Frame): void {
    this.canvas.style.width = `${frame.width}px`;
    this.canvas.style.height = `${frame.height}px`;
    try {
      this.canvas.getContext("bitmaprenderer")?.transferFromImageBitmap(bitmap);
    } catch (error) {
      this.onFault({ file: "canvas", message: String(error) });
      return;
    }
    this.shown = frame;
    this.place(this.view());
    this.fire("painted");
  }

  private place(view: View | null): void {
    if (this._map && this.shown && view)
      placeOnGround(this._map, this.canvas, this.shown, view.center, view.zoom);
  }

  /** During a drag the next picture is asked for before the edge of this one is seen. */
  private keepCovered(): void {
    const { shown } = this;
    const map = this._map;
    if (!map || !shown || map.getZoom() !== shown.zoom) return;
    const { min, max } = map.getPixelBounds();
    if (!min || !max) return;
    const [left, top] = shown.topLeft;
    const { x, y } = map.getSize().multiplyBy(PADDING * LEAST_PADDING);
    const isCovered =
      min.x - x >= left &&
      min.y - y >= top &&
      max.x + x <= left + shown.width &&
      max.y + y <= top + shown.height;
    if (!isCovered) this.paintSoon();
  }
}

function requestFor(
  map: L.Map,
  { center, zoom }: View,
  palette: Palette,
  language: string,
  host: HostBoxes,
): PaintRequest {
  const size = map.getSize();
  const min = map.project(center, zoom).subtract(size.divideBy(2)).round();
  const pad = size.multiplyBy(PADDING).round();
  const [northWest, southEast] = [map.unproject(min, zoom), map.unproject(min.add(size), zoom)];
  const isOfThisZoom = host.zoom === zoom;
  return {
    frame: {
      zoom,
      topLeft: [min.x - pad.x, min.y - pad.y],
      width: size.x + 2 * pad.x,
      height: size.y + 2 * pad.y,
      ratio: Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS),
    },
    seen: { left: min.x, top: min.y, width: size.x, height: size.y },
    bounds: [northWest.lng, southEast.lat, southEast.lng, northWest.lat],
    reserved: isOfThisZoom ? host.reserved : [],
    covered: isOfThisZoom ? host.covered : [],
    hostNames: host.names,
    language,
    palette,
  };
}

function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "basemap-canvas leaflet-zoom-animated";
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}
