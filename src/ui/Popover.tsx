/** A button that opens a small panel over the page; the platform closes it on Escape or a press elsewhere and gives the focus back. */

import { type ReactNode, type ToggleEvent, useId, useRef, useState } from "react";
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

  return (
    <>
      <Button
        ref={button}
        tone={tone}
        popoverTarget={id}
        onClick={() => setWasOpened(true)}
        {...(icon && { title: label, className: buttonStyles.square })}
      >
        {icon ? <Icon name={icon} /> : label}
      </Button>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would want to be in a form */}
      <div
        ref={panel}
        id={id}
        popover="auto"
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
