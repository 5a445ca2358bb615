/** What happened at one place, or outside the map: a small panel of buttons in the order of the account. */

import { type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import type { DossierEvent } from "../core/dossier";
import type { Point } from "../geo/box";
import { useMessages } from "../i18n/react";
import type { LocalText } from "../i18n/textIn";
import { formatWhen } from "../i18n/when";
import { useDispatch, useDossier, useReader } from "../state/react";
import styles from "./EventList.module.css";
import { PhaseMark } from "./PhaseMark";
import { useNames } from "./useNames";

/** A longer list is no help in so small a panel: the account has them all, and finds them by words. */
const MOST = 100;

interface EventListProps {
  readonly heading: string;
  readonly description: LocalText | null;
  readonly events: readonly DossierEvent[];
  /** What it belongs to, in pixels of the map; null stands it at the lower edge. */
  readonly anchor: Point | null;
  /** Where focus goes back to. */
  readonly invoker: HTMLElement;
  readonly room: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

export function EventList({ heading, description, events, anchor, invoker, room, onClose }: EventListProps) {
  const { t, say } = useMessages();
  const dispatch = useDispatch();
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const spot = useSpot(panel, room, anchor);

  const isPlaced = spot !== null; // what is hidden takes no focus
  useEffect(() => {
    if (isPlaced) panel.current?.querySelector<HTMLElement>("li button")?.focus({ preventScroll: true });
  }, [isPlaced]);

  useEffect(() => {
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !invoker.contains(target)) onClose();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation(); // one step out, not two
      onClose();
      invoker.focus({ preventScroll: true });
    };
    const whole = room.current;
    document.addEventListener("pointerdown", onPointerDown);
    whole?.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown);
      whole?.removeEventListener("keydown", onKeyDown);
    };
  }, [invoker, room, onClose]);

  function close() {
    onClose();
    invoker.focus({ preventScroll: true });
  }

  return (
    <div
      ref={panel}
      className={styles.list}
      role="dialog"
      aria-labelledby={id}
      style={spot ? { left: spot.x, top: spot.y } : { visibility: "hidden" }}
      onKeyDown={(event) => {
        const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>("li button")];
        const now = buttons.indexOf(document.activeElement as HTMLElement);
        buttons[(now + step + buttons.length) % buttons.length]?.focus();
      }}
    >
      <div className={styles.head}>
        <h3 id={id} className={styles.heading}>
          {heading}
        </h3>
        <button type="button" className={styles.close} aria-label={t("close")} onClick={close}>
          <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d="M4 4 12 12M12 4 4 12" />
          </svg>
        </button>
      </div>
      {description && (
        <p className={styles.description} lang={description.lang}>
          {description.value}
        </p>
      )}
      <ol className={styles.events}>
        {events.slice(0, MOST).map((event) => (
          <li key={event.slug}>
            <EventButton
              event={event}
              onPress={() => {
                dispatch({ type: "select", slug: event.slug });
                close();
              }}
            />
          </li>
        ))}
      </ol>
      {events.length > MOST && (
        <p className={styles.more}>{say("map-list-more", { count: events.length - MOST })}</p>
      )}
    </div>
  );
}

function EventButton({ event, onPress }: { event: DossierEvent; onPress: () => void }) {
  const messages = useMessages();
  const dossier = useDossier();
  const names = useNames();
  const zone = useReader((state, selectors) => selectors.timeZone(state));
  const phase = useReader((state, selectors) => selectors.phases(state).get(event.slug) ?? "ahead");
  const isSelected = useReader(({ selection }) => selection === event.slug);
  const title = names.title(event);
  return (
    <button
      type="button"
      className={styles.event}
      aria-current={isSelected ? "true" : undefined}
      onClick={onPress}
    >
      <PhaseMark shape={event.kind.shape} phase={phase} hollow={event.layer === "background"} />
      <span>
        <span className={styles.title} lang={title.lang} dir="auto">
          {title.value}
        </span>
        <span className={styles.phase}>
          <span>{formatWhen(event.time, zone, messages, { dayZone: dossier.timeZone })}</span>
          {" · "}
          <span>{messages.say(`phase-${phase}`)}</span>
        </span>
      </span>
    </button>
  );
}

const GAP = 8;

/** Beside its anchor where there is room, always wholly inside the map. */
function useSpot(
  panel: RefObject<HTMLElement | null>,
  room: RefObject<HTMLElement | null>,
  anchor: Point | null,
): Point | null {
  const [spot, setSpot] = useState<Point | null>(null);
  const x = anchor?.x;
  const y = anchor?.y;
  useLayoutEffect(() => {
    const own = panel.current;
    const whole = room.current;
    if (!own || !whole) return;
    const place = () => {
      const { offsetWidth: width, offsetHeight: height } = own;
      const { clientWidth, clientHeight } = whole;
      const inside = (value: number, length: number, all: number) =>
        Math.max(GAP, Math.min(value, all - length - GAP));
      if (x === undefined || y === undefined) {
        const rtl = getComputedStyle(whole).direction === "rtl";
        setSpot({
          x: rtl ? clientWidth - width - GAP : GAP,
          y: inside(clientHeight - height - 48, height, clientHeight),
        });
        return;
      }
      const right = x + 24;
      const left = x - 24 - width;
      setSpot({
        x:
          right + width + GAP <= clientWidth
            ? right
            : left >= GAP
              ? left
              : inside(x - width / 2, width, clientWidth),
        y: inside(y - 24, height, clientHeight),
      });
    };
    place();
    const observer = new ResizeObserver(place);
    observer.observe(own);
    observer.observe(whole);
    return () => observer.disconnect();
  }, [panel, room, x, y]);
  return spot;
}
