/** A zip of a dossier → a draft to go on with. Its files stay as they are until something in them is changed. */

import { strFromU8, unzipSync } from "fflate";
import { dayOf } from "../../core/time/zone";
import type { Messages } from "../../i18n/messages";
import { LIMITS } from "../../load/dossierLimits";
import { folderInMemory } from "../../source/folderInMemory";
import { formatFault } from "../../source/locatedFault";
import { readSource } from "../../source/readSource";
import type { Draft } from "../draft/draft";
import type { AboutReport } from "../draft/newDraft";
import { DESK_FILE, REPORT_FILE } from "../publish-list/dossierZip";
import type { Beginning } from "../store/drafts";

/** Throws an Error with a sentence for the author. */
export function openZip(name: string, bytes: Uint8Array, t: Messages["t"]): Beginning {
  const files = unpack(bytes, t);
  const { source, unreadable, faults } = readSource(folderInMemory(name, files));
  const [fault] = faults;
  if (!source || unreadable.size > 0)
    throw new Error(fault ? `${t("desk-zip-faulty")} ${formatFault(fault)}` : t("desk-zip-none"));
  const { translations, ...parts } = source;
  const { report, timeZone } = source.dossier;
  const { about: kept, ...state } = deskState(files.get(DESK_FILE));
  const about: AboutReport = kept ?? {
    title: report.title,
    publisher: report.publisher ?? "",
    published: report.published ?? dayOf(Date.now(), timeZone), // "last Monday" needs a day to count from
    timeZone,
    url: report.url ?? "",
    licence: report.licence ?? "",
    language: report.lang,
  };
  const text = files.get(REPORT_FILE);
  if (!text) throw new Error(t("desk-zip-no-report"));
  const draft: Draft = {
    files: parts,
    translations: Object.fromEntries(translations),
    ...state,
  };
  return { id: crypto.randomUUID(), about, text: strFromU8(text), draft, files };
}

function unpack(bytes: Uint8Array, t: Messages["t"]): Map<string, Uint8Array> {
  let room: number = LIMITS.archiveBytes;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        room -= originalSize;
        return room >= 0 && !name.endsWith("/") && !/(^|\/)__MACOSX\//.test(name);
      },
    });
  } catch {
    throw new Error(t("desk-zip-none"));
  }
  if (room < 0) throw new Error(t("desk-zip-large"));
  const paths = Object.keys(unpacked);
  const [top] = paths.filter((path) => /(^|\/)dossier\.yaml$/.test(path)).sort((a, b) => a.length - b.length);
  if (top === undefined) throw new Error(t("desk-zip-none"));
  const root = top.slice(0, -"dossier.yaml".length);
  return new Map(
    paths.filter((path) => path.startsWith(root)).map((path) => [path.slice(root.length), unpacked[path]!]),
  );
}

type DeskState = Pick<Draft, "settings" | "belongs" | "decided"> & { readonly about: AboutReport | null };

const EMPTY: DeskState = { about: null, settings: {}, belongs: {}, decided: {} };

/** What the desk wrote beside the dossier; a file that is not its own counts as none. */
function deskState(bytes: Uint8Array | undefined): DeskState {
  if (!bytes) return EMPTY;
  try {
    const { format, about, settings, belongs, decided } = JSON.parse(strFromU8(bytes));
    return format === "dateline-desk/1" ? { about, settings, belongs, decided } : EMPTY;
  } catch {
    return EMPTY;
  }
}
