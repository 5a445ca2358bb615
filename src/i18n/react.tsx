/** The messages of the page's language, for components. */

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Messages, Say } from "./messages";

export interface SpokenMessages extends Messages {
  /** `t` for the content of an element: words that the language lacks say which one they are in. */
  readonly say: Say<ReactNode>;
}

const MessagesContext = createContext<SpokenMessages | null>(null);

export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  const spoken = useMemo((): SpokenMessages => {
    const say: Say<ReactNode> = (id, ...args) => {
      const text = messages.t(id, ...args);
      const lender = messages.lenderOf(id);
      return lender ? (
        <span lang={lender.tag} dir={lender.direction}>
          {text}
        </span>
      ) : (
        text
      );
    };
    return { ...messages, say };
  }, [messages]);
  return <MessagesContext value={spoken}>{children}</MessagesContext>;
}

export function useMessages(): SpokenMessages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("useMessages wants a MessagesProvider around it");
  return messages;
}
