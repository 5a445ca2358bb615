/** Reads the report for the desk, with its gazetteer; both are loaded when a report is read in. */

import type { Town } from "../../reading/gazetteer/gazetteer";
import type { ReadSentence, ReportOptions } from "../../reading/readReport";

export type {
  FigureProposal,
  OrderProposal,
  PlaceCandidate,
  PlaceProposal,
  Proposal,
  SpeechProposal,
  TimeProposal,
} from "../../reading/proposal";
export type { ReadSentence, ReportOptions } from "../../reading/readReport";

/** The report's sentences with what their words propose. Rejects for a day, zone or language that is none. */
export async function readReport(text: string, options: ReportOptions): Promise<readonly ReadSentence[]> {
  const [{ readReport: read }, { createGazetteer }, { default: towns }] = await Promise.all([
    import("../../reading/readReport"),
    import("../../reading/gazetteer/gazetteer"),
    import("../../reading/gazetteer/towns.json"),
  ]);
  const gazetteer = createGazetteer(towns as unknown as readonly Town[]);
  return read(text, { ...options, gazetteer }).sentences;
}
