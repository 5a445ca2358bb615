/** How the built scripts are parted: all of the first page in one file, all of the map in another, an open card in a third, what comes later in a fourth. Shared crumbs would be a request each. */

import { resolve } from "node:path";
import type { HtmlTagDescriptor, Plugin, Rolldown } from "vite";

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ENTRY = "app/entry.ts";
/** The earlier one claims what both need, and the styles of what is `written` into its page beforehand. */
const PARTS = [
  { part: "page", roots: ["app/main.tsx"], written: ["account/card/CardBody.tsx"] },
  { part: "map", roots: ["map/MapView.tsx"] },
  { part: "card", roots: ["account/card/CardBody.tsx"] },
  {
    part: "later", // every other `latePart`
    roots: [
      "app/Menu.tsx",
      "account/Filters.tsx",
      ...["Arcs", "Choices", "Playback", "Preview", "TimeWindow", "TypedTime", "Untimed"].map(
        (name) => `timeline/${name}.tsx`,
      ),
    ],
  },
] as const;

/** Rolldown's groups: what a part's first modules import, directly or through others, and nothing that is imported later. */
const groupsIn = (folder: string) => {
  const source = (path: string) => resolve(folder, "src", path);
  return PARTS.map(({ part, roots, ...rest }, i) => {
    let entry: ReadonlySet<string> | null = null;
    let members: ReadonlySet<string> | null = null;
    return {
      name: (id: string, graph: ModuleGraph) => {
        entry ??= importedBy([source(ENTRY)], graph);
        members ??= new Set([
          ...importedBy(roots.map(source), graph),
          ...("written" in rest ? stylesOf(rest.written.map(source), graph) : []),
        ]);
        return members.has(id) && !entry.has(id) ? part : null;
      },
      priority: PARTS.length - i,
    };
  });
};

const stylesOf = (roots: readonly string[], graph: ModuleGraph) =>
  [...importedBy(roots, graph)].filter((id) => id.endsWith(".css"));

function importedBy(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const members = new Set(roots);
  for (const id of members)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) members.add(imported);
  return members;
}

/** Parts the scripts, and asks for the first page's with the page, though the entry imports them only when it was painted. */
export function parts(): Plugin {
  return {
    name: "dateline-parts",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    config: ({ root = process.cwd() }) => ({
      build: {
        rolldownOptions: {
          output: { codeSplitting: { includeDependenciesRecursively: false, groups: groupsIn(root) } },
        },
      },
    }),
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle = {} }) {
        const links: HtmlTagDescriptor[] = [];
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== "chunk" || chunk.name !== PARTS[0].part) continue;
          for (const file of [chunk.fileName, ...chunk.imports])
            if (!isEntry(bundle[file])) links.push(link("modulepreload", file));
          for (const sheet of chunk.viteMetadata?.importedCss ?? []) links.push(link("stylesheet", sheet));
        }
        return links;
      },
    },
  };
}

const isEntry = (file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined) =>
  file?.type === "chunk" && file.isEntry;

const link = (rel: string, file: string): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { rel, crossorigin: true, href: `./${file}` },
  injectTo: "head",
});
