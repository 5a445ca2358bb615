/** The dossiers that this site was built with, from `vitePlugin.ts`. */
declare module "virtual:dateline-dossiers" {
  export const dossiers: readonly {
    readonly id: string;
    readonly title: Readonly<Record<string, string>>;
    readonly version: string;
  }[];
}
