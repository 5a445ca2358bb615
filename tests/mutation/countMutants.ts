/** Stryker's report as counts: how many of a slice's changes a test noticed. */

export interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

interface Counts {
  /** In percent of all that were tried. */
  readonly killed: number;
  readonly tried: number;
  /** Of the killed: a test ran without end. */
  readonly timedOut: number;
  readonly survived: number;
  /** By no test of the slice's own. */
  readonly notReached: number;
}

/** A change that makes a test run for ever is noticed; one that doesn't compile, or is made once on import, isn't tried. */
export function countMutants({
  files,
}: Report): Counts & { readonly files: Readonly<Record<string, Counts>> } {
  const all = Object.values(files).flatMap(({ mutants }) => mutants);
  return {
    ...countOf(all),
    files: Object.fromEntries(Object.entries(files).map(([path, { mutants }]) => [path, countOf(mutants)])),
  };
}

function countOf(mutants: readonly { readonly status: string }[]): Counts {
  const of = (wanted: string) => mutants.filter(({ status }) => status === wanted).length;
  const [timedOut, survived, notReached] = [of("Timeout"), of("Survived"), of("NoCoverage")];
  const noticed = of("Killed") + timedOut;
  const tried = noticed + survived + notReached;
  const killed = tried === 0 ? 100 : Math.round((noticed / tried) * 1000) / 10;
  return { killed, tried, timedOut, survived, notReached };
}
