/** The words of rows: their ids and titles. */

import type { TableSource } from "../../columns/tableSource";
import { isSlug } from "../../schema/dossier";
import { codeOf, hasMarkTower, hasVisibleText, hiddenCharacter, MAX_MARKS } from "../../schema/visibleText";
import type { RowFaults } from "./tableFault";

/** An id names one event of the group, no site and no former id of another event. */
export function checkIds(ids: readonly string[], { sites, aliases }: TableSource, faults: RowFaults) {
  const taken = new Set(sites.map(({ id }) => id));
  for (let row = 0; row < ids.length; row++) {
    const id = ids[row]!;
    if (!isSlug(id))
      faults.tell(
        row,
        "id",
        "it is no id",
        "write lower-case letters, digits and single hyphens: bridge-closes",
      );
    else if (taken.has(id) || Object.hasOwn(aliases, id))
      faults.tell(
        row,
        "id",
        `"${id}" is used twice`,
        "give the later one another id, if it was never published",
      );
    taken.add(id);
  }
}

export function checkTitle(title: string, row: number, faults: RowFaults) {
  const hidden = hiddenCharacter(title);
  if (hidden !== null)
    faults.tell(
      row,
      "title",
      `it holds the invisible character ${codeOf(hidden)}`,
      "delete it: names of another direction are kept apart by the page itself",
    );
  else if (hasMarkTower(title))
    faults.tell(
      row,
      "title",
      `a letter carries more than ${MAX_MARKS} combining marks, which cover the lines around it`,
      "delete the marks that are not part of the word",
    );
  else if (!hasVisibleText(title))
    faults.tell(row, "title", "nothing of this text can be seen", "write a word that a reader can see");
}
