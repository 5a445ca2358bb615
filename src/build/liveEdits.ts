/** What authors edit, in `dev`: settings, messages and dossiers are read again at each save and shown on the open page; faults lie over it until they are mended. */

import { resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import { EDIT_EVENT, type Edit } from "../app/edits/protocol";
import type { SiteConfig } from "../schema/site";
import { formatFault, isError, type LocatedFault } from "../source/locatedFault";
import type { DossierFiles } from "./dossierFiles";
import type { LiveSettings } from "./liveSettings";
import { siteGlobals } from "./siteGlobals";
import { messagesOf, ownFiles } from "./siteMessages";

/** An editor may save by deleting and renaming, and several files at once. */
const GATHER_MS = 40;

export function liveEdits(settings: LiveSettings, dossiers: DossierFiles): Plugin {
  let server: ViteDevServer;
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isFaulty = false;

  const isIn = (folder: string, path: string) => path.startsWith(resolve(folder) + sep);
  const isDossiers = (path: string) => isIn(dossiers.folder(), path);
  const isMessages = (path: string) =>
    path.endsWith(".ftl") && (isIn("src/i18n/locales", path) || isIn(settings.current().messages, path));
  const isSettings = (path: string) => path === resolve(settings.file);
  const isOurs = (path: string) => isDossiers(path) || isMessages(path) || isSettings(path);

  const faults = () => [...settings.faults(), ...dossiers.faults()].filter(isError);

  const watch = () =>
    server.watcher.add([resolve(settings.file), resolve(settings.current().messages), dossiers.folder()]);

  function settle() {
    const paths = [...changed];
    changed = new Set();
    const before = settings.current();
    const mayChangeSettings = paths.some((path) => isSettings(path) || isMessages(path));
    if (mayChangeSettings) settings.readAgain();
    const after = settings.current();
    const isNew = JSON.stringify(before) !== JSON.stringify(after);
    if (isNew) {
      Object.assign(globalThis, siteGlobals(after));
      dossiers.forget();
      watch();
    }
    const found = faults();
    if (found.length > 0) {
      isFaulty = true;
      return showFaults(server, found);
    }
    const wasFaulty = isFaulty;
    isFaulty = false;
    // Vite's own client hears this even while the page is still loading, and takes its overlay away.
    if (isNew || wasFaulty || paths.some(isSettings)) {
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: "full-reload" });
      return;
    }
    const edit: Edit = {
      hasNewDossiers: paths.some(isDossiers),
      ...(paths.some(isMessages) && { messages: messagesIn(after) }),
    };
    server.ws.send(EDIT_EVENT, edit);
  }

  return {
    name: "dateline-live-edits",
    apply: "serve",

    configureServer(created) {
      server = created;
      watch();
      server.watcher.on("all", (_, name) => {
        const path = resolve(name);
        if (!isOurs(path)) return;
        if (isDossiers(path)) dossiers.forget();
        changed.add(path);
        clearTimeout(timer);
        timer = setTimeout(settle, GATHER_MS);
      });
      // A page that is opened or loaded again while something is wrong.
      server.ws.on("connection", () => {
        const found = faults();
        isFaulty ||= found.length > 0;
        if (found.length > 0) showFaults(server, found);
      });
    },

    /** Vite would load the page again. */
    hotUpdate: ({ file }) => (isOurs(resolve(file)) ? [] : undefined),
  };
}

function messagesIn({ languages, messages }: SiteConfig): NonNullable<Edit["messages"]> {
  const own = ownFiles(messages);
  return Object.fromEntries(languages.map((tag) => [tag, messagesOf(tag, own)]));
}

/** Vite's overlay, with the first fault's file and line to open. */
function showFaults(server: ViteDevServer, [first, ...others]: readonly LocatedFault[]) {
  if (!first) return;
  const message = [first, ...others].map(formatFault).join("\n\n");
  server.config.logger.error(message, { timestamp: true });
  const { file, line, column } = first.place;
  server.ws.send({
    type: "error",
    err: { plugin: "dateline", message, stack: "", id: file, loc: { file, line, column } },
  });
}
