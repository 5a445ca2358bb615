import { expect, test } from "vitest";
import { systemFault } from "../../../src/cli/systemFault";

const refused = (code: string, path?: string) => Object.assign(new Error(`${code}: refused`), { code, path });

test.each([
  ["ENOSPC", /^dist\/x: the disk is full: make room/],
  ["EACCES", /^dist\/x: you may not read or write this/],
  ["ELOOP", /^dist\/x: a link leads round in a circle/],
])("%s says place and remedy", (code, words) => {
  expect(systemFault(refused(code, "dist/x"))).toMatch(words);
});

test("a full disk is told, where the system names no file", () => {
  expect(systemFault(refused("ENOSPC"))).toMatch(/^the disk is full/);
});

test("a fault of ours is none of the system", () => {
  expect(systemFault(new TypeError("x is not a function"))).toBeNull();
  expect(systemFault(refused("ERR_ASSERTION"))).toBeNull();
});
