/** Results among very many events, found with pauses: until they are there, the last ones stand. */

import type { Filters } from "../core/dossier";
import { isNarrowed, isSame, type Results } from "../core/results";
import { finish, type Steps } from "../core/steps";

/** Goes on with steps after it has returned, with pauses; gives back what stops it. */
export type Run = <T>(steps: Steps<T>, onEnd: (result: T) => void) => () => void;

/** What the filters leave; of very many events what earlier ones left, until it is told that there is more. */
export type FindResults = (by: Required<Filters>) => Results;

/** The first results, and those without a filter, are there at once. */
export function findInSlices(
  find: (by: Required<Filters>) => Steps<Results>,
  run: Run,
  onFound: () => void,
): FindResults {
  let last: Results | null = null;
  let begun: { readonly by: Filters; readonly stop: () => void } | null = null;
  return (by) => {
    if (last && begun && isSame(begun.by, by)) return last;
    begun?.stop();
    begun = null;
    if (last && isSame(last.by, by)) return last;
    if (!last || !isNarrowed(by)) {
      last = finish(find(by));
      return last;
    }
    const stop = run(find(by), (results) => {
      last = results;
      begun = null;
      onFound();
    });
    begun = { by, stop };
    return last;
  };
}
