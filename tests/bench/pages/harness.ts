/** What every measured page but ours begins and ends with: its events, and the sign that it can be used. */

import { type EventColumns, unpackEvents } from "../events";

/** The packed events that the page's address names. */
export async function loadEvents(): Promise<EventColumns> {
  const file = new URLSearchParams(location.search).get("events") ?? "";
  const response = await fetch(new URL(`../${file}`, location.href));
  if (!response.ok) throw new Error(`No events at ${response.url}`);
  return unpackEvents(await response.arrayBuffer());
}

/** The place for what is measured, which fills the page. */
export function stage(): HTMLElement {
  const element = document.getElementById("stage");
  if (!element) throw new Error('The page has no element with the id "stage".');
  return element;
}

export const markReady = () => mark("ready");
/** An event has been chosen and the page has answered. */
export const markSelected = () => mark("selected");

function mark(name: string) {
  document.documentElement.dataset[name] = "";
}
