/** A step looks at a time of the dossier. */

import { defineRule, type Found } from "./fault";
import { stepsOf } from "./parts";

export const storyTimes = defineRule(
  "story-times",
  "A step's moment and window lie within the dossier's extent, and its moment within its window.",
  (dossier) => {
    const extent = dossier.dossier;
    return stepsOf(dossier).flatMap(({ value: { moment, window }, path }): Found[] => {
      const outside = (["moment", "window"] as const).flatMap((field): Found[] => {
        const time = field === "moment" ? moment : window;
        if (!time || isInside(time, extent)) return [];
        return [
          {
            path: [...path, field, "edtf"],
            message: `${time.edtf} lies outside the extent ${extent.extent}`,
            hint: "widen the extent, or correct the time",
          },
        ];
      });
      if (outside.length > 0 || !moment || !window || isInside(moment, window)) return outside;
      return [
        {
          path: [...path, "moment", "edtf"],
          message: `${moment.edtf} lies outside the step's window ${window.edtf}`,
          hint: "widen the window, or correct the moment",
        },
      ];
    });
  },
);

type Span = { readonly start: string; readonly end: string };

/** True of a time without bounds: the rule `edtf` tells of it. */
const isInside = (inner: Span, outer: Span) =>
  !(Date.parse(inner.start) < Date.parse(outer.start) || Date.parse(inner.end) > Date.parse(outer.end));
