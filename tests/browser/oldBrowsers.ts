/** What the oldest browsers that we support lack, by MDN's compatibility data. */

import type { CompatStatement, Identifier } from "@mdn/browser-compat-data";
import data from "@mdn/browser-compat-data/forLegacyNode";
import { type AtRule, type ChildNode, type Container, type Declaration, type Document, parse } from "postcss";

/** As the README says. */
const OLDEST = { chrome: 109, edge: 109, firefox: 115, safari: 16.4, safari_ios: 16.4 } as const;

/** Of the oldest browsers those without it; only behind a flag or under a prefix is without. */
export function lackedBy(compat: CompatStatement | undefined): string[] {
  if (!compat) return [];
  return Object.entries(OLDEST).flatMap(([browser, oldest]) => {
    const statements = [compat.support[browser as keyof typeof OLDEST] ?? []].flat();
    const has = statements.some(({ version_added: from, version_removed: to, flags, prefix }) => {
      if (typeof from !== "string" || flags || prefix) return false;
      return version(from) <= oldest && !(typeof to === "string" && version(to) <= oldest);
    });
    return has ? [] : [browser];
  });
}

const version = (text: string) => (text === "preview" ? Infinity : Number.parseFloat(text.replace("≤", "")));

const { properties = {}, selectors = {}, "at-rules": atRules = {} } = data.css;

/** Functions such as `color-mix`, by name. */
const functions = new Map<string, CompatStatement>();
(function collect(node: Identifier) {
  for (const [name, child] of Object.entries(node)) {
    if (name === "__compat") continue;
    if ((child as Identifier).__compat) functions.set(name, (child as Identifier).__compat!);
    collect(child as Identifier);
  }
})(data.css.types as Identifier);

/** Features of a style sheet that an oldest browser lacks and that no `@supports` and no earlier declaration stands in for, with those browsers. */
export function unsupportedIn(css: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const look = (name: string, compat: CompatStatement | undefined) => {
    const lacking = lackedBy(compat);
    if (lacking.length > 0) found.set(name, lacking);
  };
  parse(css).walk((node) => {
    if (isGuarded(node)) return;
    if (node.type === "atrule") {
      const rule = atRules[node.name];
      look(`@${node.name}`, rule?.__compat);
      for (const [, feature = ""] of node.params.matchAll(/\(([a-z-]+)/g))
        look(`@${node.name} (${feature})`, rule?.[feature]?.__compat);
    } else if (node.type === "rule") {
      for (const [pseudo, name = ""] of node.selector.matchAll(/::?([a-z-]+)/g))
        look(pseudo, selectors[name]?.__compat);
    } else if (node.type === "decl" && !node.prop.startsWith("-")) {
      const property = properties[node.prop];
      look(node.prop, property?.__compat);
      if (hasFallback(node)) return;
      for (const [word = "", isCall] of node.value.matchAll(/[a-z][a-z-]*(\()?/g)) {
        const name = isCall ? word.slice(0, -1) : word;
        look(`${node.prop}: ${name}`, isCall ? functions.get(name) : property?.[name]?.__compat);
      }
    }
  });
  return found;
}

/** What asks for support first, in a positive or a negative way. */
function isGuarded(node: ChildNode | Container | Document): boolean {
  if (node.type === "atrule" && (node as AtRule).name === "supports") return true;
  return node.parent !== undefined && isGuarded(node.parent);
}

/** An earlier declaration of the same property stands where the value isn't understood. */
function hasFallback(declaration: Declaration): boolean {
  for (let before = declaration.prev(); before; before = before.prev())
    if (before.type === "decl" && before.prop === declaration.prop) return true;
  return false;
}

/** What scripts find in the newest browsers and not in one of the oldest: owner ("Array", "Array.prototype", "" for a global) and name. */
export function youngerThanOldest(): [owner: string, name: string][] {
  const interfaces = { ...data.api, ...data.javascript.builtins } as Record<string, Identifier>;
  return Object.entries(interfaces).flatMap(([owner, members]): [string, string][] => {
    if (lackedBy(members.__compat).length > 0) return [["", owner]];
    return (Object.entries(members) as [string, Identifier][]).flatMap(
      ([name, member]): [string, string][] => {
        if (name === "__compat" || lackedBy(member.__compat).length === 0) return [];
        return [name.endsWith("_static") ? [owner, name.slice(0, -7)] : [`${owner}.prototype`, name]];
      },
    );
  });
}
