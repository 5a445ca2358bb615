/** Whether letters and signs act as shortcuts inside the panels; the reader may turn them off. */

import { useSyncExternalStore } from "react";
import { singleKeysAreOn, subscribeToPreferences } from "./preferences";

export const useSingleKeys = () => useSyncExternalStore(subscribeToPreferences, singleKeysAreOn, () => true);
