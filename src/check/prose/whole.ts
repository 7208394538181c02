import { type Abbreviation, abbreviationsIn } from "./abbreviations.ts";
import type { Prose } from "./prose.ts";

/** All prose of a document, with what several rules ask of it, found once. */
export class WholeProse {
  /** Block by block in the order of the document, notes last. */
  readonly blocks: readonly Prose[];
  #abbreviations: ReadonlyMap<string, Abbreviation> | undefined;

  constructor(blocks: readonly Prose[]) {
    this.blocks = blocks;
  }

  /** The abbreviations that it introduces, with where it uses them. */
  get abbreviations(): ReadonlyMap<string, Abbreviation> {
    this.#abbreviations ??= abbreviationsIn(this.blocks);
    return this.#abbreviations;
  }
}
