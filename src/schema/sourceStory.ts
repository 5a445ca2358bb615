/** `story.yaml`: the dossier told step by step. */

import * as v from "valibot";
import { Edtf, Frame, field, Id, Words } from "./sourceWords";

const Entries = v.pipe(v.array(Id), v.minLength(1));

const told = {
  title: field(Words, "its headline: your words", "The market burns"),
  text: field(
    Words,
    "at most 45 words in each language; what stands in quotation marks is evidence of the dossier",
    "A fire destroys the hall “on Wednesday”. How many stalls were lost is told in two ways.",
  ),
  entries: field(
    Entries,
    "the entries it tells, which the map and the timeline highlight; the first is selected",
    ["market-burns"],
  ),
  claims: v.optional(
    field(v.array(Id), "claims about these entries, or made in them, that stand below with their speakers", [
      "stalls-burned",
    ]),
    [],
  ),
  other: v.optional(
    field(
      v.strictObject({
        text: field(Words, "what other sources add, at most 45 words", "The alarm came at 04:12."),
        background: v.optional(
          field(v.array(Id), "the entries of `background.yaml` it is taken from", ["hour-of-the-fire"]),
          [],
        ),
        entries: v.optional(
          field(v.array(Id), "entries of the layer `background` it tells of", ["inquiry-opens"]),
          [],
        ),
      }),
      "a dashed box of its own, hidden with all that other sources say",
      { text: "The alarm came at 04:12.", background: ["hour-of-the-fire"], entries: ["inquiry-opens"] },
    ),
  ),
  silences: v.optional(
    field(
      v.array(Id),
      "entries of `silences.yaml`, where the step tells what the report leaves out: they are listed below, and nobody is named as saying so",
      ["who-lit-the-fire"],
    ),
    [],
  ),
  frame: v.optional(
    field(
      Frame,
      "which part of the map is shown; `auto`, as without it, is the places of the entries",
      "auto",
    ),
  ),
};

const Step = v.strictObject({
  id: field(Id, "a name of its own", "the-fire"),
  ...told,
  moment: v.optional(
    field(
      Edtf,
      "the time looked at: its end; where it is missing, the latest of the entries' times",
      "2021-02-03",
    ),
  ),
  window: v.optional(
    field(Edtf, "the part of time that the timeline shows; all where it is missing", "2021-02-02/2021-02-04"),
  ),
});

export const StoryFile = v.strictObject({
  lead: v.optional(
    field(v.strictObject(told), "what stands before the first step: what happened, and who says so", {
      title: "Fire destroys a harbour market",
      text: "The brigade counts at least forty stalls; the stallholders say sixty.",
      entries: ["market-burns"],
      claims: ["stalls-burned", "stalls-lost"],
      other: {
        text: "The alarm came at 04:12.",
        background: ["hour-of-the-fire"],
        entries: ["inquiry-opens"],
      },
      frame: { center: [174.7653, -36.8423], zoom: 12.5 },
    }),
  ),
  steps: v.optional(
    field(
      v.array(Step),
      "in the order in which they are told; none where chapters and summaries make the story",
      [
        {
          id: "the-fire",
          title: "The market burns",
          text: "A fire destroys the hall “on Wednesday”. How many stalls were lost is told in two ways.",
          entries: ["market-burns"],
          claims: ["stalls-burned"],
          other: {
            text: "The alarm came at 04:12.",
            background: ["hour-of-the-fire"],
            entries: ["inquiry-opens"],
          },
          frame: "auto",
          moment: "2021-02-03",
          window: "2021-02-02/2021-02-04",
        },
      ],
    ),
    [],
  ),
});
