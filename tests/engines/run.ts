/**
 * `npm run engines -- [firefox] [webkit] [--seconds 60] [--record]`: the core journeys in the engines that Playwright
 * cannot drive as Debian ships them. `--record` writes docs/engines.json.
 */

import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Engine } from "./engine";
import { ENGINES, install } from "./findEngines";
import { JOURNEYS, type Journey } from "./journeys";
import { offline } from "./offline";
import { createPage } from "./page";
import { watchedSite } from "./site";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "6" }, record: { type: "boolean", default: false } },
});
const names = positionals.length > 0 ? positionals : Object.keys(ENGINES);
const started = names.map((name) => ({
  name,
  known: ENGINES[name]!,
  engine: ENGINES[name]?.start() ?? null,
}));
const missing = started.filter(({ engine }) => engine === null);
if (missing.length > 0) {
  install(missing.flatMap(({ known }) => known.packages));
  for (const one of missing) one.engine = one.known.start();
}

const results = await Promise.all(
  started.map(async ({ name, engine }) => {
    if (engine) return journeys(await engine);
    console.log(`– ${name} is not installed and could not be: left out`);
    return { engine: name, version: "not installed", passed: 0, failed: 0 };
  }),
);
const sum = (of: "passed" | "failed") => results.reduce((total, result) => total + result[of], 0);
if (values.record) {
  const record = {
    date: new Date().toISOString().slice(0, 10),
    secondsOfScrubbing: Number(values.seconds),
    results,
  };
  writeFileSync("docs/engines.json", `${JSON.stringify(record, null, 2)}\n`);
}
console.log(`engines: ${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("failed") === 0 ? 0 : 1);

async function journeys(engine: Engine) {
  const site = await watchedSite();
  let passed = 0;
  let failed = 0;
  try {
    const page = createPage(engine, site.url);
    const attempt = async (journey: Journey) => {
      try {
        await journey.run(page, Number(values.seconds));
        const { errors } = await page.probe();
        return errors.length > 0 ? `\n  the page said: ${errors.join(" · ")}` : null;
      } catch (error) {
        return `\n  ${error instanceof Error ? error.message : error}`;
      }
    };
    for (const journey of [...JOURNEYS, offline(site)]) {
      const fault = (await attempt(journey)) && (await attempt(journey)); // a busy machine is slow, not wrong
      if (fault === null) passed++;
      else failed++;
      console.log(
        `${fault === null ? "✓" : "✗"} ${engine.name} ${engine.version}: ${journey.name}${fault ?? ""}`,
      );
    }
  } finally {
    await engine.close();
    await site.close();
  }
  return { engine: engine.name, version: engine.version, passed, failed };
}
