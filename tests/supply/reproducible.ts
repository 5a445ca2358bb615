/** `npm run reproducible`: two builds of the same sources give the same files, byte for byte. */

import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";

const FOLDERS = [".cache/reproducible/one", ".cache/reproducible/two"];

const built = FOLDERS.map((folder) => {
  const { status } = spawnSync("npm", ["run", "-s", "build", "--", "--outDir", folder], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) process.exit(status ?? 1);
  return hashes(folder);
});
const [one, two] = built as [Map<string, string>, Map<string, string>];
const differing = [...new Set([...one.keys(), ...two.keys()])].filter(
  (file) => one.get(file) !== two.get(file),
);
rmSync(".cache/reproducible", { recursive: true });
if (differing.length > 0) {
  console.error(`Two builds differ in ${differing.length} files:\n${differing.join("\n")}`);
  process.exit(1);
}
const all = createHash("sha256")
  .update([...one].sort().join("\n"))
  .digest("hex");
console.log(`Two builds gave the same ${one.size} files; SHA-256 of the list of their hashes: ${all}`);

function hashes(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash("sha256")
          .update(readFileSync(join(folder, file)))
          .digest("hex"),
      ]),
  );
}
