/** What the page has to say about itself: its language, a link that was not understood, a newer version. */

import type { AddressBase } from "../state/address";
import { LanguageOffer } from "./LanguageOffer";
import { IgnoredParameters, type Notice } from "./Notices";
import { FileDrop } from "./opening/FileDrop";
import { PartNotice } from "./PartNotice";
import { UpdateNotice } from "./UpdateNotice";

interface PageNoticesProps {
  readonly base: AddressBase;
  readonly notices: readonly Notice[];
  readonly embed: boolean;
  readonly onOpenFile: ((file: File) => void) | undefined;
  readonly isOpened: boolean;
}

export function PageNotices({ base, notices, embed, onOpenFile, isOpened }: PageNoticesProps) {
  return (
    <>
      {embed || isOpened ? null : <LanguageOffer base={base} />}
      {notices.map((notice) =>
        notice.type === "parameters" ? <IgnoredParameters key={notice.type} names={notice.names} /> : null,
      )}
      {notices.map((notice) =>
        notice.type === "part" ? (
          <PartNotice
            key={notice.type}
            extent={notice.extent}
            onRetry={notice.onRetry}
            onMove={notice.onMove}
            onSeek={notice.onSeek}
          />
        ) : null,
      )}
      {embed ? null : <UpdateNotice root={base.root} />}
      {embed || !onOpenFile ? null : <FileDrop onOpenFile={onOpenFile} />}
    </>
  );
}
