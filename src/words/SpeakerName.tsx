/** Who speaks, by name. */

import { useDossier } from "../state/react";
import { usePlainText } from "./usePlainText";
import { Words } from "./Words";

export function SpeakerName({ id, short = false }: { readonly id: string; readonly short?: boolean }) {
  const speaker = useDossier().speakers.get(id);
  if (!speaker) return <bdi translate="no">{id}</bdi>;
  return <Words text={(short && speaker.shortName) || speaker.name} />;
}

/** The name for use inside a sentence. */
export function useSpeakerName(): (id: string) => string {
  const { speakers } = useDossier();
  const plain = usePlainText();
  return (id) => {
    const speaker = speakers.get(id);
    return speaker ? plain(speaker.shortName ?? speaker.name) : id;
  };
}
