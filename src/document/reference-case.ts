/** Grammatical cases that a reference may be asked for, `@id{.gen}`, in a language that declines what it refers to; the first is meant where none is written. */
export const referenceCases = ["nom", "gen", "dat", "acc", "ins", "loc"] as const;

/** A grammatical case: nominative, genitive, dative, accusative, instrumental, locative. */
export type ReferenceCase = (typeof referenceCases)[number];
