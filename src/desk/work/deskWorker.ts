/** The thread in which reports are read and drafts are checked, so that the page answers keys meanwhile. */

import { checkDraft } from "./checkDraft";
import type { FromDeskWorker, Question, ToDeskWorker } from "./protocol";
import { readReport } from "./reading";

const answer = (question: Question) =>
  question.type === "read" ? readReport(question.text, question.options) : checkDraft(question.input);

globalThis.addEventListener("message", async ({ data: { id, question } }: MessageEvent<ToDeskWorker>) => {
  let reply: FromDeskWorker;
  try {
    reply = { id, answer: await answer(question) };
  } catch (error) {
    reply = { id, error: error instanceof Error ? error.message : String(error) };
  }
  globalThis.postMessage(reply);
});
