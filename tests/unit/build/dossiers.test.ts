// @vitest-environment node
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createServer } from "vite";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { siteConfig } from "../../../src/app/siteConfig";
import { soundDossiers } from "../../../src/build/buildSite";
import { createDossierFiles } from "../../../src/build/dossierFiles";
import { dossiers } from "../../../src/build/dossiers";
import { liveEdits } from "../../../src/build/liveEdits";
import { writeFiles } from "../../../src/build/writeDossier";
import type { SiteConfig } from "../../../src/schema/site";
import { MARKET_FIRE } from "../../fixtures/marketFire";

vi.setConfig({ testTimeout: 30_000 }); // whole builds

let root: string;
let site: SiteConfig;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "site-"));
  mkdirSync(join(root, "dossiers"));
  cpSync(MARKET_FIRE, join(root, "dossiers/market-fire"), { recursive: true });
  site = {
    ...siteConfig(),
    dossier: "market-fire",
    dossiers: join(root, "dossiers"),
    languages: ["en"],
  };
});
afterEach(() => rmSync(root, { recursive: true }));

/** Settings that nobody edits. */
const settings = () => ({
  file: join(root, "dateline.config.yaml"),
  current: () => ({ messages: join(root, "messages") }) as SiteConfig,
  faults: () => [],
  readAgain: () => {},
});

function config() {
  const files = createDossierFiles(() => ({
    folder: join(root, "dossiers"),
    siteUrl: "https://news.example/",
  }));
  return {
    root,
    configFile: false as const,
    logLevel: "silent" as const,
    plugins: [dossiers(files), liveEdits(settings(), files)],
  };
}

/** Of a path as it stands, which `fetch` would tidy up. */
const statusOf = (port: number, path: string) =>
  new Promise((done, fail) => {
    get({ host: "127.0.0.1", port, path }, (response) => done(response.resume().statusCode)).on(
      "error",
      fail,
    );
  });

function spoil() {
  const file = join(root, "dossiers/market-fire/events.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("target: market-burns", "target: market-burnt"));
}

test("a site gets the dossier, its table and calendar, and the schemas", () => {
  const out = join(root, "out");
  writeFiles(out, soundDossiers(site, "https://news.example/").outputs());
  const read = (path: string) => readFileSync(join(out, path), "utf8");
  expect(JSON.parse(read("dossiers/market-fire/dossier.geojson"))).toMatchObject({
    dossier: { id: "market-fire" },
  });
  expect(read("dossiers/market-fire/events.csv")).toContain("https://news.example/events/market-burns/");
  expect(read("dossiers/market-fire/events.ics")).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(JSON.parse(read("schema/dossier-1.json"))).toHaveProperty("$id");
});

test("a site with a faulty dossier is not built, and the message says file and line", () => {
  spoil();
  expect(() => soundDossiers(site, null)).toThrow(/events\.yaml:\d+:\d+ {2}error {2}references/);
});

test("while one edits, the dossier is served as it stands, and its faults are told in its place", async () => {
  const server = await createServer({ ...config(), server: { port: 0, host: "127.0.0.1", watch: null } });
  try {
    await server.listen();
    const address = server.httpServer?.address();
    if (typeof address !== "object" || address === null) throw new Error("the server does not listen");
    const url = `http://127.0.0.1:${address.port}`;
    const served = await fetch(`${url}/dossiers/market-fire/dossier.geojson`);
    expect(served.headers.get("content-type")).toContain("application/geo+json");
    expect(await served.json()).toMatchObject({ dossier: { id: "market-fire" } });
    for (const odd of ["//", "//[", "//x:99999/", "//%zz/", "/%zz"])
      expect(await statusOf(address.port, odd), odd).toBeGreaterThan(0);
    spoil();
    server.watcher.emit("all", "change", join(root, "dossiers/market-fire/events.yaml"));
    const broken = await fetch(`${url}/dossiers/market-fire/dossier.geojson`);
    expect(broken.status).toBe(500);
    expect(await broken.text()).toContain('there is no event "market-burnt"');
  } finally {
    await server.close();
  }
});
