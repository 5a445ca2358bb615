/** The bundled basemap as a Leaflet layer: two canvases, one for the ground and one for the names. */

import * as L from "leaflet";
import type { BasemapScale, LayerCredit } from "../../core/space/basemap";
import { placeOnGround } from "../placeOnGround";
import { drawGround, type Frame } from "./drawGround";
import { createMeasure, drawLabels, type PlacedLabel } from "./drawLabels";
import { type LabelCandidate, type LabelPlacement, labelCandidates, type Measure } from "./labelCandidates";
import { type BasemapFault, createLoader, type FetchJson, fetchJson as fetchJsonFile } from "./loadBasemap";
import { type Palette, readPalette, watchTheme } from "./palette";
import { type Box, placeLabels } from "./placeLabels";
import { createShapes, type Shapes } from "./shapes";

export interface BasemapOptions {
  /** The folder of the compiled files. */
  readonly baseUrl: string;
  readonly language: string;
  readonly fetchJson?: FetchJson;
  /** A file that is missing or broken; the map goes on without it. */
  readonly onFault?: (fault: BasemapFault) => void;
}

export interface BasemapLayer extends L.Layer {
  setLanguage(language: string): void;
  /**
   * Keeps the names clear of boxes, in pixels of the map's container at this moment; they stay with the ground while
   * it is panned. Names that the host writes itself are left out.
   */
  setReserved(boxes: readonly Box[], hostNames?: readonly string[]): void;
  /** Of the files loaded so far, the most detailed first. */
  attributions(): readonly LayerCredit[];
}

export const createBasemapLayer = (options: BasemapOptions): BasemapLayer => new CanvasBasemap(options);

// Drawn beyond each edge, as a part of the map's size, so that a drag shows no blank.
const PADDING = 0.25;
const MOST_DEVICE_PIXELS = 2;
const PANE = "basemap";

interface Drawn extends Frame {
  readonly topLeft: readonly [number, number];
}

class CanvasBasemap extends L.Layer implements BasemapLayer {
  private readonly ground = createCanvas();
  private readonly names = createCanvas();
  private readonly shapes = new Map<BasemapScale, Shapes>();
  private readonly load: ReturnType<typeof createLoader>;
  private language: string;
  private reserved: readonly Box[] = [];
  private hostNames: ReadonlySet<string> = new Set();
  private drawn: Drawn | null = null;
  private labels: { readonly zoom: number; readonly placed: readonly PlacedLabel[] } | null = null;
  private palette: Palette | null = null;
  private measure: Measure | null = null;
  private stopWatching: () => void = () => {};
  private frameRequest = 0;
  private namesRequest = 0;

  constructor({ baseUrl, language, fetchJson = fetchJsonFile, onFault = () => {} }: BasemapOptions) {
    super();
    this.language = language;
    this.load = createLoader({
      baseUrl,
      fetchJson,
      onFault,
      onLoad: (basemap) => {
        this.shapes.set(basemap.scale, createShapes(basemap));
        this.labels = null;
        this.redrawSoon();
        this.fire("load");
      },
    });
  }

  override onAdd(map: L.Map): this {
    const pane = map.getPane(PANE) ?? map.createPane(PANE);
    pane.style.zIndex = "150"; // below the tiles (200), which are laid over it when a reader asks for them
    pane.append(this.ground, this.names);
    this.palette = readPalette(map.getContainer());
    this.stopWatching = watchTheme(() => this.restyle());
    void document.fonts?.ready.then(() => this.restyle());
    this.redraw();
    return this;
  }

