/** The messages of the page's language, for components. */

import { createContext, type ReactNode, useContext } from "react";
import type { Messages } from "./messages";

const MessagesContext = createContext<Messages | null>(null);

export function MessagesProvider({ messages, children }: { messages: Messages; children: ReactNode }) {
  return <MessagesContext value={messages}>{children}</MessagesContext>;
}

export function useMessages(): Messages {
  const messages = useContext(MessagesContext);
  if (!messages) throw new Error("useMessages wants a MessagesProvider around it");
  return messages;
}
