/** A command that serves a site while somebody writes, run for a test. */

import { type SpawnOptions, spawn } from "node:child_process";

export interface DevServer {
  /** Ends with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Rejects with all that the command said where it ends before it has an address. */
export async function startDevServer(args: readonly string[], options: SpawnOptions): Promise<DevServer> {
  const running = spawn(process.execPath, args, options);
  const ended = new Promise<void>((done) => running.once("exit", () => done()));
  const address = await new Promise<string>((done, fail) => {
    let said = "";
    const hear = (bytes: Buffer) => {
      said += bytes;
      const [found] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (found) done(found);
    };
    running.stdout?.on("data", hear);
    running.stderr?.on("data", hear);
    running.on("exit", () => fail(new Error(said)));
  });
  return {
    address,
    async stop() {
      running.kill();
      await ended;
    },
  };
}
