/** How the built scripts are parted: React in one file, all else of the first page in another, then all of the map, an open card, and what comes later. Shared crumbs would be a request each. */

import { resolve } from "node:path";
import type { HtmlTagDescriptor, Plugin } from "vite";

interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const ENTRY = "app/entry.ts";
/** Run before the page, and the same in every release: who comes back has it. */
const REACT = { name: "react", test: /\/node_modules\/(react|react-dom|scheduler)\// };
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
      ...["Choices", "Playback", "Preview", "TimeWindow", "TypedTime", "Untimed"].map(
        (name) => `timeline/${name}.tsx`,
      ),
    ],
  },
] as const;

/** Rolldown's groups: what a part's first modules import, directly or through others, and nothing that is imported later. */
const groupsIn = (folder: string) => {
  const source = (path: string) => resolve(folder, "src", path);
  const own = PARTS.map(({ part, roots, ...rest }, i) => {
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
  return [{ ...REACT, priority: PARTS.length + 1 }, ...own];
};

const stylesOf = (roots: readonly string[], graph: ModuleGraph) =>
  [...importedBy(roots, graph)].filter((id) => id.endsWith(".css"));

function importedBy(roots: readonly string[], graph: ModuleGraph): ReadonlySet<string> {
  const members = new Set(roots);
  for (const id of members)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) members.add(imported);
  return members;
}

/** Parts the scripts. The first page's styles come with the page, its scripts when it was painted (`pages/preloads.ts`). */
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
          for (const sheet of chunk.viteMetadata?.importedCss ?? []) links.push(styleSheet(sheet));
        }
        return links;
      },
    },
  };
}

/** Not by CORS: in a frame without an origin the page has its look on any host, whatever else it lacks (docs/embed.md). */
const styleSheet = (file: string): HtmlTagDescriptor => ({
  tag: "link",
  attrs: { rel: "stylesheet", href: `./${file}` },
  injectTo: "head",
});
