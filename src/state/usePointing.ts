/** What the pointer or the keyboard's focus is on is part of the state, so that every view shows it. */

import { type FocusEvent, type PointerEvent, useCallback } from "react";
import { useDispatch, useReader } from "./react";

/** Names the events that an element stands for; put it on rows, links, marks and boxes. */
export const pointsAt = (...slugs: readonly string[]) => ({ "data-points": slugs.join(" ") });

/** For the element around all views. A finger points at nothing: it presses. */
export function usePointing() {
  const dispatch = useDispatch();
  const point = useCallback(
    (target: EventTarget) => {
      const element = target instanceof Element ? target.closest<HTMLElement>("[data-points]") : null;
      dispatch({ type: "point", slugs: element?.dataset.points?.split(" ") ?? [] });
    },
    [dispatch],
  );
  return {
    onPointerOver: useCallback(
      ({ pointerType, target }: PointerEvent) => {
        if (pointerType !== "touch") point(target);
      },
      [point],
    ),
    onPointerLeave: useCallback(() => dispatch({ type: "point", slugs: [] }), [dispatch]),
    onFocus: useCallback(
      ({ target }: FocusEvent) => {
        if (target.matches(":focus-visible")) point(target);
      },
      [point],
    ),
    onBlur: useCallback(() => dispatch({ type: "point", slugs: [] }), [dispatch]),
  };
}

/** Whether the reader points at one of these events, here or in another view. */
export const useIsPointed = (...slugs: readonly string[]): true | undefined =>
  useReader(({ pointed }) => pointed.some((slug) => slugs.includes(slug))) || undefined;
