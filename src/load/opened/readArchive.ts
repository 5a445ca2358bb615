/** A zip of a dossier's folder → its files, unpacked no further than the limits allow. */

import { unzipSync } from "fflate";
import { folderInMemory } from "../../source/folderInMemory";
import type { SourceFolder } from "../../source/sourceFolder";
import { LIMITS } from "../dossierLimits";

/** `PK`, as every zip begins. */
export const isArchive = (bytes: Uint8Array) =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** What a dossier is made of; pictures, notes and what systems put beside them are not unpacked. */
const READ = /\.(ya?ml|geojson|json)$/i;
const HIDDEN = /(^|\/)(\.|__MACOSX\/)/;

/** Null without any YAML file. Throws a sentence where it cannot be unpacked, or would be larger than there is room for. */
export function readArchive(name: string, bytes: Uint8Array): SourceFolder | null {
  let room: number = LIMITS.archiveBytes;
  let files = 0;
  // A size that the archive states wrongly is no way round: no more than it states is ever unpacked.
  const unpacked = unzipSync(bytes, {
    filter: ({ name: path, originalSize }) => {
      if (!READ.test(path) || HIDDEN.test(path)) return false;
      room -= originalSize;
      if (room < 0) throw new Error(`it unpacks to more than ${LIMITS.archiveBytes} bytes`);
      if (++files > LIMITS.archiveFiles) throw new Error(`it holds more than ${LIMITS.archiveFiles} files`);
      return true;
    },
  });
  const all = new Map(
    Object.entries(unpacked).map(([path, content]) => [path.replaceAll("\\", "/"), content]),
  );
  if (![...all.keys()].some((path) => /\.ya?ml$/.test(path))) return null;
  const root = rootOf([...all.keys()]);
  return folderInMemory(name, all, root);
}

/** The folder with dossier.yaml that lies least deep: people pack a folder as often as what is in it. */
function rootOf(paths: readonly string[]): string {
  const found = paths.filter((path) => /(^|\/)dossier\.yaml$/.test(path));
  const [first = ""] = found.sort((a, b) => a.length - b.length);
  return first.slice(0, -"dossier.yaml".length);
}
