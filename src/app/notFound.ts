/**
 * The script of the page for wrong addresses: opens the event that a damaged link meant, else offers those that it is
 * most like. Hosts show that page at any depth, so it asks for this script in each folder above; the one that is there,
 * at the site's root, knows the root by its own address.
 */

import { textIn } from "../i18n/textIn";
import type { CompiledDossier } from "../schema/dossier";
import { repairSlug } from "../state/repairLink";
import { nearestEvents } from "./nearestEvents";
import { keepPreferencesOf, rememberedTheme } from "./preferences";

const { documentElement, currentScript } = document;
const { href: root, pathname: rootPath } = new URL("./", (currentScript as HTMLScriptElement).src);
if (documentElement.dataset.home === undefined) void start();

async function start() {
  documentElement.dataset.home = root;
  keepPreferencesOf(rootPath);
  const theme = rememberedTheme();
  if (theme) documentElement.dataset.theme = theme;
  for (const link of document.querySelectorAll<HTMLAnchorElement | HTMLLinkElement>(
    "[data-home]:any-link, link[data-home]",
  )) {
    link.href = root + link.dataset.home;
  }
  const path = location.pathname.slice(rootPath.length);
  const section = sectionFor(path);
  const { language = "" } = section.dataset;
  putFirst(section);
  const slug = repairSlug(namedIn(path));
  if (slug === "") return;
  const address = `${root}${language}events/${slug}/`;
  if (address !== location.origin + location.pathname && (await isThere(address))) {
    location.replace(address + location.search + location.hash);
    return;
  }
  await offer(slug);
}

/** What may name an event: what follows `events/`, else the last part. */
function namedIn(path: string): string {
  const parts = path.split("/").filter(Boolean);
  const folder = parts.findIndex((part) => part.toLowerCase() === "events");
  return (folder < 0 ? parts.at(-1) : parts[folder + 1]) ?? "";
}

/** The part of the page in the language of the address. */
function sectionFor(path: string): HTMLElement {
  const sections = [...document.querySelectorAll<HTMLElement>("[data-language]")];
  const isOf = ({ dataset: { language = "" } }: HTMLElement) =>
    language !== "" && path.toLowerCase().startsWith(language);
  return sections.find(isOf) ?? sections[0]!;
}

function putFirst(section: HTMLElement) {
  section.parentElement?.prepend(section);
  document.querySelector<HTMLAnchorElement>("header a")!.href = root + section.dataset.language;
  documentElement.lang = section.lang;
  documentElement.dir = section.dir;
  document.title = section.querySelector("h1")?.textContent ?? document.title;
}

/** A page of an event, of a former slug or of a withdrawn one. */
async function isThere(address: string): Promise<boolean> {
  try {
    return (await fetch(address, { method: "HEAD" })).ok;
  } catch {
    return false;
  }
}

async function offer(slug: string) {
  const response = await fetch(`${root}dossiers/${documentElement.dataset.dossier}/dossier.geojson`);
  const { dossier, features }: CompiledDossier = await response.json();
  const events = features.flatMap(({ id, properties }) =>
    properties.role === "event" ? [{ slug: id, title: properties.title }] : [],
  );
  const nearest = nearestEvents(slug, events);
  if (nearest.length === 0) return;
  for (const section of document.querySelectorAll<HTMLElement>("[data-language]")) {
    const list = section.querySelector("ul")!;
    for (const event of nearest) {
      const { value, lang } = textIn(event.title, section.lang, dossier.languages[0] ?? "en");
      const link = document.createElement("a");
      link.href = `${root}${section.dataset.language}events/${event.slug}/`;
      link.textContent = value;
      link.lang = lang;
      link.dir = "auto";
      const item = document.createElement("li");
      item.append(link);
      list.append(item);
    }
    list.parentElement!.hidden = false;
  }
}
