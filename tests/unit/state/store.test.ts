import { expect, test } from "vitest";
import { createStore } from "../../../src/state/store";

const createSum = () => createStore((sum: number, more: number) => sum + more, 0);

test("listeners hear of each change once, after it happened, until they leave", () => {
  const store = createSum();
  const heard: number[] = [];
  const leave = store.subscribe(() => heard.push(store.getState()));
  store.dispatch(2);
  store.dispatch(3);
  leave();
  store.dispatch(4);
  expect(heard).toEqual([2, 5]);
  expect(store.getState()).toBe(9);
});

test("an action that changes nothing is not heard", () => {
  const store = createSum();
  let calls = 0;
  store.subscribe(() => calls++);
  store.dispatch(0);
  expect(calls).toBe(0);
});

test("a listener that leaves while it listens disturbs no other", () => {
  const store = createSum();
  const heard: string[] = [];
  const leave = store.subscribe(() => {
    heard.push("first");
    leave();
  });
  store.subscribe(() => heard.push("second"));
  store.dispatch(1);
  store.dispatch(1);
  expect(heard).toEqual(["first", "second", "second"]);
});
