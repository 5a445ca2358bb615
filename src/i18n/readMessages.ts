/** Message files as Fluent reads them. */

import { FluentResource } from "@fluent/bundle";
import type { ReadMessages } from "./messages";

/** `texts` are whole files; what stands in a later one counts. What Fluent cannot read it leaves out; `npm run messages` says so. */
export const readMessages = (...texts: readonly string[]): ReadMessages => [
  ...new Map(
    texts.flatMap((ftl) =>
      new FluentResource(ftl).body.flatMap(({ id, value }) => (value === null ? [] : [[id, value] as const])),
    ),
  ),
];
