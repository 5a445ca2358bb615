/** A plain static file server for `dist/`, as any host would serve it: no fallbacks but 404.html, under any sub-path. */

import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { createGzip } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".geojson": "application/geo+json; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".ics": "text/calendar; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".map": "application/json",
  ".parquet": "application/vnd.apache.parquet",
  ".webmanifest": "application/manifest+json",
};

/** What hosts compress on the way: text, in short. */
const COMPRESSIBLE = /^text\/|json|xml|manifest/;

/** Serves `folder` below `path` ("/" or "/news/") on a port of 0 (any free one) or a given one. */
export function serveFolder(folder: string, path: string, port: number): Promise<Server> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const send = (status: number, file: string) => {
      const type = TYPES[extname(file)] ?? "application/octet-stream";
      const piece = status === 200 ? rangeOf(request.headers.range, statSync(file).size) : null;
      if (piece && !COMPRESSIBLE.test(type)) {
        response.writeHead(206, {
          "content-type": type,
          "content-range": `bytes ${piece.start}-${piece.end}/${piece.size}`,
          "content-length": piece.end - piece.start + 1,
          "accept-ranges": "bytes",
          "cache-control": "no-cache",
        });
        if (request.method === "HEAD") response.end();
        else createReadStream(file, { start: piece.start, end: piece.end }).pipe(response);
        return;
      }
      const gzip = COMPRESSIBLE.test(type) && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
      response.writeHead(status, {
        "content-type": type,
        ...(gzip ? { "content-encoding": "gzip", vary: "accept-encoding" } : {}),
        "cache-control": file.includes(`${sep}assets${sep}`)
          ? "public, max-age=31536000, immutable"
          : "no-cache",
        "x-content-type-options": "nosniff",
      });
      if (request.method === "HEAD") response.end();
      else if (gzip) createReadStream(file).pipe(createGzip()).pipe(response);
      else createReadStream(file).pipe(response);
    };
    const missing = () => {
      const page = join(root, "404.html");
      if (existsSync(page)) send(404, page);
      else response.writeHead(404).end("Not found");
    };
    if (!url.pathname.startsWith(path)) return missing();
    let relative: string;
    try {
      relative = decodeURIComponent(url.pathname.slice(path.length));
    } catch {
      return missing();
    }
    const file = normalize(join(root, relative));
    if (file !== root && !file.startsWith(root + sep)) return missing();
    if (!existsSync(file)) return missing();
    if (!statSync(file).isDirectory()) return send(200, file);
    if (!url.pathname.endsWith("/")) {
      response.writeHead(301, { location: `${url.pathname}/${url.search}` }).end();
      return;
    }
    const index = join(file, "index.html");
    if (existsSync(index)) send(200, index);
    else missing();
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, () => done(server));
  });
}

/** One range of bytes, as `bytes=0-99`, `bytes=100-` or `bytes=-100` ask for; null where there is none that can be had. */
function rangeOf(header: string | undefined, size: number) {
  const [, from, until] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || until === undefined || from + until === "") return null;
  const start = from === "" ? Math.max(0, size - Number(until)) : Number(from);
  const end = from === "" || until === "" ? size - 1 : Math.min(Number(until), size - 1);
  return start <= end ? { start, end, size } : null;
}

/** The port that the server has got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server isn't listening.");
  return address.port;
}
