/**
 * In place of d3-format, of which d3-scale's `tickFormat` is the only user (vite.config.ts points `d3-format` here).
 * Our ticks are days and hours in the dossier's zone, worded in the page's language by i18n; numbers never are ticks.
 */

function noTickFormat(): never {
  throw new Error("Ticks are worded by src/i18n: d3's tickFormat does not come with this build.");
}

export {
  noTickFormat as format,
  noTickFormat as formatPrefix,
  noTickFormat as formatSpecifier,
  noTickFormat as precisionFixed,
  noTickFormat as precisionPrefix,
  noTickFormat as precisionRound,
};
