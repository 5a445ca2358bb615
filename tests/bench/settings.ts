/** The knobs of a run, from the command line. */

import { parseArgs } from "node:util";

export interface Settings {
  readonly sizes: readonly number[];
  /** Of each cell; fewer where one takes longer than `cellSeconds`. */
  readonly runs: number;
  readonly scrubSeconds: number;
  readonly mapSeconds: number;
  /** Seconds after which a page that isn't usable, or doesn't answer, is given up. */
  readonly limitSeconds: number;
  /** No further run of a cell begins after this many seconds. */
  readonly cellSeconds: number;
  readonly seed: number;
  /** Names of subjects; empty means all. */
  readonly only: readonly string[];
  /** How much slower the processor is made for the comparison of basemaps. */
  readonly slowdown: number;
  readonly build: boolean;
  readonly write: boolean;
}

export const HELP = `npm run bench -- [flags]
  --sizes 25,1k,10k,100k,1M   synthetic events (all of these)
  --runs 3                    runs of each cell; the median is shown
  --scrub 3                   seconds of scrubbing
  --map 1                     seconds each of panning and zooming the map
  --limit 30                  seconds after which a page is given up
  --cell 20                   seconds after which a cell gets no further run
  --seed 7                    of the synthetic events
  --only dateline,"dateline columns",floor,vis-timeline,timelinejs,leaflet.timeline,basemap
  --slowdown 4                of the processor, for the basemaps
  --build                     build the site first, even if dist/ is there
  --no-write                  print only: leave docs/bench/ as it is`;

export function parseSettings(args: readonly string[]): Settings | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: "string", default: "25,1k,10k,100k,1M" },
      runs: { type: "string", default: "3" },
      scrub: { type: "string", default: "3" },
      map: { type: "string", default: "1" },
      limit: { type: "string", default: "30" },
      cell: { type: "string", default: "20" },
      seed: { type: "string", default: "7" },
      only: { type: "string", default: "" },
      slowdown: { type: "string", default: "4" },
      build: { type: "boolean", default: false },
      "no-write": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return null;
  return {
    sizes: listOf(values.sizes).map(parseSize),
    runs: parseNumber("runs", values.runs),
    scrubSeconds: parseNumber("scrub", values.scrub),
    mapSeconds: parseNumber("map", values.map),
    limitSeconds: parseNumber("limit", values.limit),
    cellSeconds: parseNumber("cell", values.cell),
    seed: parseNumber("seed", values.seed),
    only: listOf(values.only),
    slowdown: parseNumber("slowdown", values.slowdown),
    build: values.build,
    write: !values["no-write"],
  };
}

const listOf = (text: string) => text.split(",").filter((part) => part !== "");

function parseSize(text: string): number {
  const [, digits, unit] = /^(\d+)([kM]?)$/.exec(text) ?? [];
  if (!digits) throw new Error(`--sizes: "${text}" is no size; write 25, 10k or 1M`);
  return Number(digits) * (unit === "k" ? 1e3 : unit === "M" ? 1e6 : 1);
}

function parseNumber(flag: string, text: string): number {
  const number = Number(text);
  if (text === "" || !(number > 0)) throw new Error(`--${flag}: "${text}" is no positive number`);
  return number;
}

/** 25, 1k, 1M: as `--sizes` takes it. */
export const formatSize = (count: number) =>
  count % 1e6 === 0 ? `${count / 1e6}M` : count % 1e3 === 0 ? `${count / 1e3}k` : String(count);
