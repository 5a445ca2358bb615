/** What stops publishing, and what is worth a look: the rules' faults and the desk's own, each with the entry it is about. */

import { isWorkingSummary, isWorkingTitle } from "../draft/workingWords";
import type { Session } from "../useSession";
import type { DeskFault } from "../work/protocol";

/** The desk's own. */
export type OwnFinding =
  | "headline"
  | "summary"
  | "sentences"
  | "title"
  | "publisher"
  | "report-licence"
  | "claim-words";

export interface Finding {
  readonly key: string;
  /** Of the desk itself; null for a fault of the rules. */
  readonly own: OwnFinding | null;
  readonly fault: DeskFault | null;
  /** The page and the site are not published with it. */
  readonly stops: boolean;
  /** The sentence to go to; null where it is about the whole dossier. */
  readonly sentence: number | null;
  /** The current name of the entry that the finding is about. */
  readonly entry: string | null;
  readonly count: number;
}

export function findingsOf({ history, states, check, beginning }: Session): readonly Finding[] {
  const { draft } = history;
  const { events, dossier } = draft.files;
  const sentenceOf = (id: string): number | null => {
    const found = Object.entries(draft.belongs).find(([, entry]) => entry === id);
    return found ? Number(found[0]) : null;
  };
  const own = (name: OwnFinding, stops: boolean, rest: Partial<Finding> = {}): Finding => ({
    key: `${name} ${rest.entry ?? ""}`,
    own: name,
    fault: null,
    stops,
    sentence: null,
    entry: null,
    count: 1,
    ...rest,
  });
  const open = states.filter((state) => state === "open").length;
  const firstOpen = states.indexOf("open");
  const rules = (check?.faults ?? []).map((fault, at): Finding => {
    const [file, id] = fault.path;
    const event = file === "events" ? events.find((one) => one.id === id) : undefined;
    return {
      key: `fault ${at}`,
      own: null,
      fault,
      stops: fault.isError,
      sentence: event ? sentenceOf(event.id) : null,
      entry: event?.title ?? null,
      count: 1,
    };
  });
  return [
    ...rules.filter(({ stops }) => stops),
    ...events.flatMap(({ id, title }) =>
      isWorkingTitle(title) ? [own("headline", true, { sentence: sentenceOf(id), entry: title })] : [],
    ),
    ...events.flatMap(({ id, title, summary }) =>
      isWorkingSummary(summary) ? [own("summary", false, { sentence: sentenceOf(id), entry: title })] : [],
    ),
    ...events.flatMap(({ id, title, claims }) =>
      claims.some(({ text }) => isWorkingSummary(text))
        ? [own("claim-words", false, { sentence: sentenceOf(id), entry: title })]
        : [],
    ),
    ...rules.filter(({ stops }) => !stops),
    ...(open > 0 ? [own("sentences", false, { sentence: firstOpen, count: open })] : []),
    ...(beginning.about.title === "" && dossier.report.title === beginning.draft.files.dossier.report.title
      ? [own("title", false)]
      : []),
    ...(dossier.report.publisher === null ? [own("publisher", false)] : []),
    ...(dossier.report.licence === null ? [own("report-licence", false)] : []),
  ];
}
