/** What in-page translators do to a page, and what an app must leave alone so that it survives them. */

import type { Page } from "@playwright/test";

/** Marks what `watchTextNodes` found: no test may expect that. */
export const TEXT_NODE = "text node that changes:";

/**
 * Says in the console when React changes, removes or inserts before a text node of its own. A translator
 * (Chrome's, Edge's, Google's) has replaced such a node by `<font>` elements, so on a translated page the change
 * is lost or throws. An element whose only child is text has no such node: React sets its `textContent`.
 */
export async function watchTextNodes(page: Page) {
  await page.addInitScript((mark) => {
    const isHeld = (node: Node | null): node is Text =>
      node instanceof Text &&
      node.isConnected &&
      Object.keys(node).some((key) => key.startsWith("__reactFiber$"));
    const tell = (act: string, text: Text) => {
      const around = text.parentElement?.closest("[class], [id]");
      console.error(
        mark,
        act,
        JSON.stringify(text.data),
        text.parentElement?.outerHTML.slice(0, 200),
        around?.className,
      );
    };
    const { removeChild, insertBefore } = Node.prototype;
    Node.prototype.removeChild = function <T extends Node>(child: T): T {
      if (isHeld(child)) tell("removes", child);
      return removeChild.call(this, child) as T;
    };
    Node.prototype.insertBefore = function <T extends Node>(child: T, before: Node | null): T {
      if (isHeld(before)) tell("inserts before", before);
      return insertBefore.call(this, child, before) as T;
    };
    const own = Object.getOwnPropertyDescriptor(Node.prototype, "nodeValue")!;
    Object.defineProperty(Node.prototype, "nodeValue", {
      ...own,
      set(this: Node, value: string | null) {
        if (isHeld(this)) tell(`changes to ${JSON.stringify(value)}`, this);
        own.set?.call(this, value);
      },
    });
  }, TEXT_NODE);
}

/** Between these stands what the simulated translator has translated. */
const [OPEN, CLOSE] = ["⟦", "⟧"];

/**
 * Translates as the translators of Chrome, Edge and Google do: each text node gives way to two nested `<font>`
 * elements with other words, at once and again whenever something changes; the page's `lang` becomes another.
 * What `translate="no"` covers stays. In an init script it begins before the app has taken the page over.
 */
export function translateInPlace([open, close]: readonly [string, string]) {
  const isLeft = (parent: Element | null) =>
    !parent ||
    parent.closest('script, style, textarea, svg, font, [translate="no"], .notranslate') !== null ||
    !document.body.contains(parent);
  const translate = (text: Text) => {
    if (isLeft(text.parentElement) || text.data.trim() === "") return;
    const [outer, inner] = [document.createElement("font"), document.createElement("font")];
    outer.style.verticalAlign = "inherit";
    inner.style.verticalAlign = "inherit";
    inner.append(`${open}${text.data}${close}`); // a new node: the page's own is gone
    outer.append(inner);
    text.replaceWith(outer);
  };
  const translateAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
    texts.forEach(translate);
  };
  const begin = () => {
    document.documentElement.lang = "qaa"; // a tag for private use
    document.documentElement.classList.add("translated-ltr");
    translateAll(document.body);
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === "characterData") translate(target as Text);
        for (const node of addedNodes) {
          if (node instanceof Text) translate(node);
          else translateAll(node);
        }
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  if (document.body && document.readyState !== "loading") begin();
  else document.addEventListener("DOMContentLoaded", begin);
}

/** Now, on a page that stands. */
export const translate = (page: Page) => page.evaluate(translateInPlace, [OPEN, CLOSE] as const);
/** As soon as the markup has come, before any script of the app. */
export const translateEarly = (page: Page) => page.addInitScript(translateInPlace, [OPEN, CLOSE] as const);

/** All words of the page, hidden ones too, a line for each element that has some of its own, without a translator's marks. */
export async function wordsOf(page: Page): Promise<string[]> {
  const words = await page.evaluate(
    ([open, close]) => {
      const lines: string[] = [];
      for (const element of document.querySelectorAll("body *:not(font, script, style, svg *)")) {
        const own = [...element.childNodes].filter(
          (node) => node instanceof Text || (node instanceof Element && node.matches("font")),
        );
        const text = own.map((node) => node.textContent).join("");
        const line = text.replaceAll(open, "").replaceAll(close, "").replace(/\s+/g, " ").trim();
        if (line !== "") lines.push(line);
      }
      return lines;
    },
    [OPEN, CLOSE] as const,
  );
  return words;
}

/** What a translator would still have to translate. */
export const untranslated = (page: Page) =>
  page.evaluate((open) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { parentElement } = node;
      if (parentElement?.closest('script, style, svg, textarea, [translate="no"]')) continue;
      const text = node.textContent ?? "";
      if (text.trim() !== "" && !text.startsWith(open)) found.push(text);
    }
    return found;
  }, OPEN);
