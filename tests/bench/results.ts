/** Runs put together: medians of each figure, and all that is needed to read them later. */

import type { BasemapName, BasemapSample } from "./basemaps";
import type { Frames, Sample } from "./measure";
import type { Settings } from "./settings";

export interface Cell {
  readonly subject: string;
  /** Null for the bundled dossier. */
  readonly size: number | null;
  readonly runs: number;
  readonly median: Sample;
}

export interface BasemapCell {
  readonly name: BasemapName;
  readonly runs: number;
  readonly median: BasemapSample;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly browser: string;
  /** Processes that wanted a core, over the last minute, before and after: more than the cores is a busy machine. */
  readonly load: readonly [before: number, after: number];
}

export interface Results {
  readonly date: string;
  readonly machine: Machine;
  readonly packages: Readonly<Record<string, string>>;
  readonly settings: Settings;
  /** Bytes of titles and ids an event, by how many there are. */
  readonly text: Readonly<Record<number, number>>;
  readonly cells: readonly Cell[];
  readonly basemaps: readonly BasemapCell[];
}

/** Figures of the runs that have them; the failure of the last run that failed. */
export function medianSample(samples: readonly Sample[]): Sample {
  const of = (
    key:
      | "firstPaint"
      | "usable"
      | "whole"
      | "kilobytes"
      | "loadLongestTask"
      | "heapMegabytes"
      | "heapGrown"
      | "elements"
      | "answer",
  ) => median(samples.map((sample) => sample[key]));
  return {
    firstPaint: of("firstPaint"),
    usable: of("usable"),
    whole: of("whole"),
    kilobytes: of("kilobytes"),
    loadLongestTask: of("loadLongestTask"),
    scrub: medianFrames(samples.map(({ scrub }) => scrub)),
    heapMegabytes: of("heapMegabytes"),
    heapGrown: of("heapGrown"),
    elements: of("elements"),
    answer: of("answer"),
    map: medianFrames(samples.map(({ map }) => map)),
    failure: lastFailure(samples),
  };
}

export const medianBasemap = (samples: readonly BasemapSample[]): BasemapSample => ({
  usable: median(samples.map(({ usable }) => usable)),
  map: medianFrames(samples.map(({ map }) => map)),
  failure: lastFailure(samples),
});

function medianFrames(all: readonly (Frames | null)[]): Frames | null {
  const frames = all.filter((one) => one !== null);
  if (frames.length === 0) return null;
  const of = (key: keyof Frames) => median(frames.map((one) => one[key]))!;
  return {
    p50: of("p50"),
    p95: of("p95"),
    max: of("max"),
    work: of("work"),
    longestTask: of("longestTask"),
  };
}

const lastFailure = (samples: readonly { readonly failure: string | null }[]) =>
  samples.findLast(({ failure }) => failure !== null)?.failure ?? null;

/** The lower of the two in the middle; null of nothing. Rounded to what is worth keeping. */
function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  return middle === undefined ? null : Math.round(middle * 100) / 100;
}
