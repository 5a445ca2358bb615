/** A draft's files → the compiled dossier, and all that `check` and `verify` find. */

import { verifyReport } from "../../reading/verify";
import { checkFolder } from "../../source/checkFolder";
import { compile } from "../../source/compile";
import { folderInMemory } from "../../source/folderInMemory";
import { isError } from "../../source/locatedFault";
import { originOf } from "../../source/origin";
import { readSource } from "../../source/readSource";
import type { CheckInput, CheckResult, DeskFault } from "./protocol";

export function checkDraft({ files, text, sha256 }: CheckInput): CheckResult {
  const folder = folderInMemory("dossier", files);
  const { dossier = null, faults } = checkFolder(folder);
  const told = faults.map(
    (fault): DeskFault => ({
      rule: fault.rule,
      path: fault.path,
      message: fault.message,
      hint: fault.hint,
      isError: isError(fault),
    }),
  );
  const { source, geometries, named } = readSource(folder);
  if (!dossier || !source) return { dossier: null, faults: told, texts: [] };
  const at = (path: DeskFault["path"]) => {
    const origin = originOf(source, path);
    return named([origin.file, ...origin.path]);
  };
  const missing = (rule: string, path: DeskFault["path"], words: string): DeskFault => ({
    rule,
    path: at(path),
    message: words,
    hint: "",
    isError: true,
  });
  const { quotes, wordsMissing, copiedTitles, quotedMissing } = verifyReport(dossier, text, sha256);
  return {
    dossier,
    faults: [
      ...told,
      ...quotes.flatMap(({ offsets, path, evidence }) =>
        offsets.length === 1
          ? []
          : [missing(offsets.length === 0 ? "quote-missing" : "quote-twice", path, evidence.exact)],
      ),
      ...wordsMissing.map(({ path, words }) => missing("words-missing", path, words)),
      ...copiedTitles.map(({ path, title }) => missing("title-copied", path, title)),
      ...quotedMissing.map(({ path, words }) => missing("quoted-missing", path, words)),
    ],
    texts: compile(source, geometries).texts,
  };
}
