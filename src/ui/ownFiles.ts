/** The site's own JSON files: fetched, or found in the page itself where that is the whole site. */

let inPage: ReadonlyMap<string, unknown> | null = null;

/** From here on nothing is fetched. The keys are paths from the site's root, `basemap/country.json`. */
export function holdFiles(files: ReadonlyMap<string, unknown>): void {
  inPage = files;
}

/** Rejects where there is no such file, or it is no JSON. */
export async function fetchOwnJson(url: string, options?: RequestInit): Promise<unknown> {
  if (inPage) {
    for (const [path, value] of inPage) if (url.endsWith(path)) return value;
    throw new Error(`${url} does not stand in the page`);
  }
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return response.json();
}
