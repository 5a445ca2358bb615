/** A foreign dossier may be of any size: it is read off the page's thread, and the reader sees how far it is and can stop it. */

import type { Messages } from "../i18n/messages";
import { loadAny } from "../load/loadAny";
import type { Loaded } from "../load/loadDossier";
import { showLoading } from "./showLoading";

export async function loadWatched(
  root: HTMLElement,
  url: string,
  messages: Promise<Messages>,
): Promise<Loaded> {
  const aborter = new AbortController();
  const { onProgress, end } = showLoading(root, messages, () => aborter.abort());
  try {
    return await loadAny(url, { signal: aborter.signal, onProgress });
  } finally {
    end();
  }
}
