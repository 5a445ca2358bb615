/** Finds Firefox and WebKitGTK where Debian puts them, and installs what is missing as root; null where there is none. */

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { Engine } from "./engine";
import { firefox } from "./firefox";
import { webkit } from "./webkit";

interface Known {
  readonly packages: readonly string[];
  /** Starts it; null where it is not installed. */
  start(): Promise<Engine> | null;
}

export const ENGINES: Readonly<Record<string, Known>> = {
  firefox: {
    packages: ["firefox-esr"],
    start() {
      const path = process.env.FIREFOX_PATH ?? onPath("firefox-esr", "firefox");
      return path ? firefox(path) : null;
    },
  },
  webkit: {
    packages: ["webkit2gtk-driver", "xvfb"],
    start() {
      const driver = onPath("WebKitWebDriver");
      const browser = miniBrowser();
      return driver && browser && (process.env.DISPLAY || onPath("Xvfb")) ? webkit(driver, browser) : null;
    },
  },
};

/** One call for all of them; where it fails, what is missing stays missing. */
export function install(packages: readonly string[]) {
  const apt = (...args: string[]) => execFileSync("apt-get", args, { stdio: "ignore" });
  try {
    try {
      apt("install", "-y", "--no-install-recommends", ...packages);
    } catch {
      apt("update");
      apt("install", "-y", "--no-install-recommends", ...packages);
    }
  } catch {
    console.log(`could not be installed: ${packages.join(" ")}`);
  }
}

function onPath(...names: string[]): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

function miniBrowser(): string | undefined {
  const libraries = ["/usr/lib", `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu`];
  return libraries
    .filter(existsSync)
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith("webkit2gtk-"))
        .map((name) => join(folder, name, "MiniBrowser")),
    )
    .find(existsSync);
}
