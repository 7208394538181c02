import type { RInline, RText } from "../document/resolved.ts";
import type { Openings, Words } from "../theme/words.ts";
import type { Opening } from "./placed.ts";

/** Finds the opening words of clauses, made once for the words of a document. */
export class ClauseOpenings {
  readonly #forms: Readonly<Record<Exclude<Opening, "organ">, RegExp>> | undefined;

  constructor(words: Words) {
    const { openings } = words;
    this.#forms = openings && {
      preambular: form(openings.preambular, openings),
      operative: form(openings.operative, openings),
      declares: form(openings.declares, openings),
    };
  }

  /** The content with its opening in italics: an organ's name, or a clause's first words. What the author marked stays as it is. */
  italicize(content: readonly RInline[], opening: Opening): readonly RInline[] {
    const first = content[0];
    if (first?.type !== "text" || first.italic) return content;
    if (opening === "organ") return italicizeName(content);
    const found = this.#forms?.[opening].exec(first.text)?.[0];
    return found ? [...split(first, found.length), ...content.slice(1)] : content;
  }
}

/** "Also recalling", "Taking note with appreciation": the longest that fits, with the words that belong to it. */
function form(openings: readonly string[], { before, after }: Openings): RegExp {
  const choice = (words: readonly string[]) =>
    [...words]
      .sort((one, other) => other.length - one.length)
      .map(escaped)
      .join("|") || "(?!)";
  return new RegExp(
    `^(?:(?:${choice(before)})[ \\u00a0]+)?(?:${choice(openings)})(?:[ \\u00a0]+(?:${choice(after)}))*(?![\\p{L}\\p{N}-])`,
    "iu",
  );
}

function escaped(word: string): string {
  return word
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\s+/g, "[ \\u00a0]+");
}

function split(text: RText, length: number): readonly RText[] {
  const { source, start, end } = text.span;
  const middle = Math.min(start + length, end);
  const head: RText = { ...text, text: text.text.slice(0, length), italic: true, span: { source, start, end: middle } };
  const rest = text.text.slice(length);
  return rest === "" ? [head] : [head, { ...text, text: rest, span: { source, start: middle, end } }];
}

/** The comma after an organ's name is roman. */
function italicizeName(content: readonly RInline[]): readonly RInline[] {
  return content.flatMap((inline): readonly RInline[] => {
    if (inline.type !== "text") return [inline];
    const length = inline.text.replace(/\s*[,،，]?\s*$/, "").length;
    return length === 0 ? [inline] : split(inline, length);
  });
}
