#!/usr/bin/env node
/** The command of the packed program. Nothing is imported before the version of Node is known to do. */

export {};

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Dateline needs Node 20.19 or newer, and this is ${process.versions.node}: https://nodejs.org`,
  );
  process.exitCode = 1;
} else {
  process.env.NODE_ENV ??= "production"; // React's own checks take half of a build
  const { runSiteCommand } = await import("./site/siteCommands");
  process.exitCode = await runSiteCommand(process.argv.slice(2));
}
