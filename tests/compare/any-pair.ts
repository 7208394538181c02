import fc from "fast-check";
import { anySources } from "../docx/generator.ts";
import type { Sources } from "../docx/resolved-of.ts";

/** Two versions of a document. */
export interface Pair {
  readonly old: Sources;
  readonly fresh: Sources;
}

/** What is done to a block of the source, at a part of the text's length. */
interface Edit {
  readonly at: number;
  readonly to: number;
  readonly kind: "out" | "in" | "words" | "move" | "rank" | "twice" | "first";
  readonly words: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  to: fc.double({ min: 0, max: 1, noNaN: true }),
  kind: fc.constantFrom("out", "in", "words", "words", "move", "rank", "twice", "first"),
  words: fc.constantFrom(
    "new words",
    "an *other* thing",
    "see @l1",
    "noted^[a new note]",
    "of",
    "1. an item",
    "# Heading",
    "- dot",
  ),
});

/** Any document, and the same after some edits of its source, the last of them of anything else. */
export const anyPair: fc.Arbitrary<Pair> = fc
  .tuple(anySources, fc.array(edit, { minLength: 1, maxLength: 6 }))
  .map(([old, edits]) => ({ old, fresh: { ...old, text: edited(old.text, edits) } }));

/** Documents that have nothing to do with each other. */
export const anyTwo: fc.Arbitrary<Pair> = fc.tuple(anySources, anySources).map(([old, fresh]) => ({ old, fresh }));

function edited(text: string, edits: readonly Edit[]): string {
  const end = text.startsWith("---\n") ? text.indexOf("\n---\n", 3) + 5 : 0;
  const blocks = text.slice(end).split("\n\n");
  for (const each of edits) change(blocks, each);
  return text.slice(0, end) + blocks.join("\n\n");
}

function change(blocks: string[], { at, to, kind, words }: Edit): void {
  const index = Math.min(blocks.length - 1, Math.floor(at * blocks.length));
  const block = blocks[index] ?? "";
  switch (kind) {
    case "out":
      blocks.splice(index, 1);
      break;
    case "in":
      blocks.splice(index, 0, words);
      break;
    case "first":
      blocks[index] = block.replace(/^(?:# )?\S+ /, "");
      break;
    case "twice":
      blocks.splice(index, 0, block.replaceAll(/ \{#l\d\}/g, ""));
      break;
    case "move":
      blocks.splice(Math.floor(to * blocks.length), 0, ...blocks.splice(index, 1));
      break;
    case "rank":
      blocks[index] = block.startsWith("# ") ? `#${block}` : block.replace(/^#(#+ )/, "$1");
      break;
    case "words": {
      const parts = block.split(" ");
      parts.splice(Math.floor(to * parts.length), to > 0.5 ? 1 : 0, words);
      blocks[index] = parts.join(" ");
    }
  }
}
