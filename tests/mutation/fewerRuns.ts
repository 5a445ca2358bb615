/**
 * A law is asked of thirty cases where it doesn't say itself of how many, as a mutant is met hundreds of times; and one
 * case against it is enough: looking for the smallest takes so long that it would count as a test without end.
 */

import fc from "fast-check";

fc.configureGlobal({ numRuns: 30, endOnFailure: true });
