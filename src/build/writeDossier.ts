/** What a compiled dossier becomes on the site: the data itself, a table and a calendar. */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatCsv } from "../formats/export/csv";
import { type CalendarWords, formatIcs } from "../formats/export/ics";
import { calendarWords } from "../i18n/calendarWords";
import { LANGUAGES } from "../i18n/languages";
import { createMessages } from "../i18n/messages";
import type { CompiledDossier } from "../schema/dossier";
import { messagesOf } from "./siteMessages";

export type OutputFile = { readonly path: string; readonly content: string };

/** Paths are relative to the site's root; `baseUrl`, as exports have it, is what the table and the calendar link to. */
export function outputsOf(dossier: CompiledDossier, baseUrl: string): OutputFile[] {
  const folder = `dossiers/${dossier.dossier.id}`;
  const { language } = dossier.dossier;
  const words = calendarWordsIn(language);
  return [
    { path: `${folder}/dossier.geojson`, content: formatDossier(dossier) },
    { path: `${folder}/events.csv`, content: formatCsv(dossier, language, baseUrl).content },
    {
      path: `${folder}/events.ics`,
      content: formatIcs(dossier, { language, baseUrl, words }).content,
    },
  ];
}

/** In English where the program has no messages in the language. */
export function calendarWordsIn(language: string): CalendarWords {
  const tag = LANGUAGES.find((known) => known.tag === language)?.tag ?? "en";
  return calendarWords(createMessages(tag, ...messagesOf(tag, [])));
}

/** One feature a line, so that two versions can be compared. */
export function formatDossier({ type, dossier, features }: CompiledDossier): string {
  const lines = features.map((feature) => JSON.stringify(feature)).join(",\n");
  return `{"type":${JSON.stringify(type)},\n"dossier":${JSON.stringify(dossier)},\n"features":[\n${lines}\n]}\n`;
}

export function writeFiles(folder: string, files: readonly OutputFile[]) {
  for (const { path, content } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
}
