import type { Source } from "../../source.ts";
import { type Abbreviation, abbreviationsIn } from "./abbreviations.ts";
import type { Prose } from "./prose.ts";

/** All prose of a document, with what several rules ask of it, found once. */
export class WholeProse {
  /** Block by block in the order of the document, notes last. */
  readonly blocks: readonly Prose[];
  /** The files of its annexes, in their order. */
  readonly annexes: readonly Source[];
  #abbreviations: ReadonlyMap<string, Abbreviation> | undefined;

  constructor(blocks: readonly Prose[], annexes: readonly Source[]) {
    this.blocks = blocks;
    this.annexes = annexes;
  }

  /** The abbreviations that it introduces, with where it uses them. */
  get abbreviations(): ReadonlyMap<string, Abbreviation> {
    this.#abbreviations ??= abbreviationsIn(this.blocks);
    return this.#abbreviations;
  }
}
