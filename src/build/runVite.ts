/** `vite` as the scripts of package.json call it, on every system; Vite need not warn that the config must be bundled. */

import { fileURLToPath } from "node:url";
import { buildBeside } from "./buildBeside";
import { viteArguments } from "./viteArguments";

const vite = new URL("../../node_modules/vite/bin/vite.js", import.meta.url);
const args = viteArguments(process.argv.slice(2));

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true";
if (args[0] === "build") process.exitCode = await buildBeside(fileURLToPath(vite), args);
else {
  process.argv.splice(2, Infinity, ...args);
  await import(vite.href);
}
