/** The dossiers of a site, checked and compiled when they are first asked for, and again after `forget`. */

import { relative, resolve } from "node:path";
import type { CompiledDossier } from "../schema/dossier";
import type { Checked } from "../source/checkFolder";
import type { LocatedFault } from "../source/locatedFault";
import { checkDossier } from "./checkDossier";
import { dossierFolders } from "./folders";
import { groundFiles } from "./ground/groundFiles";
import { jsonSchemas } from "./jsonSchema";
import { type OutputFile, outputsOf } from "./writeDossier";

export interface DossierFiles {
  /** The folder of dossier folders, absolute. */
  folder(): string;
  /** The errors and warnings of all dossiers. */
  faults(): readonly LocatedFault[];
  /** The dossiers without errors. */
  sound(): readonly CompiledDossier[];
  /** The files that the site gets from dossiers without errors, and the JSON Schemas. */
  outputs(): readonly OutputFile[];
  /** To be called after a change of a file, or of the folder in the settings. */
  forget(): void;
}

export interface WhereDossiersAre {
  /** The folder of dossier folders. */
  readonly folder: string;
  /** BCP 47 tags of the pages: names of the ground are written in these. */
  readonly languages?: readonly string[];
  /** The site's own address, with a slash at the end, where it is known: what tables and calendars link to. */
  readonly siteUrl?: string;
  /** The id of the dossier at the site's root: events of the others have no pages. */
  readonly root?: string;
}

export function createDossierFiles(where: () => WhereDossiersAre): DossierFiles {
  let checked: readonly Checked[] | null = null;
  let outputs: readonly OutputFile[] | null = null;
  const folder = () => resolve(where().folder);
  const read = () => {
    checked ??= dossierFolders(folder()).map((one) => checkDossier(relative(process.cwd(), one)));
    return checked;
  };
  const sound = () => read().flatMap(({ dossier, sound }) => (dossier && sound ? [dossier] : []));
  return {
    folder,
    faults: () => read().flatMap(({ faults }) => faults),
    sound,
    outputs() {
      const { siteUrl = "", root } = where();
      const baseUrlOf = (id: string) =>
        root === undefined || id === root ? siteUrl : `${siteUrl}?dossier=${id}`;
      outputs ??= [
        ...sound().flatMap((one) => outputsOf(one, baseUrlOf(one.dossier.id))),
        ...groundFiles(sound(), where().languages ?? []),
        ...jsonSchemas(),
      ];
      return outputs;
    },
    forget() {
      checked = null;
      outputs = null;
    },
  };
}
