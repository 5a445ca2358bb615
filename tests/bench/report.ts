/** Results as tables: for the terminal and, between two marks, for a page of docs. */

import type { Frames } from "./measure";
import type { BasemapCell, Cell, Results } from "./results";
import { formatSize } from "./settings";
import { FLOOR, OURS } from "./subjects";

const END = "<!-- /results -->";

/** `page` with the tables in the place of the command's former ones. */
export function insertTables(page: string, command: string, tables: string): string {
  const mark = `<!-- results: ${command} -->`;
  const start = page.indexOf(mark);
  const end = page.indexOf(END, start);
  if (start < 0 || end < 0) throw new Error(`the page must hold ${mark} and ${END}`);
  return `${page.slice(0, start)}${mark}\n\n${tables}\n\n${page.slice(end)}`;
}

export function formatResults(results: Results): string {
  const { machine, settings, cells, basemaps } = results;
  // What the site takes without so many events; of what more takes, each event has its part.
  const bare =
    cells.find(({ subject, size }) => subject === OURS.name && size === null)?.median.heapMegabytes ?? null;
  const sizes = [...new Set(cells.map(({ size }) => size))];
  const parts = sizes.map((size) => {
    const title = size === null ? "The bundled dossier" : `${formatSize(size)} events`;
    return `### ${title}\n\n${sizeTable(
      cells.filter((cell) => cell.size === size),
      bare,
      size === null ? 0 : results.text[size]!,
    )}`;
  });
  if (basemaps.length > 0) {
    const title = `### Basemap: pan and zoom, processor ${settings.slowdown} times slower`;
    parts.push(`${title}\n\n${basemapTable(basemaps)}`);
  }
  const [before, after] = machine.load;
  const about = [
    `${results.date.slice(0, 10)}, ${machine.browser}, Node ${machine.node}, ${machine.system}, ${machine.cores} cores`,
    `(${machine.processor}), ${machine.memoryGigabytes} GB; load ${before} before and ${after} after the run${
      Math.max(before, after) > machine.cores ? ": **the machine was busy, the figures are provisional**" : ""
    }.`,
  ].join(" ");
  const packages = Object.entries(results.packages).map(([name, version]) => `${name} ${version}`);
  return [`${about} ${packages.join(", ")}.`, ...parts].join("\n\n");
}

function sizeTable(cells: readonly Cell[], bare: number | null, text: number): string {
  const scrubOf = (name: string) => cells.find(({ subject }) => subject === name)?.median.scrub ?? null;
  const [floor, ours] = [scrubOf(FLOOR.name), scrubOf(OURS.name)];
  const rows = cells.map(({ subject, size, runs, median }) => {
    const { scrub, map, heapMegabytes } = median;
    const bytes =
      size === null || heapMegabytes === null || bare === null ? null : ((heapMegabytes - bare) * 1e6) / size;
    return [
      subject,
      String(runs),
      whole(median.firstPaint),
      whole(median.usable),
      whole(median.kilobytes),
      whole(median.whole),
      whole(median.loadLongestTask),
      ...frames(scrub),
      task(scrub),
      ratio(scrub, floor, "p95"),
      ratio(scrub, floor, "work"),
      ratio(scrub, ours, "p95"),
      ratio(scrub, ours, "work"),
      tenth(heapMegabytes),
      tenth(median.heapGrown),
      whole(bytes),
      whole(bytes === null ? null : bytes - text),
      whole(median.elements),
      whole(median.answer),
      map ? `${tenth(map.p50)} / ${tenth(map.p95)} / ${tenth(map.max)}` : NONE,
      median.failure ?? "",
    ];
  });
  return table(HEADINGS, rows);
}

const HEADINGS = [
  "",
  "runs",
  "first paint",
  "usable",
  "kB until usable",
  "at rest",
  "longest task, load",
  "scrub p50",
  "p95",
  "max",
  "work a frame",
  "longest task, scrub",
  "p95 ÷ floor",
  "work ÷ floor",
  "p95 ÷ ours",
  "work ÷ ours",
  "heap MB",
  "grown",
  "bytes an event",
  "beyond the text",
  "elements",
  "choice",
  "map p50 / p95 / max",
  "gave up",
];

function basemapTable(cells: readonly BasemapCell[]): string {
  const names = { ours: "our layer, names included", geojson: "L.geoJSON on canvas, no names" };
  const rows = cells.map(({ name, runs, median }) => [
    names[name],
    String(runs),
    whole(median.usable),
    ...frames(median.map),
    task(median.map),
    median.failure ?? "",
  ]);
  return table(["", "runs", "usable", "p50", "p95", "max", "work a frame", "longest task", "gave up"], rows);
}

const NONE = "–";
const whole = (value: number | null) => (value === null ? NONE : String(Math.round(value)));
const tenth = (value: number | null) => (value === null ? NONE : value.toFixed(1));
const frames = (one: Frames | null) =>
  one ? [one.p50, one.p95, one.max, one.work].map(tenth) : [NONE, NONE, NONE, NONE];
/** Below 50 ms a task isn't counted as long. */
const task = (one: Frames | null) => (one ? (one.longestTask < 50 ? "< 50" : whole(one.longestTask)) : NONE);
const ratio = (one: Frames | null, base: Frames | null, key: "p95" | "work") =>
  one && base && base[key] > 0 ? (one[key] / base[key]).toFixed(1) : NONE;

/** Markdown, padded so that it reads as well in a terminal. */
function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, i) =>
    Math.max(3, heading.length, ...rows.map((row) => row[i]!.length)),
  );
  const line = (parts: readonly string[]) =>
    `| ${parts.map((part, i) => (i === 0 ? part.padEnd(widths[i]!) : part.padStart(widths[i]!))).join(" | ")} |`;
  const rule = widths.map((width, i) => (i === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(headings), line(rule), ...rows.map(line)].join("\n");
}
