import type { Place } from "../analysis/place.ts";
import type { Desk, Spot } from "./desk.ts";
import { fileNames } from "./file-names.ts";
import { type Name, nameAt, namesIn } from "./names.ts";
import { foldersFor } from "./types.ts";

/** The name at a place, and all that has it; those in texts come before those of fields and files. */
export function namedAt(spot: Spot, desk: Desk): { readonly name: Name; readonly place: Place } | undefined {
  for (const { index } of spot.studies) {
    const found = index && nameAt(namesIn(index), spot);
    if (found) return found;
  }
  for (const study of spot.studies) {
    const found = nameAt(fileNames(study, desk, foldersFor(spot, desk)), spot);
    if (found) return found;
  }
  return undefined;
}

/** Where the thing that is named at a place is written. */
export function definitionsAt(spot: Spot, desk: Desk): readonly Place[] {
  return namedAt(spot, desk)?.name.given ?? [];
}

/** Where the thing that is named at a place is used and, where that is wanted, where it is written. */
export function usesAt(spot: Spot, desk: Desk, withGiven: boolean): readonly Place[] {
  const named = namedAt(spot, desk);
  return named ? [...(withGiven ? named.name.given : []), ...named.name.uses] : [];
}
