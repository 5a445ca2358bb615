/** Views at random, copied and opened by somebody else: in another zone, language and width. All 1,000: `npm run views`. */

import * as fc from "fast-check";
import { formatAddress, parseAddress } from "../../src/state/address";
import { restoreState } from "../../src/state/readerState";
import { readerStates } from "../fixtures/readerStates";
import { baseOf, copiedViews, ZONES } from "../views/copiedViews";
import { openCopied } from "../views/openCopied";
import { at, expect, test } from "./dateline";
import { dossier } from "./dossier";

/** Give SEED to run the same views again; a failure prints it. */
const seed = () => Number(process.env.SEED) || Math.floor(Math.random() * 2 ** 31);
const root = () => new URL(at()).pathname;

test("1,000 views are the same after copying and opening in any zone", () => {
  const chosen = seed();
  const before = process.env.TZ;
  const states = fc.sample(readerStates(dossier), { seed: chosen, numRuns: 1000 });
  for (const [i, state] of states.entries()) {
    const language = dossier.header.languages[i % dossier.header.languages.length] ?? "en";
    process.env.TZ = ZONES[i % ZONES.length];
    const address = formatAddress(state, baseOf(root(), language), dossier);
    process.env.TZ = ZONES[(i + 1) % ZONES.length];
    const { state: parsed, ignored } = parseAddress(
      new URL(address, at()),
      baseOf(root(), language),
      dossier,
    );
    expect(ignored, `SEED=${chosen} ${address}`).toEqual([]);
    expect(restoreState(dossier, parsed), `SEED=${chosen} ${address}`).toEqual(state);
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
});

test("a copied view opens the same elsewhere, in a fresh profile", async ({ browser }) => {
  const chosen = seed();
  for (const view of copiedViews(dossier, root(), chosen, 4))
    expect(await openCopied(browser, view, dossier, at()), `SEED=${chosen} ${view.address}`).toEqual([]);
});
