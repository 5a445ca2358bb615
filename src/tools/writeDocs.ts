/** `npm run docs`: whether docs/dossier.md says what the code does; with `--write`, makes it so. */

import { readFileSync, writeFileSync } from "node:fs";
import { formatDossierDocs } from "./formatDossierDocs";

const PAGE = "docs/dossier.md";

const page = readFileSync(PAGE, "utf8");
const written = formatDossierDocs(page);
if (process.argv.includes("--write")) writeFileSync(PAGE, written);
else if (written !== page) {
  console.error(`${PAGE} is out of date: npm run docs -- --write`);
  process.exitCode = 1;
}
