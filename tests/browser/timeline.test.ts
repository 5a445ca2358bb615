import { rangeOf } from "../../src/core/order/ranges";
import { zoomAbout } from "../../src/core/time/domain";
import { instantOf, localTime } from "../../src/core/time/zone";
import { expect, pathOf, test } from "./dateline";
import { dayAt, disputed, dossier, placed, timeAt } from "./dossier";
import { openTimeline, READINGS } from "./timelineTrack";

const DAY = 86_400_000;
const HOUR = DAY / 24;
const [start, end] = dossier.extent;
/** Far from the beginning and the end of anything, so that nothing snaps. */
const QUIET = start + 3.4 * DAY;

for (const reading of READINGS) {
  const { t } = reading.messages;

  test.describe(`in ${reading.language}`, () => {
    test("a mouse drags the playhead, and a press on the track brings it there", async ({ page }) => {
      const timeline = await openTimeline(page, reading);
      const slack = 2 * (await timeline.perPixel());
      const head = await timeline.place(start + HOUR);
      await page.mouse.move(head.x, head.y);
      await page.mouse.down();
      for (const to of [QUIET, QUIET + DAY, QUIET - DAY]) {
        const { x, y } = await timeline.place(to);
        await page.mouse.move(x, y, { steps: 3 });
        expect(Math.abs((await timeline.value()) - to)).toBeLessThan(slack); // while the button is down
      }
      await page.mouse.up();
      const { x, y } = await timeline.place(QUIET);
      await page.mouse.click(x, y);
      expect(Math.abs((await timeline.value()) - QUIET)).toBeLessThan(slack);
      await expect(timeline.slider).toBeFocused(); // keys go on from there
    });

    test("near an event's edge it snaps, and not while Alt is held", async ({ page }) => {
      const timeline = await openTimeline(page, reading);
      const perPixel = await timeline.perPixel();
      const { time } = dossier.events.find((event) => event.time.lasting) ?? disputed;
      const edge = time.possible![0];
      const { x, y } = await timeline.place(edge + 3 * perPixel);
      await page.mouse.click(x, y);
      expect(await timeline.value()).toBe(edge);
      await page.keyboard.down("Alt");
      await page.mouse.click(x, y);
      await page.keyboard.up("Alt");
      expect(Math.abs((await timeline.value()) - edge - 3 * perPixel)).toBeLessThan(perPixel);
    });

    test("the wheel scrubs sideways, leaves the page its own direction, and zooms with Control", async ({
      page,
    }) => {
      const timeline = await openTimeline(page, reading, `?t=${dayAt(0.25)}`);
      const perPixel = await timeline.perPixel();
      const from = await timeline.value();
      const { x, y } = await timeline.place(QUIET);
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, 120);
      await page.mouse.wheel(50, 0); // to the right, as the eye sees it
      const moved = reading.messages.direction === "ltr" ? 50 * perPixel : -50 * perPixel;
      await expect.poll(timeline.value).toBeGreaterThan(from + moved - 2 * perPixel);
      expect(await timeline.value()).toBeLessThan(from + moved + 2 * perPixel);

      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -120);
      await page.keyboard.up("Control");
      await expect(timeline.fit).toBeEnabled();
      await page.mouse.click(x, y);
      expect(Math.abs((await timeline.value()) - QUIET)).toBeLessThan(perPixel); // what was under the pointer still is

      await timeline.fit.click();
      await timeline.track.evaluate(
        (track, places) => {
          // Between two frames a trackpad sends several, and the pointer moves on.
          for (const clientX of places)
            track.dispatchEvent(new WheelEvent("wheel", { deltaY: -60, clientX, ctrlKey: true }));
        },
        [x + 200, x],
      );
      await page.mouse.click(x, y);
      const first = zoomAbout(dossier.extent, QUIET + moved * 4, Math.exp(-0.5), dossier.extent);
      const pointed = first[0] + (QUIET - start) * Math.exp(-0.5);
      expect(Math.abs((await timeline.value()) - pointed)).toBeLessThan(perPixel);
    });

    test("a double click, plus and minus zoom, and fit shows the whole again", async ({ page }) => {
      const timeline = await openTimeline(page, reading);
      await expect(timeline.fit).toBeDisabled();
      const { x, y } = await timeline.place(QUIET);
      await page.mouse.dblclick(x, y);
      await expect(timeline.fit).toBeEnabled();
      await timeline.fit.click();
      await expect(timeline.fit).toBeDisabled();
      await timeline.zoomIn.click();
      await expect(timeline.fit).toBeEnabled();
      await timeline.zoomOut.click();
      await expect(timeline.fit).toBeDisabled();
      await timeline.slider.focus();
      await page.keyboard.press("+");
      await expect(timeline.fit).toBeEnabled();
      await page.keyboard.press("-");
      await expect(timeline.fit).toBeDisabled();
    });

    test("keys go where the eye goes: an event, a day, the ends", async ({ page }) => {
      const timeline = await openTimeline(page, reading, `?t=${dayAt(0.25)}`);
      await timeline.slider.focus();
      await page.keyboard.press("Home");
      expect(await timeline.value()).toBe(start); // the earliest, in every language
      await page.keyboard.press(`Shift+${reading.forward}`);
      expect(await timeline.value()).toBe(start + DAY);
      await page.keyboard.press("PageUp");
      expect(await timeline.value()).toBe(start + 2 * DAY);
      await page.keyboard.press("PageDown");
      await page.keyboard.press(`Shift+${reading.backward}`);
      expect(await timeline.value()).toBe(start);
      await page.keyboard.press("End");
      expect(await timeline.value()).toBe(end - 60_000);
      await page.keyboard.press("Home");
      await page.keyboard.press(reading.forward);
      await expect.poll(() => pathOf(page)).toContain(`events/${dossier.events[0]!.slug}/`);
      await page.keyboard.press(reading.forward);
      await expect.poll(() => pathOf(page)).toContain(`events/${dossier.events[1]!.slug}/`);
      await page.keyboard.press(reading.backward);
      await expect.poll(() => pathOf(page)).toContain(`events/${dossier.events[0]!.slug}/`);
      await expect(timeline.slider).toBeFocused();
      const onward = timeline.next.locator("svg"); // its picture points to where the key goes
      await expect(onward).toHaveCSS(
        "transform",
        reading.forward === "ArrowRight" ? "none" : "matrix(-1, 0, 0, 1, 0, 0)",
      );
    });

    test("Space and K play and pause, L and J play faster and slower", async ({ page }) => {
      const timeline = await openTimeline(page, reading);
      await timeline.slider.focus();
      for (const key of [" ", "k"]) {
        await page.keyboard.press(key);
        await expect(timeline.pause).toBeVisible();
        await page.keyboard.press(key);
        await expect(timeline.play).toBeVisible();
      }
      await timeline.options.click();
      const speed = timeline.region.getByRole("combobox", { name: t("play-speed") });
      await expect(speed).toHaveValue("1");
      for (const [keys, value] of [
        ["l", "2"],
        ["ll", "4"], // there is no faster
        ["jjj", "0.5"],
      ]) {
        await page.keyboard.press("Escape");
        await timeline.slider.focus();
        await page.keyboard.type(keys!);
        await timeline.options.click();
        await expect(speed).toHaveValue(value!);
      }
    });

    test("a typed date or time moves the playhead, and what is none is refused in words", async ({
      page,
    }) => {
      const timeline = await openTimeline(page, reading);
      const type = async (text: string) => {
        if (!(await timeline.typed.isVisible())) await timeline.readOut.click();
        await timeline.typed.fill(text);
        await timeline.typed.press("Enter");
      };
      const first = dayAt(0.72);
      const last = dayAt(0.9);
      const at = (date: string, hour: number, minute: number) => {
        const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
        return instantOf({ year, month, day, hour, minute }, dossier.timeZone);
      };
      const [year = "", month = "", day = ""] = first.split("-");
      const named = new Intl.DateTimeFormat(reading.messages.locale, { month: "long", timeZone: "UTC" });
      await type(`${Number(day)} ${named.format(Date.UTC(2019, Number(month) - 1, 15))} ${year} 14:00`);
      expect(await timeline.value()).toBe(at(first, 14, 0));
      await type("09:30");
      expect(await timeline.value()).toBe(at(first, 9, 30));
      await type(`${last} 07:15`);
      const typed = at(last, 7, 15);
      expect(await timeline.value()).toBe(typed);
      for (const [text, fault] of [
        ["???", t("timeline-typed-unreadable")],
        [`${year}-02-31`, t("timeline-typed-no-such-day")],
        [`${first} 25:00`, t("timeline-typed-no-such-time")],
      ] as const) {
        await type(text);
        await expect(timeline.region.getByRole("alert")).toHaveText(fault);
        await expect(timeline.typed).toHaveAttribute("aria-invalid", "true");
      }
      await type("1999-01-01");
      await expect(timeline.region.getByRole("alert")).toContainText(year);
      await page.keyboard.press("Escape");
      await expect(timeline.readOut).toBeVisible();
      expect(await timeline.value()).toBe(typed);
    });

    test("a window is brushed, moved as a whole and by both ends, shared, and gone with Escape", async ({
      page,
    }) => {
      const timeline = await openTimeline(page, reading);
      const slack = 3 * (await timeline.perPixel());
      const ends = async () => [
        Number(await timeline.windowStart.inputValue()),
        Number(await timeline.windowEnd.inputValue()),
      ];
      const expectEnds = async (from: number, to: number) => {
        await expect.poll(async () => Math.abs((await ends())[0]! - from)).toBeLessThan(slack);
        await expect.poll(async () => Math.abs((await ends())[1]! - to)).toBeLessThan(slack);
      };
      const drag = async (a: { x: number; y: number }, b: { x: number; y: number }) => {
        await page.mouse.move(a.x, a.y);
        await page.mouse.down();
        await page.mouse.move(b.x, b.y, { steps: 4 });
        await page.mouse.up();
      };

      // The overview brushes, and what was brushed is dragged as a whole.
      await drag(
        await timeline.placeInOverview(start + 2 * DAY),
        await timeline.placeInOverview(start + 4 * DAY),
      );
      await expectEnds(start + 2 * DAY, start + 4 * DAY);
      await drag(
        await timeline.placeInOverview(start + 3 * DAY),
        await timeline.placeInOverview(start + 5 * DAY),
      );
      await expectEnds(start + 4 * DAY, start + 6 * DAY);

      // Both handles by drag and by key.
      const y = (await timeline.place(start)).y - 40;
      await drag(
        { ...(await timeline.place(start + 4 * DAY)), y },
        { ...(await timeline.place(start + 3 * DAY)), y },
      );
      await expectEnds(start + 3 * DAY, start + 6 * DAY);
      await drag(
        { ...(await timeline.place(start + 6 * DAY)), y },
        { ...(await timeline.place(start + 7 * DAY)), y },
      );
      await expectEnds(start + 3 * DAY, start + 7 * DAY);
      await timeline.windowStart.focus();
      await page.keyboard.press(reading.forward);
      await timeline.windowEnd.focus();
      await page.keyboard.press(reading.backward);
      await expectEnds(start + 4 * DAY, start + 6 * DAY);
      await page.keyboard.press("End");
      await timeline.windowStart.focus();
      await page.keyboard.press("Home");
      expect(await ends()).toEqual([start, end]);

      // Shift brushes on the track; map, account and address follow, and Escape ends it.
      await timeline.slider.focus();
      await page.keyboard.press("Escape"); // the card at the pointer goes first
      await page.keyboard.press("Escape");
      await expect(timeline.windowStart).toHaveCount(0);
      await page.keyboard.down("Shift");
      await drag(await timeline.place(end - 2 * DAY), await timeline.place(end - DAY));
      await page.keyboard.up("Shift");
      await expectEnds(end - 2 * DAY, end - DAY);
      const [from, to] = await ends();
      const inside = dossier.events.filter(({ time }) => {
        const range = rangeOf(time, false);
        return range && range[0] < to! && range[1] > from!;
      });
      expect(inside.length).toBeLessThan(dossier.events.length);
      await expect(
        page.getByText(t("results-count", { count: inside.length }), { exact: true }).first(),
      ).toBeVisible();
      await expect.poll(() => pathOf(page)).toMatch(/from=.*to=/);
      await page.keyboard.press("Escape"); // the card at the pointer goes first
      await page.keyboard.press("Escape");
      await expect(timeline.windowStart).toHaveCount(0);
      await expect.poll(() => pathOf(page)).not.toMatch(/from=/);
    });

    test("the night of the strike is right in every zone, and every date says which", {
      tag: "@story",
    }, async ({ page }) => {
      const strike = Date.parse("2020-01-03T00:47+03:00");
      const timeline = await openTimeline(page, reading, "?t=2020-01-03T00:47%2B03:00");
      expect(await timeline.value()).toBe(strike);
      const said: string[] = [];
      for (const [zone, day, clock] of [
        ["Asia/Baghdad", 3, "00:47"],
        ["America/New_York", 2, "16:47"],
        ["UTC", 2, "21:47"],
      ] as const) {
        if (!(await timeline.region.getByRole("combobox", { name: t("zone-choice") }).isVisible()))
          await timeline.options.click();
        await timeline.region.getByRole("combobox", { name: t("zone-choice") }).selectOption(zone);
        expect(localTime(strike, zone).day).toBe(day);
        await expect(timeline.slider).toHaveAttribute("aria-valuetext", new RegExp(`\\D${day}\\D.*${clock}`));
        await expect(timeline.readOut).toContainText(clock);
        said.push((await timeline.readOut.textContent())!);
      }
      expect(new Set(said).size).toBe(3);
      await expect.poll(() => pathOf(page)).toContain("tz=UTC");
    });
  });
}

