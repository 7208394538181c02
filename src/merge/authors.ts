import type { WBlock } from "../word/blocks.ts";
import type { Change as Record, WToken } from "../word/tokens.ts";
import type { WordFile } from "../word/word-file.ts";
import type { Change } from "./change.ts";

/** A stretch that was recorded as a change. */
interface Recorded {
  readonly text: string;
  readonly record: Record;
}

/** Records in other paragraphs that are looked through for words of a change, of which some are more or less than a record. */
const mostElsewhere = 500;

/** The changes with who made each, as far as the file recorded it: by the words that came or went at the place. */
export function withAuthors(changes: readonly Change[], file: WordFile): readonly Change[] {
  const byPlace = new Map<string, Recorded[]>();
  const all: Recorded[] = [];
  const visit = (blocks: readonly WBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === "table") for (const { cells } of block.rows) for (const cell of cells) visit(cell.blocks);
      else if (block.kind === "box") visit(block.blocks);
      else {
        const recorded = recordedIn(block.tokens);
        for (const record of block.mark.changes) recorded.push({ text: "", record });
        if (recorded.length > 0) byPlace.set(`${block.place.part} ${block.place.paragraph}`, recorded);
        all.push(...recorded);
      }
    }
  };
  visit(file.body);
  for (const { blocks } of file.notes.values()) visit(blocks);
  const elsewhere = all.filter(({ text }) => text.trim() !== "");
  const byText = new Map(elsewhere.map((one) => [one.text.trim(), one.record]));
  const some = elsewhere.slice(0, mostElsewhere);
  return changes.map((change) => {
    const near = byPlace.get(`${change.place.part} ${change.place.paragraph}`) ?? [];
    const { old, fresh } = change;
    const record = match(change, near) ?? byText.get(fresh.trim()) ?? byText.get(old.trim()) ?? match(change, some);
    return record ? { ...change, author: record.author, date: record.date } : change;
  });
}

function match({ old, fresh }: Change, recorded: readonly Recorded[]): Record | undefined {
  const says = (text: string, words: string) =>
    words !== "" && text.trim() !== "" && (text.includes(words.trim()) || words.includes(text.trim()));
  const isAdded = ({ kind }: Record) => kind === "insert" || kind === "moveTo";
  const found = recorded.find(({ text, record }) => says(text, isAdded(record) ? fresh : old));
  // The end of a paragraph is recorded without words.
  const ends = (record: Record) => (isAdded(record) ? fresh : old).includes("¶");
  return (found ?? recorded.find(({ text, record }) => text === "" && ends(record)))?.record;
}

function recordedIn(tokens: readonly WToken[]): Recorded[] {
  return tokens.flatMap((token): Recorded[] => {
    const inner = token.kind === "field" ? recordedIn(token.result) : [];
    const text = token.kind === "text" ? token.text : "";
    const looks = token.kind === "text" && token.former ? [{ text, record: token.former.change }] : [];
    return [...token.changes.map((record) => ({ text, record })), ...looks, ...inner];
  });
}
