/** Time zones and languages that every browser knows. */

import { fixedOffset, isClock, isTimeZone } from "../time/zone";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf } from "./parts";

export const zones = defineRule(
  "zones",
  "Time zones are IANA names, an entry's own zone may be an offset of less than 24 hours, languages are BCP 47 tags.",
  (dossier) => {
    const header = dossier.dossier;
    const found: Found[] = [];
    const zone = (path: Path, name: string | null | undefined) => {
      if (!name || isTimeZone(name)) return;
      found.push({
        path,
        message: `"${name}" is no time zone`,
        hint: "write an IANA name, such as Europe/Madrid or UTC",
      });
    };
    zone(["dossier", "timeZone"], header.timeZone);
    for (const { value, path } of eventsOf(dossier)) {
      const own = value.properties.zone?.id;
      if (own !== undefined && /^[+\-−]?\d/.test(own) && fixedOffset(own) === null)
        found.push({
          path: [...path, "properties", "zone", "id"],
          message: `"${own}" is no offset from UTC`,
          hint: "write less than 24 hours as ±hh:mm or ±hh:mm:ss, such as -03:27 or +02:57:36",
        });
      else if (own !== undefined && !isClock(own)) zone([...path, "properties", "zone", "id"], own);
      zone([...path, "properties", "refined", "timeZone"], value.properties.refined?.timeZone);
      zone([...path, "properties", "known", "timeZone"], value.properties.known?.timeZone);
    }
    header.languages.forEach((tag, i) => {
      if (isLanguage(tag)) return;
      found.push({
        path: ["dossier", "languages", i],
        message: `"${tag}" is no language`,
        hint: "write a tag such as en, ar or fa",
      });
    });
    if (!header.languages.includes(header.language)) {
      found.push({
        path: ["dossier", "language"],
        message: `"${header.language}" is not among the dossier's languages`,
        hint: "name it in languages too",
      });
    }
    return found;
  },
);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
