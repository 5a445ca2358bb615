/** A build that is killed or fails leaves the site as it was: the new one is written beside it and takes its place when it is whole. */

import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { resolve } from "node:path";

/** `run` is a program that writes the folder it is told, such as Vite; `args` may name the folder with `--outDir`. Gives the exit code. */
export async function buildBeside(run: string, args: readonly string[]): Promise<number> {
  const rest = args.filter((word) => word !== "--emptyOutDir");
  const named = rest.findIndex((word) => /^--outDir(=|$)/.test(word));
  const [option = "--outDir", value] =
    named < 0 ? [] : rest.splice(named, rest[named]?.includes("=") ? 1 : 2);
  const target = resolve((option.includes("=") ? option.slice("--outDir=".length) : value) ?? "dist");
  const fresh = `${target}.new`;
  rmSync(fresh, { recursive: true, force: true }); // of a build that was killed
  const code = await ended(run, [...rest, "--outDir", fresh, "--emptyOutDir"]);
  if (code === 0) swap(fresh, target);
  else rmSync(fresh, { recursive: true, force: true });
  return code;
}

function swap(fresh: string, target: string) {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(fresh, target);
  rmSync(old, { recursive: true, force: true });
}

function ended(run: string, args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, [run, ...args], { stdio: "inherit" });
  const stop = (signal: NodeJS.Signals) => child.kill(signal);
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", (code) => {
      process.off("SIGINT", stop).off("SIGTERM", stop);
      done(code ?? 1);
    });
  });
}
