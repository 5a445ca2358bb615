/** How large a dossier this device can take: said before the tab dies of it. docs/scale.md tells how it was measured. */

/** Bytes of memory for each byte of the file while it is parsed, checked and handed over. */
const BYTES_PER_BYTE = 12;
/** V8 holds no longer text. */
const LONGEST_TEXT = 500_000_000;
/** Where nothing is known of the device. */
const UNKNOWN_MEMORY = 1_000_000_000;

export interface DeviceMemory {
  /** Chromium: what scripts may use, in bytes. */
  readonly heapLimit: number | undefined;
  /** Chromium: gigabytes of the device, rounded. */
  readonly gigabytes: number | undefined;
}

/**
 * Bytes of memory for an event of a dossier of columns, its title and all indexes included, while the worker puts parts
 * together to a whole: more than twice what the page keeps. docs/scale.md tells how that was measured.
 */
const BYTES_PER_EVENT = 250;

/** Of a dossier of columns. */
export const mostEvents = (memory: DeviceMemory): number => Math.floor(memoryFor(memory) / BYTES_PER_EVENT);

/** So many of more than there is room for are held: while others take their place, both are there for a moment. */
export const mostHeld = (count: number, most: number): number =>
  count > most ? Math.floor((most * 3) / 4) : most;

/** Bytes of the file. A page has a quarter of the device at best. */
export const mostBytes = (memory: DeviceMemory): number =>
  Math.floor(Math.min(memoryFor(memory) / BYTES_PER_BYTE, LONGEST_TEXT));

function memoryFor({ heapLimit, gigabytes }: DeviceMemory): number {
  const limits = [heapLimit, gigabytes === undefined ? undefined : (gigabytes * 2 ** 30) / 4];
  const known = limits.filter((limit) => limit !== undefined);
  return known.length > 0 ? Math.min(...known) : UNKNOWN_MEMORY;
}

export function readDeviceMemory(): DeviceMemory {
  const { memory } = performance as { memory?: { jsHeapSizeLimit: number } };
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return { heapLimit: memory?.jsHeapSizeLimit, gigabytes: deviceMemory };
}
