/** What a network answers in the place of the host. */

/** A sign-in page, or any other in the place of a file. */
export const isPage = (response: Response): boolean =>
  /html/i.test(response.headers.get("content-type") ?? "");

/**
 * The same response, once all of it has come; null where it is cut off, a page in the place of `path`, or no JSON though it
 * should be. No hash can tell: the host may have a newer file than the store.
 */
export async function whole(response: Response, path: string): Promise<Response | null> {
  if (!response.ok || isPage(response)) return null;
  try {
    const text = await response.clone().text();
    if (/json$/.test(path)) JSON.parse(text);
    return response;
  } catch {
    return null;
  }
}
