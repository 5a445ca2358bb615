/** One tab writes a draft at a time. */

/** Gives back what lets go of it; null where another tab has it. Browsers without Web Locks let every tab write. */
export function takeLock(draft: string): Promise<(() => void) | null> {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((resolve) => {
    void navigator.locks.request(`dateline-desk ${draft}`, { ifAvailable: true }, (lock) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    });
  });
}
