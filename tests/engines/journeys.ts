/** The core journeys of a reader, the same in every engine. Each begins with an address and ends without an error. */

import { strict as assert } from "node:assert";
import { parseAddress } from "../../src/state/address";
import { dossier } from "../browser/dossier";
import { messagesIn } from "../fixtures/messagesIn";
import type { EnginePage } from "./page";

export interface Journey {
  readonly name: string;
  /** `seconds` is how long something is kept up that needs time to go wrong. */
  run(page: EnginePage, seconds: number): Promise<void>;
}

const first = dossier.events[0]!;
const later = dossier.events.find(
  (event) => event.place.site !== null && event.kind.lane === "ground" && event !== first,
)!;
const [start, end] = dossier.extent;
/** The first page with the account open; without a query it opens the story. */
const ACCOUNT = "?view=events";
const playhead = ["slider", "Playhead"] as const;
const account = ["region", "Account"] as const;

/** What an address says of the state. */
const toldBy = (path: string) =>
  parseAddress(
    new URL(path.replaceAll("+", "%2B"), "https://example.org/"),
    { root: "/", languagePath: "", hasPages: true, dossierId: null },
    dossier,
  ).state;

export const JOURNEYS: readonly Journey[] = [
  {
    name: "an event is opened from the account, and Back closes it",
    async run(page) {
      await page.open(ACCOUNT);
      await page.find(["region", "Map"]);
      await page.click(account, ["link", first.title.en!]);
      await page.find(account, ["article"], ["heading", first.title.en!]);
      assert.equal(await page.path(), `events/${first.slug}/`);
      await page.back();
      await page.until("the card is gone", async () => !(await page.see(account, ["article"])));
      assert.equal(await page.path(), ACCOUNT);
    },
  },
  {
    name: "the playhead is dragged along the track; the history is called seldom enough for Safari",
    async run(page, seconds) {
      await page.open("");
      const head = await page.find(playhead);
      const region = await page.find(["region", "Timeline"]);
      const at = (part: number) => ({ x: Math.round(region.left + region.width * part), y: head.y });
      const there = [0.3, 0.7, 0.4, 0.6, 0.35, 0.65].map(at);
      const rounds = Math.ceil(seconds / 3);
      const before = (await page.probe()).calls.length;
      await page.drag([at(0.3), ...Array.from({ length: rounds }, () => there).flat()], 500);
      const value = Number((await page.find(playhead)).value);
      assert.ok(value > start && value < end, "the playhead has moved");
      await page.until(
        "the address says where the playhead rests",
        async () => toldBy(await page.path()).playhead === value,
      );
      const { calls } = await page.probe();
      assert.ok(calls.length > before);
      for (const call of calls)
        assert.ok(calls.filter((other) => other >= call && other < call + 30_000).length <= 100);
    },
  },
  {
    name: "keys move the playhead, and it says where it is",
    async run(page) {
      await page.open("");
      await page.focus(playhead);
      await page.press("End");
      await page.until("the end", async () => Number((await page.find(playhead)).value) > end - 86_400_000);
      const { attributes } = await page.find(playhead);
      await page.press("Home", "ArrowRight");
      await page.until("on from the start", async () => {
        const value = Number((await page.find(playhead)).value);
        return value > start && value < end - 86_400_000;
      });
      assert.notEqual((await page.find(playhead)).attributes["aria-valuetext"], attributes["aria-valuetext"]);
    },
  },
  {
    name: "the map shows the event, and zooming is kept in the address",
    async run(page) {
      await page.open(`events/${later.slug}/`);
      await page.find(account, ["article"], ["heading", later.title.en!]);
      await page.find(
        ["region", "Map"],
        ["button", `${later.place.site!.shortName?.en ?? later.place.site!.name.en}…`],
      );
      await page.click(["region", "Map"], ["button", "Zoom in"]);
      await page.until("the address has a map", async () => (await page.path()).includes("map="));
    },
  },
  {
    name: "a link restores moment, window, filter and map",
    async run(page) {
      const link = `events/${later.slug}/?t=2019-12-30&from=2019-12-28&to=2020-01-02&map=11/33.3/44.4&only=report`;
      await page.open(link);
      await page.find(["slider", "Window start"]);
      await page.find(account, ["article"], ["heading", later.title.en!]);
      const { playhead: told } = toldBy(link);
      await page.until(
        "the playhead is there",
        async () => Number((await page.find(playhead)).value) === told,
      );
      assert.equal(await page.path(), link);
    },
  },
  {
    name: "words narrow the account",
    async run(page) {
      await page.open(ACCOUNT);
      await page.focus(["searchbox"]);
      await page.press(..."embassy");
      await page.until("the address has the words", async () => (await page.path()).includes("q=embassy"));
      await page.find(account, ["list"]);
    },
  },
  {
    name: "sharing opens from a part loaded late, and Escape leads back",
    async run(page) {
      await page.open("");
      await page.click(["button", "Share"]);
      await page.find(["dialog"]);
      await page.press("Escape");
      await page.until("the dialog is gone", async () => !(await page.see(["dialog"])));
      assert.equal(
        await page.run(
          "document.activeElement.textContent.includes('Share') || document.activeElement.ariaLabel === 'Share'",
        ),
        true,
      );
    },
  },
  {
    name: "Arabic runs from right to left, time with it, the map not",
    async run(page) {
      const { t } = messagesIn("ar");
      const head = ["slider", t("playhead")] as const;
      await page.open(`ar/${ACCOUNT}`);
      assert.equal(await page.run("document.documentElement.dir"), "rtl");
      await page.find(["region", t("map-region")]);
      await page.until("the map stays", () =>
        page.run(
          "getComputedStyle(document.querySelector('.leaflet-container') ?? document.body).direction === 'ltr'",
        ),
      );
      await page.focus(head);
      await page.press("Home");
      const earliest = await page.find(head);
      await page.press("ArrowLeft", "ArrowLeft");
      await page.until(
        "left is later",
        async () => Number((await page.find(head)).value) > Number(earliest.value),
      );
      await page.press("End");
      await page.until("the end lies left", async () => (await page.find(head)).x < earliest.x - 200);
      await page.click(["region", t("account-region")], ["link", first.title.ar!]);
      await page.find(["region", t("account-region")], ["article"], ["heading", first.title.ar!]);
    },
  },
];
