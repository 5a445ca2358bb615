/** The timeline as a hand finds it: its controls by their words in either direction of writing, its track by instants. */

import type { Page } from "@playwright/test";
import { languagePath } from "../../src/app/place";
import type { Messages } from "../../src/i18n/messages";
import { messagesIn } from "../fixtures/messagesIn";
import { at, withAccount } from "./dateline";
import { dossier } from "./dossier";

export interface Reading {
  readonly language: string;
  readonly path: string;
  readonly messages: Messages;
  /** The key that leads to later times. */
  readonly forward: string;
  readonly backward: string;
}

export const READINGS: readonly Reading[] = ["en", "ar"].map((language) => {
  const messages = messagesIn(language);
  const isLtr = messages.direction === "ltr";
  return {
    language,
    path: languagePath(language),
    messages,
    forward: isLtr ? "ArrowRight" : "ArrowLeft",
    backward: isLtr ? "ArrowLeft" : "ArrowRight",
  };
});

/** Opens the page and gives its timeline's parts, all found by role and name. */
export async function openTimeline(page: Page, { path, messages }: Reading, query = "") {
  await page.goto(withAccount(at(path + query)));
  const { t } = messages;
  const region = page.getByRole("region", { name: t("timeline-region"), exact: true });
  const slider = region.getByRole("slider", { name: t("playhead"), exact: true });
  await slider.waitFor();
  await page.getByRole("region", { name: t("map-region"), exact: true }).waitFor();
  const button = (name: string) => region.getByRole("button", { name, exact: true });
  const track = slider.locator("xpath=../..");
  return {
    region,
    slider,
    track,
    overview: region.getByTitle(t("timeline-overview"), { exact: true }),
    windowStart: region.getByRole("slider", { name: t("window-start"), exact: true }),
    windowEnd: region.getByRole("slider", { name: t("window-end"), exact: true }),
    play: button(t("play")),
    pause: button(t("pause")),
    next: button(t("next-event")),
    zoomIn: button(t("timeline-zoom-in")),
    zoomOut: button(t("timeline-zoom-out")),
    fit: button(t("timeline-fit")),
    options: button(t("timeline-options")),
    readOut: region.getByRole("button", { name: new RegExp(`^${t("timeline-go-to")}`) }),
    typed: region.getByRole("textbox", { name: t("timeline-go-to") }),
    value: async () => Number(await slider.inputValue()),
    /** Where an instant is on the whole track, and an empty line of it: that of the axis. */
    async place(instant: number) {
      const box = (await track.boundingBox())!;
      return { x: box.x + along(instant, messages) * box.width, y: box.y + box.height - 6 };
    },
    async placeInOverview(instant: number) {
      const box = (await region.getByTitle(t("timeline-overview"), { exact: true }).boundingBox())!;
      return { x: box.x + along(instant, messages) * box.width, y: box.y + box.height / 2 };
    },
    /** How much time a pixel of the track is, as long as all of it is shown. */
    perPixel: async () => (dossier.extent[1] - dossier.extent[0]) / (await track.boundingBox())!.width,
  };
}

const along = (instant: number, { direction }: Messages) => {
  const part = (instant - dossier.extent[0]) / (dossier.extent[1] - dossier.extent[0]);
  return direction === "ltr" ? part : 1 - part;
};
