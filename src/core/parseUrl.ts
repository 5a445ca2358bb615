/** An absolute address, or one relative to `base`; null where it is none. `URL.canParse` is younger than our oldest browsers. */
export function parseUrl(address: string, base?: string | URL): URL | null {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
}
