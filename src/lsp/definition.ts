import type { Place } from "../analysis/place.ts";
import type { Spot } from "./desk.ts";
import { nameAt, namesIn } from "./names.ts";

/** Where the thing that is named at a place is written. */
export function definitionsAt(spot: Spot): readonly Place[] {
  for (const { index } of spot.studies) {
    const found = index && nameAt(namesIn(index), spot);
    if (found) return found.name.given;
  }
  return [];
}
