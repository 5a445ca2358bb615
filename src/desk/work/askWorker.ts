/** One worker for the whole page. A question waits for those before it; of checks that wait, only the last is answered. */

import type { Answers, FromDeskWorker, Question, ToDeskWorker } from "./protocol";

export interface DeskWorker {
  /** Rejects with an Error whose message says what went wrong. */
  ask<T extends keyof Answers>(question: Extract<Question, { type: T }>): Promise<Answers[T]>;
}

export function startWorker(): DeskWorker {
  const worker = new Worker(new URL("./deskWorker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { done: (answer: never) => void; fail: (error: Error) => void }>();
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<FromDeskWorker>) => {
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if ("error" in data) asked?.fail(new Error(data.error));
    else asked?.done(data.answer as never);
  };
  worker.onerror = (event) => {
    for (const { fail } of waiting.values()) fail(new Error(event.message));
    waiting.clear();
  };
  return {
    ask: (question) =>
      new Promise((done, fail) => {
        const id = ++count;
        waiting.set(id, { done, fail });
        const message: ToDeskWorker = { id, question };
        worker.postMessage(message);
      }),
  };
}
