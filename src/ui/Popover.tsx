/** A button that opens a small panel over the page; the platform closes it on Escape or a press elsewhere and gives the focus back. */

import { type ReactNode, type RefObject, type ToggleEvent, useEffect, useId, useRef, useState } from "react";
import { Button } from "./Button";
import buttonStyles from "./Button.module.css";
import { Icon, type IconName } from "./Icon";
import styles from "./Popover.module.css";

interface PopoverProps {
  readonly label: string;
  /** With an icon the label is heard and not seen. */
  readonly icon?: IconName;
  readonly tone?: "plain" | "quiet";
  /** Made when it is first opened. */
  readonly children: ReactNode;
}

export function Popover({ label, icon, tone = "plain", children }: PopoverProps) {
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const [wasOpened, setWasOpened] = useState(false);
  const fallback = usePopoverFallback(button, panel);

  return (
    <>
      <Button
        ref={button}
        tone={tone}
        {...(fallback ? { "aria-expanded": fallback.isOpen } : { popoverTarget: id })}
        onClick={() => {
          setWasOpened(true);
          fallback?.toggle();
        }}
        {...(icon && { title: label, className: buttonStyles.square })}
      >
        {icon ? <Icon name={icon} /> : label}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want to be in a form */}
      <div
        ref={panel}
        id={id}
        {...(fallback
          ? { "data-fallback": fallback.isOpen ? "open" : "closed" }
          : { popover: "auto" as const })}
        role="group"
        aria-label={label}
        className={styles.panel}
        onBeforeToggle={(event: ToggleEvent<HTMLDivElement>) => {
          if (event.newState === "open" && button.current && panel.current)
            place(panel.current, button.current);
        }}
      >
        {wasOpened && children}
      </div>
    </>
  );
}

/** Null where the platform has popovers. Chrome and Edge before 114, Firefox before 125 and Safari before 17 have none. */
function usePopoverFallback(
  button: RefObject<HTMLButtonElement | null>,
  panel: RefObject<HTMLDivElement | null>,
): { readonly isOpen: boolean; readonly toggle: () => void } | null {
  const [isMissing, setMissing] = useState(false); // the page as it was written can't know
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setMissing(!("popover" in HTMLElement.prototype)), []);
  useEffect(() => {
    if (!isOpen) return;
    const onPointerDown = (event: PointerEvent) => {
      const target = event.target as Node;
      if (!panel.current?.contains(target) && !button.current?.contains(target)) setOpen(false);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation(); // one step out, not two
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    document.addEventListener("keydown", onKeyDown, true);
    return () => {
      document.removeEventListener("pointerdown", onPointerDown, true);
      document.removeEventListener("keydown", onKeyDown, true);
    };
  }, [isOpen, button, panel]);
  if (!isMissing) return null;
  const toggle = () => {
    if (!isOpen && button.current && panel.current) place(panel.current, button.current);
    setOpen(!isOpen);
  };
  return { isOpen, toggle };
}

/** Below the button or, in the lower half of the screen, above it; aligned with whichever side has more room. */
function place(panel: HTMLElement, button: HTMLElement) {
  const { top, bottom, left, right } = button.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = bottom < clientHeight / 2;
  const fromLeft = left < clientWidth - right;
  panel.style.top = below ? `${bottom + 4}px` : "auto";
  panel.style.bottom = below ? "auto" : `${clientHeight - top + 4}px`;
  panel.style.maxBlockSize = `min(60dvb, ${(below ? clientHeight - bottom : top) - 8}px)`; // no lower than the screen
  panel.style.left = fromLeft ? `${left}px` : "auto";
  panel.style.right = fromLeft ? "auto" : `${clientWidth - right}px`;
}
