/** `vite` as the scripts of package.json call it, on every system: the config is bundled, and Vite need not warn that it must be. */

process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= "true";
const [command = "dev", ...rest] = process.argv.slice(2);
process.argv.splice(2, Infinity, command, "--configLoader", "bundle", ...rest);
// @ts-expect-error: a program, without types
await import("../../node_modules/vite/bin/vite.js");

export {};
