import type { Change, RBlock, RItem } from "../document/resolved.ts";
import { linesIn } from "../document/walk-resolved.ts";
import { likenessOfWords, wordsOf } from "./align.ts";
import type { Changes } from "./changes.ts";
import { plain } from "./tokens.ts";

/** What has fewer words is not said to have been moved: it may stand anywhere by chance. */
const fewestWords = 5;

/** How much of it has to be the same. */
const alike = 0.8;

/** Pairs that are looked at before only what is equal to the letter counts: what bounds the time. */
const mostPairs = 40_000;

/** Text that went as a whole, or came. */
interface Whole {
  readonly text: string;
  readonly words: readonly string[];
  readonly change: Change;
}

/** Finds what went at one place and came at another. */
export class Moves {
  readonly #gone: Whole[] = [];
  readonly #come: Whole[] = [];

  /** Takes note of a block or item that came or went. What holds a table or a picture stays where it is. */
  add(thing: RBlock | RItem, change: Change): void {
    const blocks = thing.type === "item" ? thing.blocks : [thing];
    if (!blocks.every(isText)) return;
    const text = linesIn(blocks).map(plain).join("\n");
    (change.kind === "deleted" ? this.#gone : this.#come).push({ text, words: wordsOf(text), change });
  }

  /** Pairs what was moved. */
  pair(changes: Changes): void {
    const left = new Set(this.#come.filter(({ words }) => words.length >= fewestWords));
    const gone = this.#gone.filter(({ words }) => words.length >= fewestWords);
    const isSmall = gone.length * left.size <= mostPairs;
    const equal = new Map([...left].reverse().map((whole) => [whole.text, whole]));
    for (const whole of gone) {
      const same = equal.get(whole.text);
      const found = same && left.has(same) ? same : isSmall ? nearest(whole, left) : undefined;
      if (!found) continue;
      left.delete(found);
      changes.pair(whole.change, found.change);
    }
  }
}

function nearest({ words }: Whole, candidates: ReadonlySet<Whole>): Whole | undefined {
  let best: Whole | undefined;
  let most = alike;
  for (const candidate of candidates) {
    const shared = likenessOfWords(words, candidate.words);
    if (shared < most || (best && shared === most)) continue;
    [best, most] = [candidate, shared];
  }
  return best;
}

function isText(block: RBlock): boolean {
  if (block.type === "heading" || block.type === "paragraph") return true;
  if (block.type === "list") return block.items.every((item) => item.blocks.every(isText));
  return block.type === "quotation" && block.blocks.every(isText);
}
