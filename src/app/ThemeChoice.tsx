/** Light, dark, or as the device has it. A theme named in the address wins until the reader chooses. */

import { useEffect, useSyncExternalStore } from "react";
import { useMessages } from "../i18n/react";
import { useDispatch, useReader } from "../state/react";
import type { Theme } from "../state/readerState";
import styles from "./Header.module.css";
import { rememberedTheme, rememberTheme, subscribeToPreferences } from "./preferences";

function useTheme(): Theme | null {
  const asked = useReader((state) => state.theme);
  const remembered = useSyncExternalStore(subscribeToPreferences, rememberedTheme, () => null);
  const embed = useReader((state) => state.embed);
  return asked ?? (embed ? null : remembered); // an embed reads no storage
}

export function ThemeChoice() {
  const { t } = useMessages();
  const theme = useTheme();
  const dispatch = useDispatch();
  const choose = (value: string) => {
    rememberTheme(value === "light" || value === "dark" ? value : null);
    dispatch({ type: "setTheme", theme: null });
  };
  return (
    <select
      className={styles.select}
      aria-label={t("theme")}
      value={theme ?? "auto"}
      onChange={(event) => choose(event.target.value)}
    >
      <option value="auto">{t("theme-auto")}</option>
      <option value="light">{t("theme-light")}</option>
      <option value="dark">{t("theme-dark")}</option>
    </select>
  );
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
