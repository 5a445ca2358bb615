/** Provided by `messageFiles.ts`: for each language of the site, what fetches its messages. */
declare module "virtual:dateline-messages" {
  const files: Readonly<
    Record<string, () => Promise<{ default: ReturnType<typeof import("../build/siteMessages").messagesOf> }>>
  >;
  export default files;
}

/** Provided by `messageFiles.ts`: the same for the desk's own words. */
declare module "virtual:dateline-desk-messages" {
  const files: Readonly<
    Record<
      string,
      () => Promise<{ default: ReturnType<typeof import("../build/siteMessages").deskMessagesOf> }>
    >
  >;
  export default files;
}
