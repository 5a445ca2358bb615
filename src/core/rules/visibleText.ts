/** Nothing that a reader should see is blank. */

import { hasVisibleText } from "../../schema/visibleText";
import { defineRule, type Found, type Path } from "./fault";
import { eventsOf, textsOf } from "./parts";

export const visibleText = defineRule(
  "visible-text",
  "Every text has at least one letter, digit or sign that can be seen; spaces without width and marks without a letter are none.",
  (dossier) => {
    const { sources, report } = dossier.dossier;
    const look = (path: Path, text: string | null | undefined): Found[] =>
      !text || hasVisibleText(text)
        ? []
        : [{ path, message: "nothing of this text can be seen", hint: "write a word, or delete the field" }];
    return [
      ...look(["dossier", "report", "publisher"], report.publisher),
      ...sources.flatMap(({ title, publisher }, i) => [
        ...look(["dossier", "sources", i, "title"], title),
        ...look(["dossier", "sources", i, "publisher"], publisher),
      ]),
      ...eventsOf(dossier).flatMap(({ value, path }) => look([...path, "when", "label"], value.when?.label)),
      ...textsOf(dossier).flatMap(({ value, path }) =>
        Object.entries(value).flatMap(([tag, text]) =>
          text.trim() === "" ? [] : look([...path, tag], text),
        ),
      ),
    ];
  },
);
