/** Serves a built site until it is stopped and prints the address: `npm start`, `dateline serve`, `dateline dev`. */

import { portOf, serveFolder } from "./serveDist";

/** `port` is 4173 where it is left out. Gives the exit code: 1 where the site can't be served, which is said. */
export async function serveSite(
  folder: string,
  port = process.env.PORT ?? "4173",
  before?: Parameters<typeof serveFolder>[4],
): Promise<number> {
  /** Others on the network reach the site only where somebody asks for it. */
  const host = process.env.HOST || "localhost";
  try {
    const server = await serveFolder(folder, "/", Number(port), host, before);
    console.log(`Dateline is at http://${inAddress(host)}:${portOf(server)}/ (stop it with Ctrl-C)`);
    return 0;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    console.error(remedies(port, host)[code] ?? `The site could not be served: ${error}`);
    return 1;
  }
}

const remedies = (port: string, host: string): Readonly<Record<string, string>> => ({
  EADDRINUSE: `Port ${port} is taken. Name another: PORT=${Number(port) + 1}`,
  EACCES: `Port ${port} needs an administrator. Name one above 1023: PORT=4173`,
  EADDRNOTAVAIL: `HOST is "${host}", which is no address of this computer. Leave HOST out, or name 0.0.0.0 for all of its addresses.`,
  ENOTFOUND: `HOST is "${host}", which is no address of this computer. Leave HOST out, or name 0.0.0.0 for all of its addresses.`,
  ERR_SOCKET_BAD_PORT: `PORT is "${port}". It must be a whole number from 0 to 65535.`,
});

/** As a browser on this computer finds it. */
function inAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
