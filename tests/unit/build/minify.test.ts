import { expect, test } from "vitest";
import { inParentheses } from "../../../src/build/minify";

test.each([
  ["the wrapper of a module", "var a=n(e=>{e.x=1});", "var a=n((e=>{e.x=1}));"],
  [
    "several, and what stands round them",
    "let b=1,a=n(()=>{}),c=n(e=>e);b();",
    "let b=1,a=n((()=>{})),c=n((e=>e));b();",
  ],
  ["not what is called later", "var f=()=>{};const g=m(1,e=>e);", "var f=()=>{};const g=m(1,e=>e);"],
])("%s is compiled at once", (_, code, expected) => {
  expect(inParentheses(code)).toBe(expected);
});
