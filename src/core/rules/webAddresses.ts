/** Links lead to the web and nowhere else. */

import { parseUrl } from "../parseUrl";
import { defineRule, type Found, type Path } from "./fault";

export const webAddresses = defineRule(
  "web-addresses",
  "Addresses of the report and of sources begin with https:// or http://.",
  ({ dossier: header }) => {
    const look = (path: Path, address: string | null | undefined): Found[] =>
      !address || isWeb(address)
        ? []
        : [
            {
              path,
              message: `"${address}" is no address on the web`,
              hint: "write it in full, beginning with https://",
            },
          ];
    return [
      ...look(["dossier", "report", "url"], header.report.url),
      ...header.sources.flatMap(({ url }, i) => look(["dossier", "sources", i, "url"], url)),
    ];
  },
);

function isWeb(address: string): boolean {
  const url = parseUrl(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === "" && url.password === "";
}
