/** What a journey asks of a browser, whichever protocol it speaks. */

export interface Engine {
  readonly name: string;
  readonly version: string;
  navigate(url: string): Promise<void>;
  back(): Promise<void>;
  reload(): Promise<void>;
  /** Runs an expression in the page, waits for its promise and gives back what JSON can say of it. */
  evaluate(expression: string): Promise<unknown>;
  /** Real input, as "Actions" of W3C WebDriver: the classic protocol and BiDi share the form. */
  act(sources: readonly object[]): Promise<void>;
  close(): Promise<void>;
}

export const WIDTH = 1280;
export const HEIGHT = 800;

/** `step` again and again until it gives something; the last error is the reason where it never does. */
export async function until<T>(what: string, step: () => Promise<T>, patienceMs = 20_000): Promise<T & {}> {
  const end = Date.now() + patienceMs;
  let reason = "";
  do {
    try {
      const value = await step();
      if (value !== null && value !== undefined && value !== false) return value as T & {};
    } catch (error) {
      reason = String(error).slice(0, 400);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < end);
  throw new Error(`waited in vain: ${what}${reason && ` (${reason})`}`);
}
