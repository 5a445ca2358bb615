/** `new ID`: a starter dossier, after asking on a terminal for what was not given. */

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { checkDossier } from "../build/checkDossier";
import { dossierFolders, folderOf } from "../build/folders";
import { editorSchemas } from "../build/jsonSchema";
import { dossiersFolder } from "../build/readSiteConfig";
import { IS_PACKED } from "../build/shell";
import { writeFiles } from "../build/writeDossier";
import { addDays } from "../formats/import/intervals";
import { slugOf } from "../formats/import/slugs";
import { formatFault } from "../source/locatedFault";
import { COMMAND } from "./command";
import { commonFaults, type ImportFlags } from "./importFile";
import { STARTER_REPORT, type Starter, starterFiles } from "./starter";

type NewFlags = Pick<ImportFlags, "title" | "language" | "zone" | "from" | "to" | "out">;

const DAYS = 7;

/** Never writes into a folder that holds something. */
export async function newDossier(id: string, flags: NewFlags, today: string): Promise<number> {
  const folder = flags.out ?? join(dossiersFolder(), id);
  const slug = slugOf(id);
  const faults = [
    ...(id === slug
      ? []
      : [
          `“${id}” is no id: write lower-case letters, digits and single hyphens, such as ${slug || "my-report"}`,
        ]),
    ...(existsSync(folder) && readdirSync(folder).length > 0
      ? [`${folder} holds something already: choose another id, or another folder with --out`]
      : []),
    ...commonFaults(flags),
  ];
  if (faults.length > 0) {
    for (const fault of faults) console.error(fault);
    return 1;
  }
  const given = stdin.isTTY && stdout.isTTY ? await ask(id, flags, today) : flags;
  const starter = complete(id, given, today);
  const late = commonFaults(starter);
  if (late.length > 0) {
    for (const fault of late) console.error(fault);
    return 1;
  }
  writeFiles(folder, starterFiles(starter));
  const { faults: found, sound } = checkDossier(folder);
  for (const fault of found) console.error(formatFault(fault));
  console.log(`${folder}: two entries to start from

  ${IS_PACKED ? `${COMMAND} dev` : "npm run dev"}
    shows it, and its faults while you type
  ${COMMAND} check ${folder}
  ${COMMAND} verify ${folder} --report ${join(folder, STARTER_REPORT)}`);
  return sound ? 0 : 1;
}

/** What is missing, by what is sensible: this machine's zone, and a week up to today. */
function complete(id: string, flags: NewFlags, today: string): Starter {
  const to = flags.to ?? (flags.from !== undefined && flags.from > today ? flags.from : today);
  const words = id.replaceAll("-", " ");
  return {
    id,
    title: flags.title ?? words.charAt(0).toUpperCase() + words.slice(1),
    language: flags.language ?? "en",
    zone: flags.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    from: flags.from ?? addDays(to, 1 - DAYS),
    to,
  };
}

async function ask(id: string, flags: NewFlags, today: string): Promise<NewFlags> {
  const terminal = createInterface({ input: stdin, output: stdout });
  const questions = {
    title: "Title",
    language: "Language it is written in",
    zone: "Time zone of the story",
    from: "First day of the timeline",
    to: "Last day of the timeline",
  } as const;
  const given: { -readonly [K in keyof NewFlags]: NewFlags[K] } = { ...flags };
  try {
    for (const [field, question] of Object.entries(questions) as [keyof typeof questions, string][]) {
      while (given[field] === undefined) {
        const suggested = complete(id, given, today)[field];
        const answer = (await terminal.question(`${question} [${suggested}]: `)).trim() || suggested;
        const wrong = commonFaults({ ...given, [field]: answer });
        for (const fault of wrong) console.error(fault);
        if (wrong.length === 0) given[field] = answer;
      }
    }
  } finally {
    terminal.close();
  }
  return given;
}

/** The schemas that the first line of each file names; of all dossiers where no folder is given. */
export function writeSchemas(paths: readonly string[]): number {
  const folders = paths.length > 0 ? paths.map(folderOf) : dossierFolders(dossiersFolder());
  const missing = folders.filter((folder) => !existsSync(join(folder, "dossier.yaml")));
  for (const folder of missing) console.error(`${folder} is no dossier: there is no dossier.yaml in it`);
  if (missing.length > 0) return 1;
  for (const folder of folders) {
    writeFiles(folder, editorSchemas());
    console.log(`${folder}: schemas written`);
  }
  return 0;
}
