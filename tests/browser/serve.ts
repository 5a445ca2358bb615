/** Serves the built site on a free port for the whole run. */

import { portOf, serveFolder } from "../../src/tools/serveDist";
import { folder, subPath } from "./site";

export default async function serve() {
  const server = await serveFolder(folder, subPath, 0);
  process.env.DATELINE_URL = `http://localhost:${portOf(server)}${subPath}`;
  return () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
}
