/** A second minifier: what a page loads first gets 2.5 kB smaller, gzipped, than by the bundler's own alone, for a second or two of building. */

import { minify as shorten } from "@swc/core";
import { type ESTree, type Plugin, parseAst } from "vite";

/** Goes before the bundler's own, which still runs; for pages and workers alike. */
export function minify(): Plugin {
  return {
    name: "dateline-minify",
    apply: (config, { command }) => command === "build" && !config.build?.ssr,
    async renderChunk(code) {
      const { code: short } = await shorten(code, {
        module: true,
        compress: { ecma: 2020, passes: 3 },
        mangle: { toplevel: true },
        format: { comments: false },
      });
      return { code: inParentheses(short), map: null };
    },
  };
}

/**
 * The wrappers of CommonJS modules in parentheses, as the bundler writes them and SWC does not: by these V8 knows that
 * a function is called right away, and compiles it once instead of looking through it first.
 */
export function inParentheses(code: string): string {
  const wrappers = parseAst(code).body.flatMap((statement) =>
    statement.type === "VariableDeclaration"
      ? statement.declarations.flatMap(({ init }) => wrapperIn(init))
      : [],
  );
  let [result, end] = ["", 0];
  for (const wrapper of wrappers) {
    result += `${code.slice(end, wrapper.start)}(${code.slice(wrapper.start, wrapper.end)})`;
    end = wrapper.end;
  }
  return result + code.slice(end);
}

function wrapperIn(init: ESTree.Expression | null): ESTree.ArrowFunctionExpression[] {
  if (init?.type !== "CallExpression" || init.callee.type !== "Identifier") return [];
  const [only, ...others] = init.arguments;
  return only?.type === "ArrowFunctionExpression" && others.length === 0 ? [only] : [];
}
