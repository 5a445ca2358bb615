/** The story in an embed: all of its steps, and an event's card where a reader asks for it. */

import { EventCard } from "../account/card/EventCard";
import { Story } from "../story/Story";

export function EmbedStory({ hrefOf }: { readonly hrefOf: (slug: string, claim?: string) => string }) {
  return <Story hrefOf={hrefOf} cardOf={(event) => <EventCard event={event} hrefOf={hrefOf} />} />;
}
