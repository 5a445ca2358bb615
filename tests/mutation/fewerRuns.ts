/** A law is asked of thirty cases where it doesn't say itself of how many: a mutant is met hundreds of times. */

import fc from "fast-check";

fc.configureGlobal({ numRuns: 30 });
