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
      "core/source/**/*",
      "core/rules/**/*",
      "core/formats/import/importers",
      "compiler/{checkDossier,docs,jsonSchema,readSiteConfig}",
    ],
    onImport: true,
  },
  core: { mutate: "src/core/*.ts", tests: ["core/*", "core/columns/**/*"] },
  "core/time": { mutate: "src/core/time/**/*.ts", tests: ["core/time/**/*", "core/phaseTrack"] },
  "core/space": { mutate: "src/core/space/**/*.ts", tests: ["core/space/**/*", "map/crowd"] },
  "core/columns": { mutate: "src/core/columns/**/*.ts", tests: ["core/columns/**/*"] },
  "core/rules": { mutate: "src/core/rules/**/*.ts", tests: ["core/rules/**/*", "core/source/**/*"] },
  "core/source": { mutate: "src/core/source/**/*.ts", tests: ["core/source/**/*", "compiler/checkDossier"] },
  "core/formats": { mutate: "src/core/formats/**/*.ts", tests: ["core/formats/**/*"] },
};
