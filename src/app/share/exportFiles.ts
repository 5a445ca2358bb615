/** The dossier's data as files, whole or only what window and filters leave: by the same functions as the build's. */

import { formatCsv } from "../../formats/csv";
import { formatIcs } from "../../formats/ics";
import { calendarWords } from "../../i18n/calendarWords";
import type { Messages } from "../../i18n/messages";
import type { CompiledDossier } from "../../schema/dossier";

export type ExportFormat = "geojson" | "csv" | "ics";

export interface ExportOptions {
  readonly compiled: CompiledDossier;
  /** Slugs of the events to keep; null keeps all. */
  readonly only: ReadonlySet<string> | null;
  readonly messages: Messages;
  /** Ends with a slash. */
  readonly baseUrl: string;
}

export function exportFile(format: ExportFormat, { compiled, only, messages, baseUrl }: ExportOptions) {
  const { language } = messages;
  const features = compiled.features.filter(
    ({ id, properties }) => properties.role === "site" || !only || only.has(id),
  );
  const dossier: CompiledDossier = only ? { ...compiled, features } : compiled;
  const name = `${compiled.dossier.id}.${format}`;
  switch (format) {
    case "geojson":
      return { name, type: "application/geo+json", content: JSON.stringify(dossier) };
    case "csv":
      return { name, type: "text/csv", content: formatCsv(dossier, language, baseUrl) };
    case "ics":
      return {
        name,
        type: "text/calendar",
        content: formatIcs(dossier, { language, baseUrl, words: calendarWords(messages) }),
      };
  }
}
