/** Which list of events is open on the map, and how a press on a place, a spot of a crowd or a group elsewhere opens it. */

import { type RefObject, useCallback, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Place } from "../core/places";
import type { Point } from "../geo/box";
import { useDispatch } from "../state/react";
import type { ElsewhereGroup } from "../state/selectors";
import { Late } from "../ui/Late";
import { rarePart } from "../ui/latePart";
import { elsewhereId } from "./ElsewhereTray";
import { useNames } from "./useNames";

type OpenList =
  | { readonly type: "place"; readonly place: Place; readonly invoker: HTMLElement; readonly at: Point }
  | { readonly type: "elsewhere"; readonly group: ElsewhereGroup; readonly invoker: HTMLElement };

const eventList = rarePart(() => import("./EventList").then((part) => part.EventList));

/** Before the press that needs it, so that the list opens at once. */
export const prepareEventList = () => void eventList.load().catch(() => {}); // a press tries again

/** `room` is the panel that the list stays within. A place of one event needs no list: the event itself is opened. */
export function useEventList(room: RefObject<HTMLElement | null>) {
  const dispatch = useDispatch();
  const names = useNames();
  const [list, setList] = useState<OpenList | null>(null);
  const close = useCallback(() => setList(null), []);
  const openPlace = list?.type === "place" ? list.place.id : null;
  const openElsewhere = list?.type === "elsewhere" ? elsewhereId(list.group) : null;

  /** Where the list can't be had, the first of its events is opened: the account leads on from there. */
  function openList(next: OpenList, [event]: readonly DossierEvent[]) {
    eventList.load().then(
      () => setList(next),
      () => event && dispatch({ type: "select", slug: event.slug }),
    );
  }

  function select({ slug }: DossierEvent) {
    close();
    dispatch({ type: "select", slug });
  }

  function pressPlace(place: Place, invoker: HTMLElement) {
    const [event] = place.events;
    if (place.events.length === 1 && place.role !== "within" && event) return select(event);
    if (openPlace === place.id) return close();
    const button = invoker.getBoundingClientRect();
    const whole = room.current!.getBoundingClientRect();
    const at = {
      x: button.left + button.width / 2 - whole.left,
      y: button.top + button.height / 2 - whole.top,
    };
    openList({ type: "place", place, invoker, at }, place.events);
  }

  /** `events` stand at one position and aren't none. */
  function pressSpot(events: readonly DossierEvent[], invoker: HTMLElement) {
    const { slug, place } = events[0]!;
    const spot: Place = {
      id: `spot:${slug}`,
      role: "events",
      site: place.site,
      position: place.position!,
      radiusMeters: null,
      asArea: false,
      events,
    };
    pressPlace(spot, invoker);
  }

  function pressElsewhere(group: ElsewhereGroup, invoker: HTMLElement) {
    if (openElsewhere === elsewhereId(group)) return close();
    openList({ type: "elsewhere", group, invoker }, group.events);
  }

  const panel = list && (
    <Late
      key={openPlace ?? openElsewhere}
      part={eventList}
      missing={null}
      props={{
        ...(list.type === "place"
          ? {
              heading: names.full(list.place),
              description: list.place.site?.description ? names.text(list.place.site.description) : null,
              events: list.place.events,
              anchor: list.at,
            }
          : {
              heading: names.elsewhere(list.group).value,
              description: null,
              events: list.group.events,
              anchor: null,
            }),
        invoker: list.invoker,
        room,
        onClose: close,
      }}
    />
  );
  return { openPlace, openElsewhere, select, pressPlace, pressSpot, pressElsewhere, panel };
}
