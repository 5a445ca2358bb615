/** `npm run package`, and before `npm pack`: the program as others install it, in `package/`. */

import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildProgram, buildShell } from "../build/buildShell";

const OUT = "package";

rmSync(OUT, { recursive: true, force: true });
await buildShell(process.cwd(), join(OUT, "shell"));
await buildProgram(process.cwd(), join(OUT, "lib"));
cpSync("public/icon.svg", join(OUT, "public/icon.svg"));
