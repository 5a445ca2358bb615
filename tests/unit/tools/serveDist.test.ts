import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readTarget } from "../../../src/build/requestTarget";
import { portOf, serveFolder } from "../../../src/tools/serveDist";

const HOME = "<!doctype html>home";
const MISSING = "<!doctype html>missing";
const BYTES = "0123456789";
const SECRET = "kept to oneself";

let base = "";
let server: Server;

beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), "dateline-serve-"));
  const site = join(base, "site");
  mkdirSync(join(site, "events", "quay"), { recursive: true });
  mkdirSync(join(site, "empty"));
  mkdirSync(join(base, "site-of-another"));
  writeFileSync(join(site, "index.html"), HOME);
  writeFileSync(join(site, "404.html"), MISSING);
  writeFileSync(join(site, "events", "quay", "index.html"), "quay");
  writeFileSync(join(site, "numbers.bin"), BYTES);
  writeFileSync(join(site, "nothing.bin"), "");
  writeFileSync(join(base, "secret.txt"), SECRET);
  writeFileSync(join(base, "site-of-another", "secret.txt"), SECRET);
  symlinkSync(join(base, "secret.txt"), join(site, "out.txt"));
  symlinkSync(base, join(site, "above"));
  symlinkSync("loop", join(site, "loop"));
  symlinkSync("numbers.bin", join(site, "inside.bin"));
  server = await serveFolder(site, "/", 0);
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
  rmSync(base, { recursive: true, force: true });
});

/** What a client gets that sends exactly this, which `fetch` would tidy up. */
async function send(start: string, ...headers: string[]) {
  const { address, port } = server.address() as AddressInfo;
  const answer = await new Promise<string>((done, fail) => {
    let text = "";
    const socket = connect(port, address, () =>
      socket.write([`${start} HTTP/1.1`, "Host: x", "Connection: close", ...headers, "", ""].join("\r\n")),
    );
    socket.setEncoding("latin1");
    socket.on("data", (data) => {
      text += data;
    });
    socket.on("end", () => done(text));
    socket.on("error", fail);
  });
  const [head = "", body = ""] = answer.split(/\r\n\r\n(.*)/s);
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(head)?.[1]?.trim();
  return { status: Number(head.split(" ")[1]), body, header };
}

test.each([
  ["GET //", 301, "/"],
  ["GET //[", 301, "/["],
  ["GET //x:99999/", 301, "/x:99999/"],
  ["GET //%zz/", 301, "/%zz/"],
  ["GET //evil.example/%2e%2e", 301, "/evil.example/%2e%2e"],
  ["GET ///events//quay/?t=2", 301, "/events/quay/?t=2"],
  ["GET /events/quay?t=2", 301, "/events/quay/?t=2"],
  ["GET /events/quay/", 200, undefined],
  ["GET http://host.example/events/quay/", 200, undefined],
  ["GET /%zz/", 404, undefined],
  ["GET /[", 404, undefined],
  ["GET /%00", 404, undefined],
  ["GET /\\evil.example", 404, undefined],
  ["GET /%5c%5cevil.example", 404, undefined],
  ["GET /events%2fquay/", 404, undefined],
  ["GET /events/quay%2f", 404, undefined],
  ["GET /../secret.txt", 404, undefined],
  ["GET /%2e%2e/secret.txt", 404, undefined],
  ["GET /..%2fsecret.txt", 404, undefined],
  ["GET /../site-of-another/secret.txt", 404, undefined],
  ["GET /out.txt", 404, undefined],
  ["GET /above/secret.txt", 404, undefined],
  ["GET /loop", 404, undefined],
  ["GET /loop/", 404, undefined],
  ["GET /empty/", 404, undefined],
  ["GET /index.html/", 404, undefined],
  [`GET /${"x".repeat(4000)}`, 404, undefined],
  ["GET /inside.bin", 200, undefined],
  ["GET *", 400, undefined],
  ["OPTIONS *", 405, undefined],
  ["POST /", 405, undefined],
  ["HEAD /", 200, undefined],
  ["HEAD /nowhere", 404, undefined],
  ["NONSENSE /", 400, undefined],
])("%s is answered, and the server goes on", async (start, status, location) => {
  const got = await send(start);
  expect([got.status, got.header("location")]).toEqual([status, location]);
  expect(got.body).not.toContain(SECRET);
  if (start.startsWith("HEAD")) expect(got.body).toBe("");
  expect((await send("GET /")).body).toBe(HOME);
});

test("a wrong address is answered with the site's own page", async () => {
  expect((await send("GET /%zz/")).body).toBe(MISSING);
});

test.each([
  ["bytes=2-4", 206, "234", "bytes 2-4/10"],
  ["bytes=7-", 206, "789", "bytes 7-9/10"],
  ["bytes=7-99", 206, "789", "bytes 7-9/10"],
  ["bytes=-3", 206, "789", "bytes 7-9/10"],
  ["bytes=-99", 206, BYTES, "bytes 0-9/10"],
  ["bytes=10-", 416, "", "bytes */10"],
  ["bytes=-0", 416, "", "bytes */10"],
  ["bytes=99999999999999999999-", 416, "", "bytes */10"],
  ["bytes=4-2", 200, BYTES, undefined],
  ["bytes=0-1,3-4", 200, BYTES, undefined],
  ["bytes=-", 200, BYTES, undefined],
  ["lines=1-2", 200, BYTES, undefined],
])("a range of %s", async (range, status, body, contentRange) => {
  const got = await send("GET /numbers.bin", `Range: ${range}`);
  expect([got.status, got.body, got.header("content-range")]).toEqual([status, body, contentRange]);
  expect((await send("HEAD /numbers.bin", `Range: ${range}`)).body).toBe("");
});

test("a file without a byte is whole, whatever part is asked for", async () => {
  expect((await send("GET /nothing.bin")).status).toBe(200);
  expect((await send("GET /nothing.bin", "Range: bytes=0-")).status).toBe(416);
});

test("others on the network can't reach it", () => {
  const { address } = server.address() as AddressInfo;
  expect(["127.0.0.1", "::1"]).toContain(address);
});

test("who names another host is served there", async () => {
  const open = await serveFolder(join(base, "site"), "/", 0, "0.0.0.0");
  try {
    expect((open.address() as AddressInfo).address).toBe("0.0.0.0");
    expect(portOf(open)).toBeGreaterThan(0);
  } finally {
    await new Promise((done) => open.close(done));
  }
});

test("law: any target is read without an error, and none leads to another host", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."/\\%2fz.?#[:x") })), (text) => {
      const target = readTarget(text);
      if (target) expect(target.path).toMatch(/^\/(?!\/)/);
      else expect(text.startsWith("/")).toBe(false);
    }),
  );
});
