/** Firefox over WebDriver BiDi, which it speaks by itself: no driver program, which Debian lacks. */

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "ws";
import { type Engine, HEIGHT, WIDTH } from "./engine";

/** Nothing asks home and nothing is offered to the reader. */
const PREFERENCES = {
  "app.normandy.enabled": false,
  "app.update.disabledForTesting": true,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.translations.automaticallyPopup": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,none",
  "toolkit.telemetry.enabled": false,
};

export async function firefox(executable: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), "dateline-firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, "user.js"), lines.join("\n"));
  const browser = spawn(
    executable,
    ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0"],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const address = await new Promise<string>((found, failed) => {
    let said = "";
    browser.stderr.on("data", (data) => {
      said += data;
      const listening = /listening on (ws:\S+)/.exec(said);
      if (listening?.[1]) found(listening[1]);
    });
    browser.on("error", failed);
    browser.on("exit", () => failed(new Error(`Firefox ended: ${said}`)));
  });
  const { send, socket } = await connect(`${address}/session`);
  const { capabilities } = await send("session.new", { capabilities: { alwaysMatch: {} } });
  const { contexts } = await send("browsingContext.getTree", {});
  const { context } = contexts[0];
  await send("browsingContext.setViewport", { context, viewport: { width: WIDTH, height: HEIGHT } });

  return {
    name: "Firefox",
    version: capabilities.browserVersion,
    async navigate(url) {
      await send("browsingContext.navigate", { context, url, wait: "complete" });
    },
    async back() {
      await send("browsingContext.traverseHistory", { context, delta: -1 });
    },
    async reload() {
      await send("browsingContext.reload", { context, wait: "complete" });
    },
    async evaluate(expression) {
      const answer = await send("script.evaluate", {
        target: { context },
        expression: `Promise.resolve(${expression}).then((value) => JSON.stringify(value ?? null))`,
        awaitPromise: true,
      });
      if (answer.type !== "success") throw new Error(answer.exceptionDetails.text);
      return JSON.parse(answer.result.value);
    },
    async act(actions) {
      await send("input.performActions", { context, actions });
    },
    async close() {
      socket.close();
      const ended = new Promise((done) => browser.once("exit", done));
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

// biome-ignore lint/suspicious/noExplicitAny: the answers of a protocol, each read once, a few lines further on
type Answer = any;

async function connect(address: string) {
  const socket = new WebSocket(address);
  await new Promise((opened, failed) => {
    socket.once("open", opened);
    socket.once("error", failed);
  });
  const waiting = new Map<number, { done(answer: Answer): void; failed(error: Error): void }>();
  socket.on("message", (data) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "error") asked?.failed(new Error(`${error}: ${message}`));
    else asked?.done(result);
  });
  let last = 0;
  const send = (method: string, params: object) =>
    new Promise<Answer>((done, failed) => {
      waiting.set(++last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  return { send, socket };
}
