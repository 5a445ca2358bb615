/** The share dialog with the addresses of what is being looked at. */

import type { AddressBase } from "../state/address";

export function SharePanel({ onClose }: { readonly base: AddressBase; readonly onClose: () => void }) {
  return <button onClick={onClose} />;
}
