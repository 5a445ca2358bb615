/** Tabs as the ARIA Authoring Practices have them: arrow keys, Home and End open, one stop for Tab. Each is a link, so that it can be opened elsewhere and copied. */

import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from "react";
import styles from "./Tabs.module.css";

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly href: string;
  readonly label: ReactNode;
}

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly open: Id;
  /** The id of the panel's element, which is labelled by `tabIdOf`. */
  readonly panelId: string;
  /** `isStep` is true for arrow keys, Home and End: a run of these keys counts as one move. */
  readonly onOpen: (id: Id, isStep?: boolean) => void;
}

/** Of the element that a panel is labelled by. */
export const tabIdOf = (panelId: string, tab: string) => `${panelId}-${tab}`;

export function Tabs<Id extends string>({ label, tabs, open, panelId, onOpen }: TabsProps<Id>) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (key: KeyboardEvent) => {
    const to = placeByKey(
      key,
      tabs.findIndex(({ id }) => id === open),
      tabs.length,
    );
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    key.preventDefault();
    key.stopPropagation();
    onOpen(tab.id, true);
    const element = list.current?.children[to ?? 0];
    if (element instanceof HTMLElement) element.focus();
  };
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          id={tabIdOf(panelId, tab.id)}
          className={styles.tab}
          role="tab"
          href={tab.href}
          aria-selected={tab.id === open}
          aria-controls={tab.id === open ? panelId : undefined}
          tabIndex={tab.id === open ? 0 : -1}
          onClick={(click) => {
            if (!isPlain(click)) return;
            click.preventDefault();
            onOpen(tab.id);
          }}
          onKeyDown={(key) => {
            if (key.key !== " ") return; // a link opens by Enter alone, a tab by both
            key.preventDefault();
            onOpen(tab.id);
          }}
        >
          {tab.label}
        </a>
      ))}
    </div>
  );
}

/** Arrows go along the reading direction and round the ends. */
function placeByKey(
  { key, currentTarget, ctrlKey, metaKey, altKey }: KeyboardEvent,
  from: number,
  count: number,
) {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const forward = getComputedStyle(currentTarget).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (key === "ArrowLeft" || key === "ArrowRight") return (from + (key === forward ? 1 : -1) + count) % count;
  return null;
}

/** The browser would not open it elsewhere. */
const isPlain = (click: MouseEvent) =>
  click.button === 0 && !click.metaKey && !click.ctrlKey && !click.shiftKey && !click.altKey;
