/** What `verify` prints. */

import type { Path } from "../core/rules/fault";
import type { Quote, Verified } from "../reading/verify";
import type { CompiledDossier } from "../schema/dossier";

export function formatVerified(dossier: CompiledDossier, verified: Verified): string {
  const { report } = dossier.dossier;
  const name = (path: Path) => nameOf(dossier, path);
  const lines = [
    verified.isSameText
      ? `the text is the one the dossier was made from (sha256 ${verified.sha256})`
      : `NOT THE SAME TEXT: its sha256 is ${verified.sha256}, the dossier has ${report.sha256}`,
    "",
    ...verified.quotes.map((quote) => `${standing(quote)}  ${name(quote.path)}  “${quote.evidence.exact}”`),
    ...verified.wordsMissing.map(({ path, words }) => `MISSING     ${name(path)}  time words “${words}”`),
    ...verified.copiedTitles.map(
      ({ path, title }) => `COPIED      ${name(path)}  headline “${title}”: write your own`,
    ),
    ...verified.quotedMissing.map(({ path, words }) => `MISSING     ${name(path)}  quoted “${words}”`),
    "",
    verified.untouched.length === 0
      ? "every sentence is touched by evidence"
      : "sentences that no evidence touches:",
    ...verified.untouched.map(({ offset, sentence }) => `${String(offset).padStart(6)}      ${sentence}`),
    "",
    summary(verified),
  ];
  return lines.join("\n");
}

function standing({ offsets }: Quote): string {
  if (offsets.length === 0) return "MISSING   ";
  if (offsets.length === 1) return `${String(offsets[0]).padStart(6)}    `;
  return `${offsets.length} TIMES   `;
}

function summary({
  quotes,
  wordsMissing,
  copiedTitles,
  quotedMissing,
  untouched,
  isSameText,
}: Verified): string {
  const count = (times: (found: number) => boolean) =>
    quotes.filter(({ offsets }) => times(offsets.length)).length;
  return [
    `${quotes.length} quotes: ${count((n) => n === 1)} found once`,
    `${count((n) => n === 0)} missing`,
    `${count((n) => n > 1)} not unique`,
    `${wordsMissing.length} time words missing`,
    `${copiedTitles.length} headlines copied`,
    `${quotedMissing.length} quotations of the story missing`,
    `${untouched.length} sentences untouched`,
    ...(isSameText ? [] : ["another text"]),
  ].join(", ");
}

/** Features by their id instead of their position. */
function nameOf(dossier: CompiledDossier, [root, index, ...rest]: Path): string {
  if (root === "features") {
    const steps = rest.filter((step) => step !== "properties");
    return [dossier.features[Number(index)]?.id ?? index, ...steps].join(" › ");
  }
  return [index, ...rest].join(" › ");
}
