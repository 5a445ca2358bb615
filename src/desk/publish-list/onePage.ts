/** One HTML file of the draft, made by `src/desk/publish/publisher.ts`, where this version of the program has that. */

interface Program {
  publishOnePage(
    input: { readonly files: ReadonlyMap<string, Uint8Array> },
    shell: { readonly readJson: (path: string) => Promise<unknown> },
  ): Promise<{ readonly content: string } | { readonly faults: readonly { readonly message: string }[] }>;
}

const programs = import.meta.glob<Program>("../publish/publisher.ts");

export const canMakeOnePage = Object.keys(programs).length > 0;

/** `baseUrl` is the address of the site's root. Rejects with an Error whose message says what is wrong. */
export async function makeOnePage(files: ReadonlyMap<string, Uint8Array>, baseUrl: string): Promise<string> {
  const [load] = Object.values(programs);
  if (!load) throw new Error("this version makes no page in one file");
  const { publishOnePage } = await load();
  const readJson = async (path: string): Promise<unknown> => {
    const response = await fetch(new URL(path, baseUrl));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
  const published = await publishOnePage({ files }, { readJson });
  if ("faults" in published) throw new Error(published.faults[0]?.message ?? "");
  return published.content;
}
