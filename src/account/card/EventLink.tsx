/** From inside one card to another event or to a claim; the focus goes along, as it does with any link. */

import type { MouseEvent, ReactNode } from "react";
import { useDispatch } from "../../state/react";
import { pointsAt } from "../../state/usePointing";
import { isPlainClick, useAddresses } from "../addresses";

interface EventLinkProps {
  readonly slug: string;
  readonly claim?: string;
  readonly className?: string | undefined;
  readonly label?: string;
  readonly children: ReactNode;
}

export function EventLink({ slug, claim, className, label, children }: EventLinkProps) {
  const { hrefOf, focusNext } = useAddresses();
  const dispatch = useDispatch();
  const follow = (event: MouseEvent) => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    focusNext.current = claim ?? slug;
    dispatch({ type: "select", slug, claim: claim ?? null });
  };
  return (
    <a
      href={hrefOf(slug, claim)}
      onClick={follow}
      className={className}
      aria-label={label}
      {...pointsAt(slug)}
    >
      {children}
    </a>
  );
}
