/** The lines that put a view into another page: a frame and no script. */

/** `height` in pixels; the width is that of what it stands in. */
export function embedCode(address: string, title: string, height = 600): string {
  const attributes = {
    src: address,
    title,
    width: "100%",
    height: String(height),
    loading: "lazy",
    allow: "fullscreen; clipboard-write; web-share",
    referrerpolicy: "strict-origin-when-cross-origin",
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<iframe${written.join("")}></iframe>`;
}

const escapeAttribute = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
