/** Which list of events is open on the map, and how a press on a mark, a spot of a crowd or a group elsewhere opens it. */

import { type RefObject, useCallback, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Point } from "../geo/box";
import type { LocalText } from "../i18n/textIn";
import { useDispatch } from "../state/react";
import type { ElsewhereGroup } from "../state/selectors";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { elsewhereId } from "./ElsewhereTray";
import type { Mark } from "./marks";
import { useNames } from "./useNames";

interface OpenList {
  readonly id: string;
  readonly heading: string;
  readonly description: LocalText | null;
  readonly events: readonly DossierEvent[];
  readonly invoker: HTMLElement;
  /** What it belongs to, in pixels of the map; null stands it at the lower edge. */
  readonly anchor: Point | null;
}

const eventList = rarePart(() => import("./EventList").then((part) => part.EventList));

/** Before the press that needs it, so that the list opens at once. */
export const prepareEventList = () => void eventList.load().catch(() => {}); // a press tries again

/** `room` is the panel that the list stays within. */
export function useEventList(room: RefObject<HTMLElement | null>) {
  const dispatch = useDispatch();
  const names = useNames();
  const [list, setList] = useState<OpenList | null>(null);
  const close = useCallback(() => setList(null), []);

  /** Where the list can't be had, the first of its events is opened: the account leads on from there. */
  function openList(next: OpenList) {
    if (list?.id === next.id) return close();
    const [event] = next.events;
    eventList.load().then(
      () => setList(next),
      () => event && dispatch({ type: "select", slug: event.slug }),
    );
  }

  function select({ slug }: DossierEvent) {
    close();
    dispatch({ type: "select", slug });
  }

  function middleOf(invoker: HTMLElement): Point {
    const button = invoker.getBoundingClientRect();
    const whole = room.current!.getBoundingClientRect();
    return { x: button.left + button.width / 2 - whole.left, y: button.top + button.height / 2 - whole.top };
  }

  /** A single event needs no list: it is opened itself. */
  function pressMark({ id, places, events }: Mark, invoker: HTMLElement) {
    const [place] = places;
    const [event] = events;
    const isOne = places.length === 1;
    if (isOne && events.length === 1 && place!.role !== "within") return select(event!);
    const description = isOne ? place!.site?.description : null;
    openList({
      id,
      heading: isOne ? names.full(place!) : names.mark({ places, events }, null).value,
      description: description ? names.text(description) : null,
      events,
      invoker,
      anchor: middleOf(invoker),
    });
  }

  /** `events` stand at one position and aren't none. */
  function pressSpot(events: readonly DossierEvent[], invoker: HTMLElement) {
    const [event] = events;
    if (events.length === 1) return select(event!);
    const { site } = event!.place;
    openList({
      id: `spot:${event!.slug}`,
      heading: site ? names.text(site.name).value : names.title(event!).value,
      description: site?.description ? names.text(site.description) : null,
      events,
      invoker,
      anchor: middleOf(invoker),
    });
  }

  function pressElsewhere(group: ElsewhereGroup, invoker: HTMLElement) {
    const heading = names.elsewhere(group).value;
    openList({
      id: elsewhereId(group),
      heading,
      description: null,
      events: group.events,
      invoker,
      anchor: null,
    });
  }

  const panel = list && (
    <Late key={list.id} part={eventList} missing={null} props={{ ...list, room, onClose: close }} />
  );
  return { openId: list?.id ?? null, select, pressMark, pressSpot, pressElsewhere, panel };
}
