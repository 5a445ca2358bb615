/** What a page of ours may load and run: nothing, but what is named here. docs/security/threat-model.md says why. */

import type { TileSource } from "../schema/site";
import { tag } from "./html";

/**
 * The Content-Security-Policy of every page. Scripts may not write markup (Trusted Types); app/trustedTypes.ts holds the
 * one exception. `tileSources` are loaded only when a reader chooses one, so their hosts may send pictures.
 */
export function contentPolicy(tileSources: readonly TileSource[]): string {
  const hosts = tileSources.map(({ url }) => new URL(url.replaceAll(/[{}]/g, "")).origin);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    ["img-src 'self' data:", ...new Set(hosts)].join(" "), // data: is how a picture becomes a PNG for the reader
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
}

/** Stands before all that loads something. Who may frame the page cannot be said here, only by the host's headers. */
export const policyTag = (policy: string) =>
  tag("meta", { "http-equiv": "Content-Security-Policy", content: policy });
