/** The little of jsdom that tests use by name; it brings no types of its own. */
declare module "jsdom" {
  export class JSDOM {
    constructor(html?: string, options?: { readonly url?: string; readonly contentType?: string });
    readonly window: Window & typeof globalThis;
  }
}
