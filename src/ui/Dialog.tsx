/** A modal dialog on the platform's own: Escape, a click beside it and its button close it; the focus goes back where it was. */

import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import styles from "./Dialog.module.css";
import { IconButton } from "./IconButton";

interface DialogProps {
  readonly title: ReactNode;
  readonly closeLabel: string;
  /** Asked to close; the caller takes the dialog out of the page. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel that the dialog was opened from has closed meanwhile, and what is in it takes no focus: then its button does. */
function focusAgain(invoker: Element | null) {
  if (!(invoker instanceof HTMLElement || invoker instanceof SVGElement)) return;
  invoker.focus();
  if (document.activeElement === invoker) return;
  const panel = invoker.closest("[popover]");
  if (panel) document.querySelector<HTMLElement>(`[popovertarget="${CSS.escape(panel.id)}"]`)?.focus();
}

/** Open as long as it is rendered. */
export function Dialog({ title, closeLabel, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const invoker = document.activeElement;
    const element = dialog.current;
    if (!element?.open) element?.showModal();
    return () => {
      element?.close();
      focusAgain(invoker);
    };
  }, []);

  // The frame has no padding: a click whose target is the dialog itself fell on the backdrop.
  const closeOnBackdrop = (event: MouseEvent<HTMLDialogElement>) => {
    if (event.target === event.currentTarget) onClose();
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it, which the platform reports as `cancel`
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={titleId}
      onClick={closeOnBackdrop}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.frame}>
        <div className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <IconButton icon="close" label={closeLabel} tone="quiet" onClick={onClose} />
        </div>
        {children}
      </div>
    </dialog>
  );
}
