/** `npm start`: serves what `npm run build` wrote and prints the address. */

import { portOf, serveFolder } from "./serveDist";

const port = Number(process.env.PORT ?? 4173);
/** Others on the network reach the site only where somebody asks for it. */
const host = process.env.HOST || "localhost";

const REMEDIES: Readonly<Record<string, string>> = {
  EADDRINUSE: `Port ${port} is taken. Name another: PORT=${port + 1} npm start`,
  EACCES: `Port ${port} needs an administrator. Name one above 1023: PORT=4173 npm start`,
  EADDRNOTAVAIL: `HOST is "${host}", which is no address of this computer. Leave HOST out, or name 0.0.0.0 for all of its addresses.`,
  ENOTFOUND: `HOST is "${host}", which is no address of this computer. Leave HOST out, or name 0.0.0.0 for all of its addresses.`,
  ERR_SOCKET_BAD_PORT: `PORT is "${process.env.PORT}". It must be a whole number from 0 to 65535.`,
};

try {
  const server = await serveFolder("dist", "/", port, host);
  console.log(`Dateline is at http://${inAddress(host)}:${portOf(server)}/ (stop it with Ctrl-C)`);
} catch (error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  console.error(REMEDIES[code] ?? `The site could not be served: ${error}`);
  process.exit(1);
}

/** As a browser on this computer finds it. */
function inAddress(host: string): string {
  if (host === "0.0.0.0" || host === "::") return "localhost";
  return host.includes(":") ? `[${host}]` : host;
}
