/** An address as a QR code, for those who see a screen and hold a phone. */

import qrcode from "qrcode-generator";
import styles from "./ShareDialog.module.css";

/** Four modules of quiet zone, as ISO/IEC 18004 asks for. */
const QUIET = 4;

export function QrCode({ value, label }: { readonly value: string; readonly label: string }) {
  const code = qrcode(0, "M");
  code.addData(value);
  code.make();
  const count = code.getModuleCount();
  const size = count + 2 * QUIET;
  const modules: string[] = [];
  for (let row = 0; row < count; row++) {
    for (let column = 0; column < count; column++) {
      if (code.isDark(row, column)) modules.push(`M${column + QUIET} ${row + QUIET}h1v1h-1z`);
    }
  }
  return (
    <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" shapeRendering="crispEdges">
      <title>{label}</title>
      {/* Black on white in every theme: cameras expect it. */}
      <rect width={size} height={size} fill="#ffffff" />
      <path d={modules.join("")} fill="#000000" />
    </svg>
  );
}
