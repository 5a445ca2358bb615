/** A press on the preview's map, for whoever places something; the map itself knows nothing of it. */

type Position = [lon: number, lat: number];
type Listener = (position: Position) => void;

const listeners = new Set<Listener>();

/** Calls `listen` with [lon, lat] to a metre, and gives back what ends that. */
export function onMapPress(listen: Listener): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

export function tellMapPress(position: Position) {
  for (const listen of listeners) listen(position);
}
