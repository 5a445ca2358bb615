/** Serves the built site under a sub-path, and another newsroom's at the root, on free ports for the whole run. */

import { existsSync } from "node:fs";
import { portOf, serveFolder } from "../../src/app/serveDist";
import { SOUTH } from "./sites";

export const SUB_PATH = "/newsroom/2020/";

export default async function serve() {
  const server = await serveFolder("dist", SUB_PATH, 0);
  process.env.DATELINE_URL = `http://localhost:${portOf(server)}${SUB_PATH}`;
  const servers = [server];
  if (existsSync(SOUTH.folder)) {
    const south = await serveFolder(SOUTH.folder, "/", 0);
    process.env[SOUTH.address] = `http://localhost:${portOf(south)}/`;
    servers.push(south);
  }
  return async () => {
    for (const one of servers) {
      one.closeAllConnections();
      await new Promise<void>((done) => one.close(() => done()));
    }
  };
}
