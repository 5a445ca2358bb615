/** `vite` as the scripts of package.json call it, on every system; Vite need not warn that the config must be bundled. */

import { viteArguments } from "./viteArguments";

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true";
process.argv.splice(2, Infinity, ...viteArguments(process.argv.slice(2)));
// @ts-expect-error: a program, without types
await import("../../node_modules/vite/bin/vite.js");
