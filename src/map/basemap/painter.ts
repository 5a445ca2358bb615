/** Draws the basemap on a canvas, in the page or beside it: fetches the files, keeps the shapes and the placed names. */

import type { BasemapScale, LayerCredit } from "../../geo/basemap";
import type { GroundFile } from "../../ground/groundFiles";
import { drawingOn } from "../../ui/drawingOn";
import { fetchOwnJson } from "../../ui/ownFiles";
import { type Context2D, drawGround } from "./drawGround";
import { createMeasure, drawLabels, type PlacedLabel } from "./drawLabels";
import { type LabelCandidate, LOCAL_NAME_FROM, labelCandidates } from "./labelCandidates";
import type { LabelPlacement, Measure } from "./labelPlacements";
import { type BasemapFault, createLoader } from "./loadBasemap";
import { nameKey } from "./nameKey";
import type { PaintRequest } from "./paintProtocol";
import { placeLabels } from "./placeLabels";
import { createShapes, type Shapes } from "./shapes";

interface PainterOptions {
  readonly files: readonly GroundFile[];
  readonly fonts: Pick<FontFaceSet, "load">;
  readonly createCanvas: () => HTMLCanvasElement | OffscreenCanvas;
  /** A file or a font has come, and all should be painted again. The credits are those of the files so far, the most detailed first. */
  readonly onChange: (credits: readonly LayerCredit[]) => void;
  readonly onFault: (fault: BasemapFault) => void;
}

const WEIGHTS = [400, 500, 600];
const CLOSEST_FIRST = ["centre", "city", "country", "region", "world"] as const;

export function createPainter({ files, fonts, createCanvas, onChange, onFault }: PainterOptions) {
  const shapes = new Map<BasemapScale, Shapes>();
  const load = createLoader({
    files,
    fetchJson: fetchOwnJson,
    onFault,
    onLoad: (basemap) => {
      shapes.set(basemap.scale, createShapes(basemap));
      changed();
    },
  });
  const measureContext = contextOf(createCanvas());
  let measure: Measure | null = null;
  let labels: { readonly key: string; readonly placed: readonly PlacedLabel[] } | null = null;
  const askedFonts = new Set<string>();
  let hasFonts = false;

  function changed() {
    measure = null;
    labels = null;
    const credits = CLOSEST_FIRST.flatMap((scale) => shapes.get(scale)?.basemap.credits ?? []);
    // The coarse and the fine ground have the same layers from the same source.
    onChange([...new Map(credits.map((each) => [`${each.layer} ${each.attribution}`, each])).values()]);
  }

  /** A thread of its own has fonts only once they are asked for; until the first are there, nothing is written. */
  function askForFonts({ frame, language, palette }: PaintRequest) {
    const letters = lettersOf(shapes, language, frame.zoom >= LOCAL_NAME_FROM);
    const key = `${palette.font} ${letters}`;
    if (letters === "" || askedFonts.has(key)) return;
    askedFonts.add(key);
    const wanted = WEIGHTS.map((weight) => fonts.load(`${weight} 16px ${palette.font}`, letters));
    void Promise.allSettled(wanted).then(() => {
      hasFonts = true;
      changed();
    });
  }

  /** Placed for the whole map at once: a name keeps its place however the map is panned. */
  function placed({ frame, language, palette, reserved, hostNames }: PaintRequest, by: Measure) {
    const key = JSON.stringify([frame.zoom, language, palette.font, reserved, hostNames]);
    if (labels?.key !== key) {
      const written = new Set(hostNames.map(nameKey));
      const wanted = labelCandidates(shapes, { zoom: frame.zoom, language, measure: by }).filter(
        ({ text }) => !written.has(nameKey(text)),
      );
      labels = { key, placed: placeLabels<LabelPlacement, LabelCandidate>(wanted, reserved) };
    }
    return labels.placed;
  }

  return {
    /** False where the browser blocks the canvas. */
    paint(canvas: HTMLCanvasElement | OffscreenCanvas, request: PaintRequest): boolean {
      const { frame, palette, bounds } = request;
      load(frame.zoom, bounds);
      askForFonts(request);
      const [width, height] = [Math.round(frame.width * frame.ratio), Math.round(frame.height * frame.ratio)];
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
      const context = contextOf(canvas);
      if (!context) return false;
      drawGround(context, frame, shapes, palette);
      if (!hasFonts || !measureContext) return true;
      measure ??= createMeasure(measureContext, palette);
      drawLabels(context, frame, placed(request, measure), palette, measure, request);
      return true;
    },
  };
}

// Only ground and names are drawn on it, and nothing is seen through it.
const contextOf = (canvas: HTMLCanvasElement | OffscreenCanvas) =>
  drawingOn(canvas, { alpha: false }) as Context2D | null;

/** Every letter that the names may need, once: a cut of the font that none of them needs isn't fetched. */
function lettersOf(shapes: ReadonlyMap<BasemapScale, Shapes>, language: string, withLocal: boolean): string {
  const letters = new Set<string>();
  for (const { basemap } of shapes.values())
    for (const { features } of basemap.layers.values())
      for (const { properties } of features)
        for (const tag of withLocal ? [language, basemap.localLanguage] : [language])
          for (const letter of properties.name?.[tag] ?? "") letters.add(letter);
  letters.delete(" "); // every cut has it
  return [...letters].sort().join("");
}
