/** How much a dossier may hold that nobody here compiled. docs/security/limits.md has the same table; a test compares. */

export const LIMITS = {
  /** Of the file, as it comes over the network and decoded. */
  bytes: 500_000_000,
  /** Lists and objects inside each other. */
  depth: 40,
  features: 1_000_000,
  /** Of one feature, and of them all together. */
  verticesPerFeature: 50_000,
  vertices: 3_000_000,
  /** Characters of one text. */
  text: 20_000,
  /** Of an opened zip: what is read of it, unpacked, and how many files that is. */
  archiveBytes: 50_000_000,
  archiveFiles: 500,
  /** Of a file of columns: the list at its end, and one page of a column, unpacked. */
  footerBytes: 50_000_000,
  pageBytes: 50_000_000,
  /** Names in one object: a dossier has few, and texts one for each language. */
  names: 200,
} as const;
