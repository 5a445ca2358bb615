/** One HTML file of the draft for readers, made in the page; what makes it is loaded when it is wanted. */

/** `baseUrl` is the address of the site's root. Rejects with an Error whose message says what is wrong. */
export async function makeOnePage(files: ReadonlyMap<string, Uint8Array>, baseUrl: string): Promise<string> {
  const { publishOnePage } = await import("../publish/publisher");
  const readJson = async (path: string): Promise<unknown> => {
    const response = await fetch(new URL(path, baseUrl));
    if (!response.ok) throw new Error(`${path}: HTTP ${response.status}`);
    return response.json();
  };
  const published = await publishOnePage({ files }, { readJson });
  if ("faults" in published) throw new Error(published.faults[0]?.message ?? "");
  return published.content;
}
