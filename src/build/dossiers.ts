/** Dossiers in Vite: served as they stand in `dev`, emitted in `build`, which fails on faults. */

import type { Plugin } from "vite";
import { formatFault, isError } from "../source/locatedFault";
import type { DossierFiles } from "./dossierFiles";
import { readTarget } from "./requestTarget";

const MODULE = "virtual:dateline-dossiers";
const RESOLVED = `\0${MODULE}`;

export function dossiers(files: DossierFiles): Plugin {
  return {
    name: "dateline-dossiers",

    buildStart() {
      files.forget();
      if (this.meta.watchMode) return; // `liveEdits.ts` shows faults as they are met
      for (const fault of files.faults().filter((one) => !isError(one))) this.warn(formatFault(fault));
      const errors = files.faults().filter(isError);
      if (errors.length > 0) this.error(errors.map(formatFault).join("\n"));
    },

    resolveId(id) {
      return id === MODULE ? RESOLVED : undefined;
    },

    load(id) {
      if (id !== RESOLVED) return undefined;
      const found = files.sound().map(({ dossier: { id, title, version } }) => ({ id, title, version }));
      return `export const dossiers = ${JSON.stringify(found)};`;
    },

    generateBundle() {
      if (this.environment.name !== "client") return;
      for (const { path, content } of files.outputs())
        this.emitFile({ type: "asset", fileName: path, source: content });
    },

    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = readTarget(request.url)?.decoded;
        if (!path) return next();
        const file = files.outputs().find((one) => path.endsWith(`/${one.path}`));
        if (file) {
          response.setHeader("Content-Type", `${contentTypeOf(file.path)}; charset=utf-8`);
          response.end(file.content);
          return;
        }
        const errors = /\/dossiers\/[^/]+\/[^/]+$/.test(path) ? files.faults().filter(isError) : [];
        if (errors.length === 0) return next();
        response.statusCode = 500;
        response.setHeader("Content-Type", "text/plain; charset=utf-8");
        response.end(errors.map(formatFault).join("\n"));
      });
    },
  };
}

function contentTypeOf(path: string): string {
  if (path.endsWith(".geojson")) return "application/geo+json";
  if (path.startsWith("ground/")) return "application/json";
  if (path.endsWith(".json")) return "application/schema+json";
  return path.endsWith(".csv") ? "text/csv" : "text/calendar";
}
