/** WebKitGTK over classic WebDriver: its own driver program, on a screen that nobody sees. */

import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:net";
import { type Engine, HEIGHT, until, WIDTH } from "./engine";

export async function webkit(driver: string, browser: string): Promise<Engine> {
  const screen = process.env.DISPLAY ? null : await startScreen();
  const port = await freePort();
  const program = spawn(driver, [`--port=${port}`], {
    stdio: "ignore",
    env: {
      ...process.env,
      DISPLAY: screen?.display ?? process.env.DISPLAY,
      LIBGL_ALWAYS_SOFTWARE: "1",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_DMABUF_RENDERER: "1",
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until("WebKitWebDriver listens", async () => (await fetch(`${address}/status`)).ok);

  // biome-ignore lint/suspicious/noExplicitAny: the answers of a protocol, each read where it is asked for
  const send = async (method: string, path: string, body?: object): Promise<any> => {
    const response = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const { sessionId, capabilities } = await send("POST", "/session", {
    capabilities: {
      alwaysMatch: { "webkitgtk:browserOptions": { binary: browser, args: ["--automation"] } },
    },
  });
  const at = `/session/${sessionId}`;
  await send("POST", `${at}/window/rect`, { x: 0, y: 0, width: WIDTH, height: HEIGHT + 60 }); // its own bars

  return {
    name: "WebKitGTK",
    version: capabilities.browserVersion,
    async navigate(url) {
      await send("POST", `${at}/url`, { url });
    },
    async back() {
      await send("POST", `${at}/back`, {});
    },
    async reload() {
      await send("POST", `${at}/refresh`, {});
    },
    async evaluate(expression) {
      const script = `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => ${expression}).then(
          (value) => done(JSON.stringify({ value: value ?? null })),
          (error) => done(JSON.stringify({ error: String(error) })));`;
      const answer = JSON.parse(await send("POST", `${at}/execute/async`, { script, args: [] }));
      if ("error" in answer) throw new Error(answer.error);
      return answer.value;
    },
    async act(actions) {
      await send("POST", `${at}/actions`, { actions });
    },
    async close() {
      await send("DELETE", at).catch(() => undefined);
      await end(program);
      if (screen) await end(screen.program);
    },
  };
}

/** An X server without a screen takes the first free number and says which. */
async function startScreen() {
  const program = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const number = await new Promise<string>((found, failed) => {
    program.stdio[3]?.once("data", (data) => found(String(data).trim()));
    program.once("error", failed);
    program.once("exit", () => failed(new Error("Xvfb ended.")));
  });
  return { program, display: `:${number}` };
}

async function end(program: ChildProcess) {
  const ended = new Promise((done) => program.once("exit", done));
  program.kill();
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });
}
