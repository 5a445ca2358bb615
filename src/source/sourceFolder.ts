/** The files of a dossier, wherever they lie: on a disk, or in an archive that a reader opened. */

export interface SourceFolder {
  /** As it is called where faults are told. */
  readonly name: string;
  /** How a file is called there, so that an editor or a reader finds it. Paths have `/` between their steps. */
  nameOf(path: string): string;
  /** Undefined where there is no such file. */
  read(path: string): Uint8Array | undefined;
  /** The names of what stands in it, or in a folder inside. */
  list(path?: string): readonly string[];
}
