/** What one draws with on a canvas; null where the browser blocks canvases, by giving nothing or by throwing. */
export function drawingOn(
  canvas: HTMLCanvasElement,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | null;
export function drawingOn(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  settings?: CanvasRenderingContext2DSettings,
): CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
export function drawingOn(
  canvas: HTMLCanvasElement | OffscreenCanvas,
  settings?: CanvasRenderingContext2DSettings,
) {
  try {
    return canvas.getContext("2d", settings) as
      | CanvasRenderingContext2D
      | OffscreenCanvasRenderingContext2D
      | null;
  } catch {
    return null;
  }
}
