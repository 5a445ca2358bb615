/** Dossiers in Vite: compiled in memory and reloaded on edit in `dev`, emitted in `build`, which fails on faults. */

import { relative, resolve, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { Checked } from "../source/checkFolder";
import { formatFault, isError, type LocatedFault } from "../source/locatedFault";
import { checkDossier } from "./checkDossier";
import { DOSSIERS, dossierFolders } from "./folders";
import { jsonSchemas } from "./jsonSchema";
import { readTarget } from "./requestTarget";
import { type OutputFile, outputsOf } from "./writeDossier";

const MODULE = "virtual:dateline-dossiers";
const RESOLVED = `\0${MODULE}`;

export type DossiersOptions = {
  /** The folder of dossier folders. */
  readonly folder?: string;
  /** The site's own address, with a slash at the end, where it is known: what tables and calendars link to. */
  readonly siteUrl?: string;
};

export function dossiers({ folder = DOSSIERS, siteUrl = "" }: DossiersOptions = {}): Plugin {
  let root = process.cwd();
  let checked: readonly Checked[] | null = null;
  const read = () => {
    checked ??= dossierFolders(resolve(root, folder)).map((one) =>
      checkDossier(relative(process.cwd(), one)),
    );
    return checked;
  };
  const faultsOf = () => read().flatMap(({ faults }) => faults);
  const soundOf = () => read().flatMap(({ dossier, sound }) => (dossier && sound ? [dossier] : []));
  let outputs: readonly OutputFile[] | null = null;
  const files = () => {
    outputs ??= [...soundOf().flatMap((one) => outputsOf(one, siteUrl)), ...jsonSchemas()];
    return outputs;
  };
  const forget = () => {
    checked = null;
    outputs = null;
  };

  return {
    name: "dateline-dossiers",

    configResolved(config) {
      root = config.root;
    },

    buildStart() {
      forget();
      if (this.meta.watchMode) return; // the server shows faults as they are met
      for (const fault of faultsOf().filter((one) => !isError(one))) this.warn(formatFault(fault));
      const errors = faultsOf().filter(isError);
      if (errors.length > 0) this.error(errors.map(formatFault).join("\n"));
    },

    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },

    load(id) {
      if (id !== RESOLVED) return undefined;
      const found = soundOf().map(({ dossier: { id, title, version } }) => ({ id, title, version }));
      return `export const dossiers = ${JSON.stringify(found)};`;
    },

    generateBundle() {
      if (this.environment.name !== "client") return;
      for (const { path, content } of files())
        this.emitFile({ type: "asset", fileName: path, source: content });
    },

    configureServer(server) {
      const watched = resolve(root, folder) + sep;
      server.watcher.add(watched);
      server.watcher.on("all", (_, path) => {
        if (!resolve(path).startsWith(watched)) return;
        forget();
        const fault = faultsOf().find(isError);
        if (fault) return showFault(server, fault, faultsOf());
        const module = server.moduleGraph.getModuleById(RESOLVED);
        if (module) server.moduleGraph.invalidateModule(module);
        server.ws.send({ type: "full-reload" });
      });
      server.middlewares.use((request, response, next) => {
        const path = readTarget(request.url)?.decoded;
        if (!path) return next();
        const file = files().find((one) => path.endsWith(`/${one.path}`));
        if (file) {
          response.setHeader("Content-Type", `${contentTypeOf(file.path)}; charset=utf-8`);
          response.end(file.content);
          return;
        }
        const fault = /\/dossiers\/[^/]+\/[^/]+$/.test(path) ? faultsOf().find(isError) : undefined;
        if (!fault) return next();
        showFault(server, fault, faultsOf());
        response.statusCode = 500;
        response.setHeader("Content-Type", "text/plain; charset=utf-8");
        response.end(faultsOf().map(formatFault).join("\n"));
      });
    },
  };
}

/** Vite's overlay, with the first fault's file and line to open. */
function showFault(server: ViteDevServer, first: LocatedFault, all: readonly LocatedFault[]) {
  const message = all.filter(isError).map(formatFault).join("\n\n");
  server.config.logger.error(message, { timestamp: true });
  const { file, line, column } = first.place;
  server.ws.send({
    type: "error",
    err: { plugin: "dateline-dossiers", message, stack: "", id: file, loc: { file, line, column } },
  });
}

function contentTypeOf(path: string): string {
  if (path.endsWith(".geojson")) return "application/geo+json";
  if (path.endsWith(".json")) return "application/schema+json";
  return path.endsWith(".csv") ? "text/csv" : "text/calendar";
}
