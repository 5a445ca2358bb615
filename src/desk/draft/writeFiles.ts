/** A draft → the text of its dossier's files. What did not change since it was opened is not written again. */

import { edtfBounds } from "../../core/time/edtf";
import { dayOf } from "../../core/time/zone";
import { FILE_COMMENTS, FORMAT_COMMENT, formatYaml, sourceValues } from "../../source/writeYaml";
import type { Draft } from "./draft";
import { spliceYaml } from "./spliceYaml";

/** The files of the dossier that a draft was opened from, unchanged, and their parsed content. */
export interface Opened {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly draft: Draft;
}

const encoder = new TextEncoder();

/** By path in the dossier's folder. */
export function writeFiles(draft: Draft, opened: Opened | null): ReadonlyMap<string, Uint8Array> {
  const files = new Map(opened?.files);
  const whole = withExtent(draft);
  for (const [name, value] of sourceValues(whole.files)) {
    const path = `${name}.yaml`;
    if (files.has(path) && same(whole.files[name], opened?.draft.files[name])) continue;
    const text = files.get(path);
    const spliced =
      text && opened
        ? spliceYaml(new TextDecoder().decode(text), name, opened.draft.files[name], whole.files[name])
        : null;
    if (spliced !== null) {
      files.set(path, encoder.encode(spliced));
      continue;
    }
    files.set(path, encoder.encode(formatYaml(name, [FILE_COMMENTS[name], FORMAT_COMMENT], value)));
  }
  for (const [language, words] of Object.entries(draft.translations)) {
    const path = `translations/${language}.yaml`;
    if (files.has(path) && same(words, opened?.draft.translations[language])) continue;
    const comment = `Every text once more, in ${language}.`;
    files.set(path, encoder.encode(formatYaml("translation", [comment, FORMAT_COMMENT], words)));
  }
  return files;
}

const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** The timeline covers every time of the entries and the day of the report: it is widened where it doesn't, and never narrowed. */
function withExtent(draft: Draft): Draft {
  const { dossier, events } = draft.files;
  const { timeZone } = dossier;
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const add = (edtf: string) => {
    const bounds = edtfBounds(edtf, timeZone);
    if (!bounds.ok) return;
    first = Math.min(first, bounds.value.possible[0]);
    last = Math.max(last, bounds.value.possible[1]);
  };
  add(dossier.extent);
  if (dossier.report.published !== null) add(dossier.report.published);
  for (const { when, layer } of events) if (when && layer === "report") add(when.edtf);
  if (first >= last) return draft;
  const extent = `${dayOf(first, timeZone)}/${dayOf(last - 1, timeZone)}`;
  if (extent === dossier.extent) return draft;
  return { ...draft, files: { ...draft.files, dossier: { ...dossier, extent } } };
}
