/** What a thing is called: less where it lies, and however its accents, vowel marks and joiners are written. */

import { fold } from "../../core/fold";

/** The same for "Central Station, Springfield" and the map's own "Central Station", for منطقهٔ سبز and منطقه سبز. */
export const nameKey = (name: string) => fold(name.split(/[,،]/)[0]!);
