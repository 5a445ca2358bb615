/** The words of the desk, and with them those of map, timeline and account, which it shows. */

import deskFiles from "virtual:dateline-desk-messages";
import { messageLoader } from "../i18n/messageLoader";
import { createMessages, type Messages } from "../i18n/messages";

/** A language that only this site has borrows the desk's words from English. */
export async function loadDeskMessages(tag: string): Promise<Messages> {
  const load = messageLoader(tag);
  const loadDesk = deskFiles[tag] ?? deskFiles.en;
  if (!load || !loadDesk) throw new Error(`the interface has no language "${tag}"`);
  const [{ default: page }, { default: desk }] = await Promise.all([load(), loadDesk()]);
  return createMessages(tag, [...page[0], ...desk[0]], [...page[1], ...desk[1]]);
}
