import { expect, test } from "vitest";
import { collectIds, findGroups } from "../../../src/columns/idIndex";

const GROUP = 1000;
const idOf = (i: number) => `event-${i + 1}`;

/** As it stands in a file, 100 bytes from its beginning; `asked` are the pieces that were read. */
function indexOf(count: number, groupOf = (i: number) => Math.floor(i / GROUP)) {
  const ids = collectIds();
  for (let i = 0; i < count; i++) ids.add(idOf(i), groupOf(i));
  const slots = ids.finish()!;
  const asked: number[] = [];
  const find = (id: string) =>
    findGroups({ at: 100, slots: slots.length }, id, async (start, end) => {
      asked.push(end - start);
      return slots.buffer.slice(start - 100, end - 100);
    });
  return { find, asked, slots };
}

test("an id leads to its group, by a small piece of the file", async () => {
  const { find, asked, slots } = indexOf(20_000);
  for (let i = 0; i < 20_000; i += 37) expect(await find(idOf(i))).toContain(Math.floor(i / GROUP));
  expect(Math.max(...asked)).toBeLessThanOrEqual(2048);
  expect(slots.byteLength / 20_000).toBeLessThan(6);
});

test("what isn't in the file leads nowhere, but for one in thousands", async () => {
  const { find } = indexOf(20_000);
  let misled = 0;
  for (let i = 0; i < 2000; i++) if ((await find(`no-event-${i}`)).length > 0) misled++;
  expect(misled).toBeLessThan(4);
});

test("a file of no events, or of one, can be asked", async () => {
  expect(await indexOf(0).find("event-1")).toEqual([]);
  expect(await indexOf(1).find("event-1")).toEqual([0]);
});

test("an id that begins at the last slots goes on at the first ones", async () => {
  const { find } = indexOf(40);
  for (let i = 0; i < 40; i++) expect(await find(idOf(i))).toContain(0);
});

test("more groups than a slot can name have no index", () => {
  const ids = collectIds();
  ids.add("event-1", 65_534);
  expect(ids.finish()).not.toBeNull();
  ids.add("event-2", 65_535);
  expect(ids.finish()).toBeNull();
});
