/** A file on any static host of which only pieces are fetched; a host that knows no ranges sends it whole, once. */

import type { LoadFault } from "../loadFault";

export interface RangedFile {
  readonly byteLength: number;
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** A piece of the file did not come: another try may bring it. */
export class FetchFault extends Error {}

/** The end of a columnar file, which lists all the rest, comes with the first request. */
export const TAIL_BYTES = 131_072;

/** Null where there is no such file. */
export async function openRanged(
  url: string,
  mostBytes: number,
): Promise<RangedFile | { readonly fault: LoadFault } | null> {
  const response = await fetch(url, { headers: { range: `bytes=-${TAIL_BYTES}` } });
  if (response.status === 416 || !response.ok) return null;
  if (/html/.test(response.headers.get("content-type") ?? "")) return null; // a host that answers everything with its page
  const total = /\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
  if (response.status !== 206 || total === undefined) {
    const length = Number(response.headers.get("content-length") ?? 0);
    if (length > mostBytes) {
      await response.body?.cancel();
      return { fault: { type: "tooLarge", url, bytes: length, mostBytes } };
    }
    const whole = await response.arrayBuffer();
    return { byteLength: whole.byteLength, slice: async (start, end) => whole.slice(start, end) };
  }
  const byteLength = Number(total);
  const tail = await response.arrayBuffer();
  const tailStart = byteLength - tail.byteLength;
  return {
    byteLength,
    async slice(start, end = byteLength) {
      if (start >= tailStart) return tail.slice(start - tailStart, end - tailStart);
      try {
        const piece = await fetch(url, { headers: { range: `bytes=${start}-${end - 1}` } });
        if (piece.status !== 206) throw new Error(`the host answered ${piece.status} to a range of bytes`);
        const bytes = await piece.arrayBuffer();
        if (bytes.byteLength !== end - start) throw new Error("a piece of the file was cut off");
        return bytes;
      } catch (error) {
        throw new FetchFault(error instanceof Error ? error.message : String(error));
      }
    },
  };
}
