/** What the system refuses, said with place and remedy instead of a stack. */

const REMEDIES: Readonly<Record<string, string>> = {
  ELOOP: "a link leads round in a circle: delete it, or put the file itself there",
  ENOSPC: "the disk is full: make room and run the command again",
  EDQUOT: "there is no more room for you on this disk: make room and run the command again",
  EACCES: "you may not read or write this: change its permissions, or name another folder",
  EPERM: "you may not read or write this: change its permissions, or name another folder",
  EROFS: "this disk can only be read: name a folder on another with --out",
  ENOTDIR: "a part of this path is a file, not a folder: move it away, or name another folder",
  EISDIR: "this is a folder, not a file: name the file",
  ENOENT: "there is no such file or folder: look whether its name is spelled right",
  ENAMETOOLONG: "this name is too long for the disk: choose a shorter one",
  OUTSIDE: "this link leads out of the dossier's folder: put the file itself there",
};

/** `path: what is wrong and what to do`; null for what is no fault of the system. */
export function systemFault(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error)) return null;
  const remedy = REMEDIES[String(error.code)];
  if (remedy === undefined) return null;
  return "path" in error && error.path ? `${error.path}: ${remedy}` : remedy;
}
