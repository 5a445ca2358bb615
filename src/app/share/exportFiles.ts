/** The dossier's data as files, whole or only what window and filters leave: by the same writers as the command line's. */

import { WRITERS, type WrittenFormat } from "../../formats/export/writers";
import { calendarWords } from "../../i18n/calendarWords";
import type { Messages } from "../../i18n/messages";
import type { CompiledDossier } from "../../schema/dossier";

/** `geojson` is the compiled dossier here, with all that is in it. */
export type ExportFormat = WrittenFormat;

export interface ExportOptions {
  readonly compiled: CompiledDossier;
  /** Slugs of the events to keep; null keeps all. */
  readonly only: ReadonlySet<string> | null;
  readonly messages: Messages;
  /** Ends with a slash. */
  readonly baseUrl: string;
}

export interface ExportedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: string;
  /** How many entries hold more than the format can. */
  readonly cut: number;
}

export function exportFile(
  format: ExportFormat,
  { compiled, only, messages, baseUrl }: ExportOptions,
): ExportedFile {
  const features = compiled.features.filter(
    ({ id, properties }) => properties.role === "site" || !only || only.has(id),
  );
  const dossier: CompiledDossier = only ? { ...compiled, features } : compiled;
  const { id } = compiled.dossier;
  if (format === "geojson")
    return {
      name: `${id}.geojson`,
      type: "application/geo+json",
      content: JSON.stringify(dossier),
      cut: 0,
    };
  const { extension, mediaType, write } = WRITERS[format];
  const { language } = messages;
  const { content, left } = write(dossier, { language, baseUrl, words: calendarWords(messages) });
  const tool = /^(timelinejs|linked-places)/.exec(format)?.[0];
  return {
    name: tool ? `${id}-${tool}.${extension}` : `${id}.${extension}`,
    type: mediaType,
    content,
    cut: left.length,
  };
}
