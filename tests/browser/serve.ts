/** Serves the built site under a sub-path, on a free port, for the whole run. */

import { portOf, serveFolder } from "../../src/app/serveDist";

export const SUB_PATH = "/newsroom/2020/";

export default async function serve() {
  const server = await serveFolder("dist", SUB_PATH, 0);
  process.env.DATELINE_URL = `http://localhost:${portOf(server)}${SUB_PATH}`;
  return () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
}
