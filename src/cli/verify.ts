/** The dossier's quotes against the file of the report. */

import { createHash } from "node:crypto";
import { type Verified, verifyReport } from "../reading/verify";
import type { CompiledDossier } from "../schema/dossier";

/** `bytes` as published, so that the hash is of the file itself. */
export function verify(dossier: CompiledDossier, bytes: Uint8Array): Verified {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return verifyReport(dossier, new TextDecoder().decode(bytes), sha256);
}
