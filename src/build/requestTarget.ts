/** What a request asks a server for (RFC 9112, section 3.2), read without ever throwing: anybody can send anything. */

export interface RequestTarget {
  /** As it was sent, but with one slash in place of many. */
  readonly path: string;
  /** Without its escapes; null where they mean nothing, as in `/%zz`. A slash that was escaped stays so: it parts no folders. */
  readonly decoded: string | null;
  /** "" or with its question mark. */
  readonly query: string;
  /** There was more than one slash in a row. */
  readonly hasEmptyFolders: boolean;
}

/** Null for what has no path, such as `*`. */
export function readTarget(target: string | undefined): RequestTarget | null {
  const [, sent, query = ""] = /^(?:https?:\/\/[^/?#]*)?(\/[^?#]*)(\?[^#]*)?/.exec(target ?? "") ?? [];
  if (sent === undefined) return null;
  const path = sent.replace(/\/{2,}/g, "/");
  return { path, decoded: decodePath(path), query, hasEmptyFolders: path !== sent };
}

function decodePath(path: string): string | null {
  try {
    return path
      .split(/(%2f)/i)
      .map((piece, n) => (n % 2 === 1 ? piece : decodeURIComponent(piece)))
      .join("");
  } catch {
    return null;
  }
}
