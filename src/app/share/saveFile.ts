/** Files made in the browser, handed to the reader. */

import { drawingOn } from "../../ui/drawingOn";

export function saveFile(name: string, type: string, content: BlobPart): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE); // the browser may still be reading it
}

const MINUTE = 60_000;

/** Draws an SVG at `scale` times its size. Rejects where the browser cannot. */
export async function toPngBlob(svg: string, width: number, height: number, scale = 2): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`; // a blob: address would need another content policy
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * scale;
  canvas.height = height * scale;
  const context = drawingOn(canvas);
  if (!context) throw new Error("The browser blocks canvases.");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("The canvas gave no picture."))),
      "image/png",
    );
  });
}
