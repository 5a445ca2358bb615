/** Serves the built site on a free port for the whole run. */

import { createServer } from "node:http";
import { portOf, serveFolder } from "../../src/tools/serveDist";
import { folder, subPath } from "./site";

export default async function serve() {
  const files = await serveFolder(folder, subPath, 0);
  // Not compressed: that would be a tenth of the work of each page load (`npm run size` and `npm run slow` measure it).
  const server = createServer((request, response) => {
    delete request.headers["accept-encoding"];
    files.emit("request", request, response);
  });
  server.keepAliveTimeout = 0; // a test may parse pages for longer than Node keeps a connection that is idle
  await new Promise<void>((done) => server.listen(0, "localhost", done));
  process.env.DATELINE_URL = `http://localhost:${portOf(server)}${subPath}`;
  return async () => {
    for (const one of [server, files]) {
      one.closeAllConnections();
      await new Promise((done) => one.close(done));
    }
  };
}
