/** The differences of two sequences, with a bound on how many are looked for: what everything here, and merging, is made of. */
export { diffArrays } from "diff";
