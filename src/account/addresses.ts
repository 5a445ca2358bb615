/** Addresses that the account links to, and what following one inside the page does. */

import { createContext, type MouseEvent, type ReactNode, type RefObject, useContext } from "react";
import type { DossierEvent } from "../core/dossier";

export type HrefOf = (slug: string, claim?: string) => string;

export interface Addresses {
  readonly hrefOf: HrefOf;
  /** The event whose link takes the focus once its card is open, because what was followed has gone with the old card. */
  readonly focusNext: RefObject<string | null>;
  /** What stands at the foot of a card: share, cite. */
  readonly actionsOf: ((event: DossierEvent) => ReactNode) | undefined;
}

const AddressesContext = createContext<Addresses | null>(null);

export const AddressesProvider = AddressesContext;

export function useAddresses(): Addresses {
  const addresses = useContext(AddressesContext);
  if (!addresses) throw new Error("There is no Account above this component.");
  return addresses;
}

/** A click that the browser wouldn't open elsewhere: no modifier, the main button. */
export function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey &&
    !event.defaultPrevented
  );
}
