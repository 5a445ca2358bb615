/** What is printed, read from the PDF itself: browsers lay pages out anew for paper, where no script can measure. */

import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** One run of text on a page, in points from the page's lower left corner. */
export interface PrintedText {
  readonly page: number;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

export interface Printed {
  readonly pages: number;
  readonly texts: readonly PrintedText[];
}

/** Levelled text only; what stands slanted or upside down is left out. */
export async function readPdf(pdf: Buffer): Promise<Printed> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const file = await task.promise;
  const texts: PrintedText[] = [];
  for (let page = 1; page <= file.numPages; page++) {
    const { items } = await (await file.getPage(page)).getTextContent();
    for (const item of items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [a, b, , d, x, y] = item.transform as [number, number, number, number, number, number];
      if (b !== 0 || a <= 0) continue;
      texts.push({ page, text: item.str, left: x, right: x + item.width, bottom: y, top: y + Math.abs(d) });
    }
  }
  const { numPages } = file;
  await task.destroy();
  return { pages: numPages, texts };
}

/** Points by which letters of one line may reach into the next, and words into their neighbours: accents do. */
const LINE_SLACK = 0.45;
const WORD_SLACK = 1.5;

/** Pairs of texts that are printed over each other, as "this × that, page n"; a halo under its own letters is none. */
export function printedOver({ texts }: Printed): string[] {
  const found: string[] = [];
  const rows = texts.toSorted((a, b) => a.page - b.page || a.left - b.left);
  for (const [at, one] of rows.entries()) {
    for (const other of rows.slice(at + 1)) {
      if (other.page !== one.page || other.left > one.right - WORD_SLACK) break;
      const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
      const least = Math.min(one.top - one.bottom, other.top - other.bottom);
      const width = Math.min(one.right, other.right) - other.left;
      const isHalo = one.text.includes(other.text) || other.text.includes(one.text);
      if (height > least * LINE_SLACK && width > WORD_SLACK && !isHalo)
        found.push(`${one.text} × ${other.text}, page ${one.page}`);
    }
  }
  return found;
}