  override onRemove(): this {
    this.stopWatching();
    cancelAnimationFrame(this.frameRequest);
    cancelAnimationFrame(this.namesRequest);
    this.frameRequest = 0;
    this.ground.remove();
    this.names.remove();
    this.drawn = null;
    return this;
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      viewreset: () => this.redraw(),
      moveend: () => this.redraw(),
      resize: () => this.redraw(),
      move: () => this.keepCovered(),
      zoom: () => this._map && this.moveTo(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as L.ZoomAnimEvent;
        this.moveTo(center, zoom);
      },
    };
  }

  setLanguage(language: string): void {
    if (language === this.language) return;
    this.language = language;
    this.labels = null;
    this.redrawSoon();
  }

  setReserved(boxes: readonly Box[], hostNames: readonly string[] = []): void {
    if (!this._map) return;
    const { min } = this._map.getPixelBounds();
    if (!min) return;
    this.reserved = boxes.map((box) => ({ ...box, x: box.x + min.x, y: box.y + min.y }));
    this.hostNames = new Set(hostNames.map(beforeComma));
    this.labels = null;
    this.redrawSoon();
  }

  attributions(): readonly LayerCredit[] {
    const closest = ["centre", "city", "country"] as const;
    return closest.flatMap((scale) => this.shapes.get(scale)?.basemap.credits ?? []);
  }

  private restyle(): void {
    if (!this._map) return;
    this.palette = readPalette(this._map.getContainer());
    this.measure = null;
    this.labels = null;
    this.redrawSoon();
  }

  private redrawSoon(): void {
    if (!this._map || this.frameRequest) return;
    this.frameRequest = requestAnimationFrame(() => {
      this.frameRequest = 0;
      this.redraw();
    });
  }

  private redraw(): void {
    const map = this._map;
    if (!map?.getSize().x || !this.palette) return;
    const { min } = map.getPixelBounds();
    if (!min) return;
    const zoom = map.getZoom();
    const bounds = map.getBounds();
    this.load(zoom, [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()]);
    const size = map.getSize();
    const pad = size.multiplyBy(PADDING).round();
    const frame: Drawn = {
      zoom,
      topLeft: [Math.round(min.x - pad.x), Math.round(min.y - pad.y)],
      width: size.x + 2 * pad.x,
      height: size.y + 2 * pad.y,
      ratio: Math.min(window.devicePixelRatio || 1, MOST_DEVICE_PIXELS),
    };
    const ground = contextOf(this.ground, frame);
    const names = contextOf(this.names, frame);
    if (!ground || !names) return;
    this.drawn = frame;
    drawGround(ground, frame, this.shapes, this.palette);
    this.moveTo(map.getCenter(), zoom);
    names.setTransform(1, 0, 0, 1, 0, 0);
    names.clearRect(0, 0, this.names.width, this.names.height);
    const seen = { x: min.x, y: min.y, width: size.x, height: size.y };
    // Names that must be placed anew come a frame later, so that the ground is there at once.
    if (this.labels?.zoom === zoom) this.writeNames(names, frame, seen);
    else {
      cancelAnimationFrame(this.namesRequest);
      this.namesRequest = requestAnimationFrame(() => this.writeNames(names, frame, seen));
    }
  }

  private writeNames(context: CanvasRenderingContext2D, frame: Drawn, seen: Box): void {
    cancelAnimationFrame(this.namesRequest);
    this.namesRequest = 0;
    if (!this._map || !this.palette || this.drawn !== frame) return;
    this.measure ??= createMeasure(this.palette);
    drawLabels(context, frame, this.placed(frame.zoom, this.measure), this.palette, this.measure, seen);
  }

  /** Placed for the whole map at once: a name keeps its place however the map is panned. */
  private placed(zoom: number, measure: Measure): readonly PlacedLabel[] {
    if (this.labels?.zoom !== zoom) {
      const wanted = labelCandidates(this.shapes, { zoom, language: this.language, measure }).filter(
        ({ text }) => !this.hostNames.has(beforeComma(text)),
      );
      this.labels = { zoom, placed: placeLabels<LabelPlacement, LabelCandidate>(wanted, this.reserved) };
    }
    return this.labels.placed;
  }

  /** Redraws during a drag only when it has come near the edge of what is drawn. */
  private keepCovered(): void {
    const { drawn } = this;
    const map = this._map;
    if (!map || !drawn || map.getZoom() !== drawn.zoom) return;
    const { min, max } = map.getPixelBounds();
    if (!min || !max) return;
    const [left, top] = drawn.topLeft;
    const isCovered =
      min.x >= left && min.y >= top && max.x <= left + drawn.width && max.y <= top + drawn.height;
    if (!isCovered) this.redrawSoon();
  }

  /** Puts what is drawn where it belongs when the map shows another center and zoom. */
  private moveTo(center: L.LatLng, zoom: number): void {
    const map = this._map;
    const { drawn } = this;
    if (!map || !drawn) return;
    for (const canvas of [this.ground, this.names]) placeOnGround(map, canvas, drawn, center, zoom);
  }
}

/** What a thing is called, less where it lies: "Central Station, Springfield" is the map's own "Central Station". */
const beforeComma = (name: string) => name.split(/[,،]/)[0]!.trim().toLocaleLowerCase();

function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = "basemap-canvas leaflet-zoom-animated";
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/** The canvas at the frame's size; null where the browser has no canvas. */
function contextOf(
  canvas: HTMLCanvasElement,
  { width, height, ratio }: Frame,
): CanvasRenderingContext2D | null {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  return canvas.getContext("2d");
}
