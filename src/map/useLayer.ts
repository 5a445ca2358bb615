/** A Leaflet layer that lives as long as its component. */

import type { Layer } from "leaflet";
import { useEffect, useState } from "react";
import { useMap } from "react-leaflet/hooks";

/** `create` must keep its identity while the layer is to be kept. Null until the layer is on the map. */
export function useLayer<L extends Layer>(create: () => L): L | null {
  const map = useMap();
  const [layer, setLayer] = useState<L | null>(null);
  useEffect(() => {
    const created = create();
    created.addTo(map);
    setLayer(created);
    return () => {
      created.remove();
      setLayer(null);
    };
  }, [map, create]);
  return layer;
}
