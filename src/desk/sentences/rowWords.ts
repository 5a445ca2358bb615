/** What a proposal offers, in words. */

import { edtfBounds } from "../../core/time/edtf";
import type { Messages } from "../../i18n/messages";
import { formatNumber } from "../../i18n/numbers";
import { formatWhen } from "../../i18n/when";
import type { Choice } from "../draft/accept";
import { type DeskEvent, type Draft, NARRATOR } from "../draft/draft";
import type { Proposal } from "../work/reading";

/** The value that is readable as a time; the EDTF itself where it is none. */
export function timeWords(edtf: string, timeZone: string, messages: Messages): string {
  const bounds = edtfBounds(edtf, timeZone);
  if (!bounds.ok) return edtf;
  const { possible, lasting } = bounds.value;
  return formatWhen({ possible, lasting, edtf }, timeZone, messages);
}

export function figureWords(low: number | null, high: number | null, of: string, messages: Messages): string {
  const { t } = messages;
  const number = (value: number) => formatNumber(value, messages);
  if (low === null && high === null) return of;
  if (high === null) return t("desk-at-least", { low: number(low ?? 0), of });
  if (low === null || low === 0) return t("desk-at-most", { high: number(high), of });
  if (low === high) return t("desk-exactly", { low: number(low), of });
  return t("desk-between", { low: number(low), high: number(high), of });
}

/** What accepting it would say. */
export function proposalWords(proposal: Proposal, choice: Choice, draft: Draft, messages: Messages): string {
  const { t } = messages;
  const { timeZone } = draft.files.dossier;
  switch (proposal.kind) {
    case "time": {
      const reading = proposal.readings[choice.reading ?? 0];
      return reading ? timeWords(reading.edtf, timeZone, messages) : t("desk-no-date");
    }
    case "speech":
      return t("desk-speaker-says", {
        speaker: proposal.speaker ?? t("desk-the-report"),
        verb: proposal.verb ?? "…",
      });
    case "figure":
      return figureWords(proposal.low, proposal.high, proposal.of || proposal.text, messages);
    case "place": {
      const candidate = choice.candidate === null ? undefined : proposal.candidates[choice.candidate ?? 0];
      return candidate
        ? t("desk-place-in", { place: candidate.name, country: countryName(candidate.country, messages) })
        : t("desk-place-unplaced", { place: proposal.name });
    }
    case "order":
      return proposal.relation === null ? t("desk-no-order") : t(`relation-${proposal.relation}`);
  }
}

export function countryName(code: string, { locale }: Messages): string {
  try {
    return new Intl.DisplayNames(locale, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function speakerName(draft: Draft, id: string): string {
  return draft.files.speakers.find((speaker) => speaker.id === id)?.name ?? (id === NARRATOR ? "" : id);
}

export function whereWords(draft: Draft, where: DeskEvent["where"], { t }: Messages): string {
  if (!where) return t("desk-where-none");
  if ("site" in where) return draft.files.sites.find(({ id }) => id === where.site)?.name ?? where.site;
  if ("elsewhere" in where)
    return draft.files.dossier.elsewhere.find(({ id }) => id === where.elsewhere)?.name ?? where.elsewhere;
  return where.position.map((degrees) => degrees.toFixed(3)).join(", ");
}
