/** Light, dark, or as the device has it. A theme named in the address wins until the reader chooses. */

import { useEffect, useSyncExternalStore } from "react";
import { useReader } from "../state/react";
import type { Theme } from "../state/readerState";
import { rememberedTheme, subscribeToPreferences } from "./preferences";

export function useTheme(): Theme | null {
  const asked = useReader((state) => state.theme);
  const remembered = useSyncExternalStore(subscribeToPreferences, rememberedTheme, () => null);
  const embed = useReader((state) => state.embed);
  return asked ?? (embed ? null : remembered); // an embed reads no storage
}

/** Puts the theme on the root element, where the tokens look for it. */
export function useThemeOnRoot() {
  const theme = useTheme();
  useEffect(() => {
    const root = document.documentElement;
    if (theme) root.dataset.theme = theme;
    else delete root.dataset.theme;
  }, [theme]);
}
