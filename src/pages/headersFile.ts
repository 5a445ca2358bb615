/** `_headers`, as Netlify and Cloudflare Pages read it; docs/hosting has the same for other hosts. */

import type { SiteConfig } from "../schema/site";
import { contentPolicy } from "./contentPolicy";

/** Who may frame a page, only a header can say. */
export function frameAncestors(embed: SiteConfig["embed"]): string {
  if (embed === "everybody") return "frame-ancestors *";
  return embed === "nobody" ? "frame-ancestors 'none'" : `frame-ancestors 'self' ${embed.join(" ")}`;
}

/**
 * All files may be read from other origins: they are public and the same for everybody, and in a frame with `sandbox` the
 * page has no origin at all, so that its own scripts, styles and data come from another.
 */
export const headersFile = ({ tileSources, embed }: Pick<SiteConfig, "tileSources" | "embed">) => `/*
  Content-Security-Policy: ${contentPolicy(tileSources)}; ${frameAncestors(embed)}
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), microphone=(), geolocation=(), payment=(), usb=()
  Cross-Origin-Opener-Policy: same-origin
  Strict-Transport-Security: max-age=31536000
  Cache-Control: no-cache
  Access-Control-Allow-Origin: *

/assets/*
  ! Cache-Control
  Cache-Control: public, max-age=31536000, immutable
`;
