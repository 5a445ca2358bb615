/** What is changed together, and the unit tests that speak of it: those that build pages or pictures take long and notice little. */

export interface Slice {
  readonly mutate: string;
  readonly tests: readonly string[];
  /** Nearly all of it is made once on import: each change of that kind is tried too, on freshly loaded modules. */
  readonly onImport?: true;
}

export const SLICES: Readonly<Record<string, Slice>> = {
  state: { mutate: "src/state/**/*.ts", tests: ["state/**/*"] },
  schema: {
    mutate: "src/schema/**/*.ts",
    tests: [
      "schema/**/*",
      "source/**/*",
      "core/rules/**/*",
      "formats/import/importers",
      "{cli,build,tools}/{checkDossier,docs,jsonSchema,readSiteConfig}",
    ],
    onImport: true,
  },
  core: { mutate: "src/core/*.ts", tests: ["core/*", "columns/**/*"] },
  "core/time": { mutate: "src/core/time/**/*.ts", tests: ["core/time/**/*", "core/phaseTrack"] },
  geo: { mutate: "src/geo/**/*.ts", tests: ["geo/**/*", "map/crowd"] },
  columns: { mutate: "src/columns/**/*.ts", tests: ["columns/**/*"] },
  "core/rules": { mutate: "src/core/rules/**/*.ts", tests: ["core/rules/**/*", "source/**/*"] },
  source: { mutate: "src/source/**/*.ts", tests: ["source/**/*", "cli/checkDossier"] },
  formats: { mutate: "src/formats/**/*.ts", tests: ["formats/**/*"] },
};
