/** Why a dossier cannot be shown. */

export type LoadFault =
  /** Nothing came: no network, or the server said no (`status`). */
  | { readonly type: "missing"; readonly url: string; readonly status: number | null }
  /** A web page came in its place: a network wants its reader to sign in, or a host answers everything with a page. */
  | { readonly type: "page"; readonly url: string }
  /** Something came that isn't a dossier. */
  | { readonly type: "broken"; readonly url: string; readonly faults: readonly PlainFault[] }
  /** It would take more memory than this device has to give. */
  | { readonly type: "tooLarge"; readonly url: string; readonly bytes: number; readonly mostBytes: number }
  /** The thread that read it died, most likely for want of memory. */
  | { readonly type: "tooMuch"; readonly url: string }
  /** The reader stopped it. */
  | { readonly type: "stopped"; readonly url: string };

export interface PlainFault {
  readonly path: string;
  readonly message: string;
  readonly hint?: string;
}
