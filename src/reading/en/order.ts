/** English words that say how one thing stands to another. */

import type { OrderRule } from "../language";
import { between } from "../plainText";

export const ENGLISH_ORDER: readonly OrderRule[] = [
  { relation: "retaliation-for", pattern: between("in (?:retaliation|revenge|reprisal) for|to avenge") },
  { relation: "responds-to", pattern: between("in (?:response|reaction) to|responding to") },
  {
    relation: "protest-against",
    pattern: between("in protest (?:against|at|over)|to protest(?: against)?|protesting(?: against)?"),
  },
  { relation: "ordered-by", pattern: between("ordered by|(?:on|under|at) (?:the )?orders? (?:of|from)") },
  {
    relation: "right-after",
    pattern: between(
      "(?:right|immediately|shortly|soon|just|moments|minutes) (?:after(?:wards?)?|later|following)",
    ),
  },
  {
    relation: "after",
    pattern: between("after(?:wards?)?|following|subsequently|thereafter|in the wake of"),
  },
  {
    relation: "before",
    pattern: between("(?:(?:shortly|just|right|immediately) )?before(?:hand)?|ahead of|prior to"),
  },
  {
    relation: "at-the-time-of",
    pattern: between("meanwhile|at the same time(?: as)?|simultaneously|at the time of"),
  },
];
