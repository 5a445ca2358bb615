/** A file as text, telling how much of it has come, and no more than there is room for. */

import type { LoadFault } from "./loadFault";

export async function fetchText(
  source: string | Blob,
  mostBytes: number,
  onProgress: (bytes: number, part: number | null) => void,
  /** From so many bytes on it is given up: there may be a better form of it. */
  largeFrom = Number.POSITIVE_INFINITY,
): Promise<{ readonly text: string } | { readonly fault: LoadFault } | "large"> {
  const url = typeof source === "string" ? source : "";
  try {
    const response = typeof source === "string" ? await fetch(source) : new Response(source);
    if (!response.ok) return { fault: { type: "missing", url, status: response.status } };
    // What is packed for the way has another length than what comes out.
    const packed = response.headers.get("content-encoding") !== null;
    const length = packed ? 0 : Number(response.headers.get("content-length") ?? 0);
    const tooLarge = (bytes: number) => ({ fault: { type: "tooLarge", url, bytes, mostBytes } as const });
    if (length >= largeFrom) {
      await response.body?.cancel();
      return "large";
    }
    if (length > mostBytes) return tooLarge(length);
    const decoder = new TextDecoder("utf-8", { fatal: true });
    const parts: string[] = [];
    let bytes = 0;
    const reader = response.body!.getReader();
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      bytes += chunk.value.length;
      if (bytes >= largeFrom) {
        await reader.cancel();
        return "large";
      }
      if (bytes > mostBytes) {
        await reader.cancel();
        return tooLarge(bytes);
      }
      if (parts.length === 0 && isPage(chunk.value)) {
        await reader.cancel();
        return { fault: { type: "page", url } };
      }
      parts.push(decoder.decode(chunk.value, { stream: true }));
      onProgress(bytes, length > 0 ? Math.min(1, bytes / length) : null);
    }
    parts.push(decoder.decode());
    return { text: parts.join("") };
  } catch (error) {
    if (error instanceof TypeError && error.message.includes("encoded data"))
      return {
        fault: { type: "broken", url, faults: [{ path: "", message: "the file is no text in UTF-8" }] },
      };
    return { fault: { type: "missing", url, status: null } };
  }
}

/** Whether what came in the place of a dossier is a web page, whatever type it was sent as. */
export const isPage = (begin: Uint8Array): boolean =>
  /^\s*</.test(new TextDecoder().decode(begin.subarray(0, 100)));
