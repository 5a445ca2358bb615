/** Every rule that a sound dossier keeps, in the order in which faults are told. */

import { edtf } from "./edtf";
import type { Rule } from "./fault";

export const RULES: readonly Rule[] = [edtf];
