/** Reads, compiles and checks a dossier's files; every fault at once, each with the line to change. */

import type { CompiledDossier } from "../../schema/dossier";
import { checkRules } from "../rules/checkRules";
import { compile } from "./compile";
import { isError, type LocatedFault, sortFaults } from "./locatedFault";
import { originOf } from "./origin";
import { readSource } from "./readSource";
import type { SourceFolder } from "./sourceFolder";
import { checkSource } from "./sourceRules";

export type Checked = {
  /** What was compiled, sound or not; undefined where the source could not be read. */
  readonly dossier: CompiledDossier | undefined;
  readonly faults: readonly LocatedFault[];
  /** No errors; warnings do not count. */
  readonly sound: boolean;
};

export function checkFolder(folder: SourceFolder): Checked {
  const { source, geometries, faults: unread, locate } = readSource(folder);
  if (!source) return { dossier: undefined, faults: sortFaults(unread), sound: false };
  const { dossier, unusedTranslations } = compile(source, geometries);
  const found = checkRules(dossier, { published: source.published }).map((fault): LocatedFault => {
    const { file, path } = originOf(source, fault.path);
    return { ...fault, path: [file, ...path], place: locate(file, path) };
  });
  const faults = sortFaults([...unread, ...checkSource(source, unusedTranslations, locate), ...found]);
  return { dossier, faults, sound: !faults.some(isError) };
}