test("what is played never begins by itself, goes on, and stops when it is touched or hidden", async ({
  page,
}) => {
  const reading = READINGS[0]!;
  const timeline = await openTimeline(page, reading, `events/${placed.slug}/?t=${timeAt(0.6, 10)}&play=1`);
  await expect(timeline.play).toBeVisible();
  const before = await timeline.value();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await timeline.value()).toBe(before);

  await timeline.play.click();
  await expect.poll(timeline.value).toBeGreaterThan(before);
  const { x, y } = await timeline.place(QUIET);
  await page.mouse.click(x, y);
  await expect(timeline.play).toBeVisible();
  expect(Math.abs((await timeline.value()) - QUIET)).toBeLessThan(HOUR);

  await timeline.play.click();
  await expect(timeline.pause).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, "hidden", { configurable: true, value: true });
    document.dispatchEvent(new Event("visibilitychange"));
  });
  await expect(timeline.play).toBeVisible();
});

test("with reduced motion it steps from event to event, twice as fast at twice the speed", async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.clock.install();
  const timeline = await openTimeline(page, READINGS[0]!);
  await page.clock.pauseAt(new Date(Date.now() + DAY));
  await timeline.play.click();
  const first = await timeline.value();
  await page.clock.runFor(1900);
  expect(await timeline.value()).toBe(first); // nothing glides
  await page.clock.runFor(200);
  const second = await timeline.value();
  expect(second).toBeGreaterThan(first);
  await page.clock.runFor(2000);
  const third = await timeline.value();
  expect(third).toBeGreaterThan(second);
  await timeline.slider.focus();
  await page.keyboard.press("l");
  await page.clock.runFor(1050);
  expect(await timeline.value()).toBeGreaterThan(third);
  await expect(timeline.pause).toBeVisible();
});

test("the quiet days fold away with one press, and come back with the next", { tag: "@story" }, async ({
  page,
}) => {
  const timeline = await openTimeline(page, READINGS[0]!);
  const fold = timeline.region.getByRole("button", { name: "Fold quiet stretches" });
  const late = Date.parse("2020-01-02T12:00+03:00");
  await fold.click();
  await expect(fold).toHaveAttribute("aria-pressed", "true");
  await expect(timeline.region.getByText("25", { exact: true })).toHaveCount(0); // a day in the fold
  const { x, y } = await timeline.place(late);
  await page.mouse.click(x, y);
  expect(await timeline.value()).not.toBe(late); // the others have its room
  await fold.click();
  await expect(fold).toHaveAttribute("aria-pressed", "false");
  await expect(timeline.region.getByText("25", { exact: true })).toHaveCount(1);
});
