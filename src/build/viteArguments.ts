/** What Vite is told. Options alone are for its server (`npm run dev -- --port 5174`); the config is bundled, so that it may be TypeScript on every Node. */
export function viteArguments([first = "dev", ...others]: readonly string[]): string[] {
  const [command, rest] = first.startsWith("-") ? ["dev", [first, ...others]] : [first, others];
  return [command, "--configLoader", "bundle", ...rest];
}
