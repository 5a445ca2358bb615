/**
 * A small whole dossier to start from: an invented report, a site, two entries, a claim with its speaker, background with
 * its source. Every file says what it is for; the editor checks it against the schema named in its first line.
 */

import { createHash } from "node:crypto";
import { editorSchemas, schemaPathOf } from "../build/jsonSchema";
import type { OutputFile } from "../build/writeDossier";
import { atClock } from "../formats/import/clock";
import type { SourceFileName } from "../schema/source";
import { FILE_COMMENTS, FORMAT_COMMENT } from "../source/writeYaml";
import { COMMAND } from "./command";
import { IGNORE_FILE } from "./writeSource";

export type Starter = {
  readonly id: string;
  readonly title: string;
  readonly language: string;
  readonly zone: string;
  /** The first and last day of the timeline. */
  readonly from: string;
  readonly to: string;
};

export const STARTER_REPORT = "report.txt";

const REPORT = `The old footbridge was closed on the first day of the week, the town council said.
Engineers had found cracks in at least two of its piers.
Around forty residents gathered at the bridge to ask for a ferry.
`;

/** Passes `check` and, against its own report, `verify`. */
export function starterFiles(starter: Starter): OutputFile[] {
  const files = Object.entries(bodies(starter)).map(([name, body]) => ({
    path: `${name}.yaml`,
    content: [
      `# yaml-language-server: $schema=${schemaPathOf(name)}`,
      `# ${FILE_COMMENTS[name as SourceFileName]}`,
      `# ${FORMAT_COMMENT}`,
      body,
    ].join("\n"),
  }));
  return [...files, { path: STARTER_REPORT, content: REPORT }, ...editorSchemas(), IGNORE_FILE];
}

function bodies(starter: Starter): Partial<Record<SourceFileName, string>> {
  const { id, title, language, zone, from, to } = starter;
  const sha256 = createHash("sha256").update(REPORT).digest("hex");
  const hour = atClock(from, { hour: 7, minute: 30, second: null }, zone);
  const edtf = hour.ok ? hour.value : from;
  return {
    dossier: `# All words here and in the other files are examples: write your own, in the language named below.
id: ${id}
version: 1.0.0
language: ${language}
title: ${JSON.stringify(title)}
summary: What one news report tells, each time and place as exactly as the report gives it.
# Where days begin. An IANA name.
timeZone: ${zone}
# The first and the last day of the timeline.
extent: ${from}/${to}
licence: CC BY 4.0
report:
  title: Example report, invented
  publisher: null
  published: "${to}"
  url: null
  licence: null
  # Of the text that you check the quotes against: sha256sum ${STARTER_REPORT}
  #   ${COMMAND} verify FOLDER --report FOLDER/${STARTER_REPORT}
  # The text itself is not published. Without a text to quote, write null: then evidence may be missing.
  sha256: ${sha256}
  lang: ${language}
# shape: diamond, triangle, square or circle. lane: ground for what happened, said for somebody's words.
kinds:
  - { id: closure, name: Closure, shape: square, lane: ground }
  - { id: gathering, name: Gathering, shape: triangle, lane: ground }
# Headings of the account, in order.
chapters:
  - { id: the-bridge, title: The bridge }
# Names for where something was that has no place on the map.
elsewhere:
  - { id: not-stated, name: Place not stated }
`,
    speakers: `- id: the-report
  name: The report itself
  shortName: The report
  type: narrator
- id: town-council
  name: Town council
  # narrator, institution, person, armed-group, unnamed-group, unnamed-source, state or crowd
  type: institution
  evidence: [the town council said]
`,
    sites: `- id: footbridge
  name: The old footbridge
  # building, compound, area or region; a region is never drawn as a point
  precision: building
  # Longitude first. Most map sites show both numbers on a right click.
  anchor: [-0.0015, 51.4779]
  radius: 80
  confidence: editorial
  coordinateNote: An example; put your own place here.
  coordinateSources: [Invented]
`,
    events: `- id: footbridge-closed
  title: The council closes the footbridge
  summary: The bridge is closed after cracks were found in its piers.
  kind: closure
  chapter: the-bridge
  when:
    # One day. For one of several days write "[${from}..${to}]", with the quotation marks; for all of them ${from}/${to}.
    edtf: "${from}"
    # The report's own words for it.
    words: on the first day of the week
    # certain, less-certain or uncertain
    certainty: less-certain
    why: The report does not give the date; weeks may begin on another day.
  # at, in, near, outside or from; or { elsewhere: not-stated }
  where: { site: footbridge, relation: at }
  # Who tells this, and how: direct-quote, paraphrase or, of the report itself, unattributed.
  speaker: town-council
  mode: paraphrase
  # At most 15 words of the report, found there exactly once.
  evidence: [old footbridge was closed on the first day of the week]
  claims:
    - id: cracked-piers
      speaker: the-report
      mode: unattributed
      text: At least two piers had cracks.
      # high: null is “at least”
      count: { low: 2, high: null, of: cracked piers }
      evidence: [cracks in at least two of its piers]

- id: residents-gather
  title: Residents ask for a ferry
  summary: About forty people come to the bridge. The report does not say on which day.
  kind: gathering
  chapter: the-bridge
  when: { edtf: "[${from}..${to}]", certainty: uncertain, why: Some day after the closure and before the report. }
  where: { site: footbridge, relation: at }
  speaker: the-report
  mode: unattributed
  evidence: [residents gathered at the bridge]
  links:
    # retaliation-for, protest-against, responds-to, right-after, after, before, at-the-time-of or ordered-by;
    # only what somebody states
    - { relation: responds-to, target: footbridge-closed, statedBy: the-report, evidence: [to ask for a ferry] }
`,
    background: `- id: hour-of-the-closure
  events: [footbridge-closed]
  text: The barriers were put up at half past seven in the morning.
  # high, medium, low or editorial
  confidence: medium
  sources: [works-log]
  # Optional: narrows the time or the place; the report's own stays beside it.
  refines: { edtf: "${edtf}" }
`,
    sources: `- id: works-log
  title: Log of the works department
  publisher: Town council
  published: "${to}"
  url: null
  note: Invented, as an example.
  lang: ${language}
`,
  };
}
