/** A Vite plugin for `dev`: dossiers are served as they stand, and their faults in their place. */

import type { Plugin } from "vite";
import { formatFault, isError } from "../source/locatedFault";
import type { DossierFiles } from "./dossierFiles";
import { readTarget } from "./requestTarget";

export function dossiers(files: DossierFiles): Plugin {
  return {
    name: "dateline-dossiers",
    apply: "serve",
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
