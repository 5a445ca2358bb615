/** What page and worker say to each other while a foreign dossier is fetched, checked and handed over. */

import type { EventFeature, Header, SiteFeature } from "../schema/dossier";
import type { LoadFault } from "./loadFault";

/** Where loading stands. */
export interface Progress {
  readonly stage: "fetching" | "checking" | "sending";
  /** Of this stage, 0 to 1; null where nobody knows how much there is. */
  readonly part: number | null;
  /** Bytes that have come; in the last stage, events. */
  readonly count: number;
}

/** The page asks for a dossier, and then for each next part once it has put the last one in its place. */
export type ToWorker =
  | {
      readonly type: "load";
      readonly url: string;
      readonly mostBytes: number;
      readonly file?: Blob;
      readonly largeFrom?: number;
    }
  | { readonly type: "next" };

export type FromWorker =
  | { readonly type: "progress"; readonly progress: Progress }
  | {
      readonly type: "header";
      readonly header: Header;
      readonly sites: readonly SiteFeature[];
      readonly count: number;
    }
  | { readonly type: "events"; readonly features: readonly EventFeature[]; readonly isLast: boolean }
  | { readonly type: "fault"; readonly fault: LoadFault }
  | { readonly type: "large" };
