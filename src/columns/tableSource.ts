/** What columns leave to a list of the dossier's: kinds, speakers and sites by their places in it. */

import type { Header, SiteFeature } from "../schema/dossier";
import type { EventColumns } from "./eventTable";
import type { Listed } from "./narrowRows";
import { createTableSearch, type TableSearch } from "./tableSearch";

export interface TableSource {
  readonly header: Header;
  readonly sites: readonly SiteFeature[];
  readonly aliases: Readonly<Record<string, string>>;
}

/** What `narrowRows` asks for of these columns, searched by the names that their codes stand for. */
export function listedOf(
  columns: EventColumns,
  { header, sites }: Pick<TableSource, "header" | "sites">,
): Listed & { readonly search: TableSearch } {
  const search = createTableSearch(columns, {
    kinds: header.kinds,
    sites: sites.map(({ properties }) => properties),
    speakers: header.speakers,
  });
  return {
    kinds: header.kinds.map(({ id }) => id),
    speakers: header.speakers.map(({ id }) => id),
    sought: search.rowsOf,
    search,
  };
}
