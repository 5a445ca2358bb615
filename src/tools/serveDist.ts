/** A plain static file server for `dist/`, as any host would serve it: no fallbacks but 404.html, under any sub-path. */

import { open, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { readTarget } from "../build/requestTarget";

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

/**
 * Serves `folder` below `path` ("/" or "/news/") on a port of 0 (any free one) or a given one. Only this computer can
 * reach it unless `host` names another of its addresses ("0.0.0.0" and "::" are all of them). `before` may answer itself,
 * and gives true then.
 */
export function serveFolder(
  folder: string,
  path: string,
  port: number,
  host = "localhost",
  before: (request: IncomingMessage, response: ServerResponse) => boolean = () => false,
): Promise<Server> {
  const root = resolve(folder);
  const server = createServer((request, response) => {
    if (before(request, response)) return;
    answer(root, path, request, response).catch(() => {
      // The reader left, or the file went away meanwhile.
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => done(server));
  });
}

async function answer(root: string, path: string, request: IncomingMessage, response: ServerResponse) {
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { allow: "GET, HEAD" }).end();
    return;
  }
  const target = readTarget(request.url);
  if (!target) {
    response.writeHead(400).end();
    return;
  }
  if (target.hasEmptyFolders) {
    response.writeHead(301, { location: target.path + target.query }).end();
    return;
  }
  const folders = target.path.startsWith(path) ? target.decoded?.slice(path.length).split("/") : null;
  const found = folders && (await findFile(root, folders));
  if (found === "folder") {
    response.writeHead(301, { location: `${target.path}/${target.query}` }).end();
    return;
  }
  const isSent =
    (found && (await send(200, found, request, response))) ||
    (await send(404, join(root, "404.html"), request, response));
  if (!isSent) response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
}

/** The file that stands for the path: inside `root` and not by way of a link that leads out of it. */
async function findFile(root: string, folders: readonly string[]): Promise<string | "folder" | null> {
  if (folders.some((name) => name === ".." || /[/\\\0]/.test(name))) return null;
  const isFolderAsked = folders.at(-1) === "";
  const asked = join(root, ...folders, isFolderAsked ? "index.html" : "");
  const [real, realRoot] = await Promise.all([realpath(asked).catch(() => null), realpath(root)]);
  if (real === null || !(real + sep).startsWith(realRoot + sep)) return null;
  if (!(await stat(real)).isDirectory()) return real;
  return isFolderAsked ? null : "folder";
}

/** False where there is no such file; throws where it can't be read to its end. */
async function send(
  status: number,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) return false;
  const { size } = found;
  const type = TYPES[extname(path)] ?? "application/octet-stream";
  const isCompressible = COMPRESSIBLE.test(type);
  const gzip = isCompressible && /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  const range = status === 200 && !isCompressible ? rangeOf(request.headers.range, size) : null;
  if (range === "none") {
    response.writeHead(416, { "content-range": `bytes */${size}`, "content-length": 0 }).end();
    return true;
  }
  const file = await open(path);
  try {
    response.writeHead(range ? 206 : status, {
      "content-type": type,
      "cache-control": path.includes(`${sep}assets${sep}`)
        ? "public, max-age=31536000, immutable"
        : "no-cache",
      "x-content-type-options": "nosniff",
      ...(isCompressible ? { vary: "accept-encoding" } : { "accept-ranges": "bytes" }),
      ...(range ? { "content-range": `bytes ${range.start}-${range.end}/${size}` } : {}),
      ...(gzip
        ? { "content-encoding": "gzip" }
        : { "content-length": range ? range.end - range.start + 1 : size }),
    });
    const isEmpty = request.method === "HEAD" || size === 0;
    if (isEmpty) response.end();
    else {
      const content = file.createReadStream({ ...range, autoClose: false });
      await (gzip ? pipeline(content, createGzip(), response) : pipeline(content, response));
    }
    return true;
  } finally {
    await file.close();
  }
}

/**
 * One range of bytes, as `bytes=0-99`, `bytes=100-` or `bytes=-100` ask for; both ends belong to it. Null where the whole
 * file is the answer, "none" where the file has no such bytes (RFC 9110, section 14).
 */
function rangeOf(header: string | undefined, size: number): { start: number; end: number } | "none" | null {
  const [, from, until] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || until === undefined || from + until === "") return null;
  if (from !== "" && until !== "" && Number(from) > Number(until)) return null;
  const start = from === "" ? Math.max(0, size - Number(until)) : Number(from);
  const end = from === "" || until === "" ? size - 1 : Math.min(Number(until), size - 1);
  return start <= end ? { start, end } : "none";
}

/** The port that the server has got. */
export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server isn't listening.");
  return address.port;
}
