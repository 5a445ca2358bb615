/** What an author fills in before a report is read, and what of it cannot be used yet. */

import { isTimeZone } from "../../core/time/zone";
import type { AboutReport } from "../draft/newDraft";

export const MOST_CHARACTERS = 1_500_000;

export type FieldFault = "no-text" | "too-long" | "no-day" | "future" | "no-zone" | "no-address";

/** By the field that the fault stands beside. `today` is a day, YYYY-MM-DD. */
export function faultsOf(
  about: AboutReport,
  text: string,
  today: string,
): Partial<Record<keyof AboutReport | "text", FieldFault>> {
  return {
    ...(text.trim() === "" ? { text: "no-text" } : text.length > MOST_CHARACTERS && { text: "too-long" }),
    ...(/^\d{4}-\d\d-\d\d$/.test(about.published) && !Number.isNaN(Date.parse(about.published))
      ? about.published > today && { published: "future" }
      : { published: "no-day" }),
    ...(!isTimeZone(about.timeZone.trim()) && { timeZone: "no-zone" }),
    ...(about.url.trim() !== "" && !URL.canParse(withScheme(about.url)) && { url: "no-address" }),
  };
}

/** People leave `https://` out. */
export const withScheme = (url: string) => {
  const address = url.trim();
  return address === "" || /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
};

/** Of the text in UTF-8, in hexadecimal digits. */
export async function sha256Of(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
