/** In `dev`, and in no build: an author's edit comes onto the open page, which stays where it is. */

import { createMessages, type Messages } from "../../i18n/messages";
import { loadDossier } from "../../load/loadDossier";
import { formatAddress, parseAddress } from "../../state/address";
import { createReader, type Reader } from "../../state/react";
import { type ReaderState, restoreState } from "../../state/readerState";
import type { Place } from "../place";
import { EDIT_EVENT, type Edit } from "./protocol";

export interface Shown {
  readonly reader: Reader;
  readonly messages: Messages;
}

/** Calls `show` after each edit. `shown` gives null while a dossier is loading; it may be the one from before the edit, so the page reloads. */
export function followEdits(place: Place, shown: () => Shown | null, show: (next: Shown) => void) {
  import.meta.hot?.on(EDIT_EVENT, async (edit: Edit) => {
    const before = shown();
    if (!before || (edit.hasNewDossiers && !place.isBundled)) return location.reload();
    const words = edit.messages?.[place.language];
    const messages = words ? createMessages(place.language, ...words) : before.messages;
    if (!edit.hasNewDossiers) return show({ reader: before.reader, messages });
    const loaded = await loadDossier(place.dossierUrl, true);
    if ("fault" in loaded) return location.reload();
    // The reader may have gone on while the edited dossier was loading.
    const { reader } = shown() ?? before;
    const state = carriedOver(reader, loaded.dossier, place);
    show({ reader: createReader(loaded.dossier, state), messages });
  });
}

/** The reader's state with the edited dossier: what an address holds is parsed again, because ids may have changed; the rest is copied. */
function carriedOver(reader: Reader, dossier: Reader["dossier"], { base }: Place): ReaderState {
  const state = reader.getState();
  const { viewport, playing, speed, following, timeDomain } = state;
  const address = new URL(formatAddress(state, base, reader.dossier), location.href);
  const hasSameDays = String(reader.dossier.extent) === String(dossier.extent);
  return restoreState(dossier, {
    ...parseAddress(address, base, dossier).state,
    ...{ viewport, playing, speed, following, timeDomain: hasSameDays ? timeDomain : null },
  });
}
