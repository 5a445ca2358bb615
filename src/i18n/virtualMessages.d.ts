/** Provided by `messageFiles.ts`: for each language of the site, what fetches its messages. */
declare module "virtual:dateline-messages" {
  const files: Readonly<
    Record<string, () => Promise<{ default: ReturnType<typeof import("../build/siteMessages").messagesOf> }>>
  >;
  export default files;
}
