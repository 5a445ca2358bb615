/** What can only be told from the source, because compiling it leaves no trace. */

import type { Path } from "../core/rules/fault";
import type { DossierSource } from "../schema/source";
import type { Compiled } from "./compile";
import type { LocatedFault } from "./locatedFault";
import type { ReadSource } from "./readSource";

export function checkSource(
  source: DossierSource,
  unusedTranslations: Compiled["unusedTranslations"],
  locate: ReadSource["locate"],
): LocatedFault[] {
  const fault = (rule: string, file: string, path: Path, message: string, hint: string): LocatedFault => ({
    rule,
    path: [file, ...path],
    message,
    hint,
    severity: "error",
    place: locate(file, path),
  });
  const faults = unusedTranslations.map(({ language, path }) =>
    fault(
      "translation-unknown",
      `translations/${language}`,
      path,
      `there is no text ${path.join(" › ")} to translate`,
      "give it the id and the field of the text it translates, or delete it",
    ),
  );

  const refinedBy = new Map<string, string>();
  source.background.forEach(({ id, events, refines }, index) => {
    if (!refines) return;
    const about = new Set(events);
    for (const event of refines.events ?? events) {
      const at = ["background", [index, "refines"]] as const;
      if (!about.has(event)) {
        faults.push(
          fault(
            "refines",
            ...at,
            `it refines ${event}, which it is not about`,
            `add ${event} to its events, or take it out`,
          ),
        );
      }
      for (const what of ["edtf", "site"] as const) {
        if (refines[what] === undefined) continue;
        const key = `${what} ${event}`;
        const other = refinedBy.get(key);
        if (other !== undefined) {
          const words = what === "edtf" ? "time" : "place";
          faults.push(
            fault(
              "refines",
              ...at,
              `${other} already gives the ${words} of ${event}`,
              "keep the better supported one and put the other into its `disputed`",
            ),
          );
        }
        refinedBy.set(key, id);
      }
    }
  });
  return faults;
}
