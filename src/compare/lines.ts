import type { RInline, RNote } from "../document/resolved.ts";
import { alignIds, alignShapes, type Shape } from "./align.ts";
import type { PlaceName } from "./places.ts";
import { lineOf, plain, type Token, tokensOf, wholeTokens } from "./tokens.ts";

/** A line of which less stays is replaced as a whole. */
const leastStays = 0.3;

/** A word of as many letters between two that were replaced is replaced with them. */
const shortWord = 3;

/** What is done with the parts of a line. */
export interface LineParts {
  readonly words: Intl.Segmenter;
  /** The name that a place of the old version has in the redline. */
  readonly place: PlaceName;
  /** Marks what went or came. */
  mark(line: readonly RInline[], kind: "inserted" | "deleted"): readonly RInline[];
  /** Two versions of a note as one. */
  join(old: RNote, fresh: RNote): RNote;
}

/** Two versions of a line as one: what stayed as the new one has it, what went, what came. */
export function compareLines(old: readonly RInline[], fresh: readonly RInline[], parts: LineParts): readonly RInline[] {
  const [all, others] = [wholeTokens(old, parts.place), wholeTokens(fresh, itself)];
  if (areSame(all, others)) return others.map((token, at) => joined(all[at], token, parts).node);
  const [before, after] = withNotes(tokensOf(old, parts.words, parts.place), tokensOf(fresh, parts.words, itself));
  const mark = (tokens: readonly Token[], kind: "inserted" | "deleted") =>
    tokens.length === 0 ? [] : parts.mark(lineOf(tokens), kind);
  return stretches(before, after).flatMap(({ kind, gone, come }) =>
    kind === "same"
      ? lineOf(come.map((token, at) => joined(gone[at], token, parts)))
      : [...mark(gone, "deleted"), ...mark(come, "inserted")],
  );
}

function areSame(old: readonly Token[], fresh: readonly Token[]): boolean {
  return old.length === fresh.length && old.every(({ id }, at) => id === fresh[at]?.id);
}

const itself: PlaceName = (anchor) => anchor;

/** The tokens of two lines in which notes that are one have one id, whatever they say by now. */
function withNotes(before: readonly Token[], after: readonly Token[]): readonly [readonly Token[], readonly Token[]] {
  const [old, fresh] = [before.filter(isNote), after.filter(isNote)];
  if (old.length === 0 || fresh.length === 0) return [before, after];
  const pairs = alignShapes(old.map(noteShape), fresh.map(noteShape));
  const ids = new Map<Token, string>();
  for (const [index, { old: from, fresh: to }] of pairs.entries()) {
    for (const token of [old[from ?? -1], fresh[to ?? -1]]) if (token) ids.set(token, `note ${index}`);
  }
  const named = (token: Token): Token => ({ ...token, id: ids.get(token) ?? token.id });
  return [before.map(named), after.map(named)];
}

function isNote({ node }: Token): boolean {
  return node.type === "note";
}

function noteShape({ id, node }: Token): Shape {
  return {
    kind: node.type === "note" && node.kind === "letter" ? `letter ${node.mark}` : node.type,
    id,
    says: () => plain([node]),
  };
}

function joined(old: Token | undefined, fresh: Token, { join }: LineParts): Token {
  return old?.node.type === "note" && fresh.node.type === "note" ? { ...fresh, node: join(old.node, fresh.node) } : fresh;
}

/** Tokens that stayed, or what stands in the place of what. */
interface Stretch {
  readonly kind: "same" | "changed";
  readonly gone: Token[];
  readonly come: Token[];
}

function stretches(before: readonly Token[], after: readonly Token[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let stayed = 0;
  for (const { old, fresh } of alignIds(before.map(idOf), after.map(idOf))) {
    const kind = old !== undefined && fresh !== undefined ? "same" : "changed";
    const isWord = kind === "same" && !isBlank(after[fresh ?? -1]);
    if (isWord) stayed += 1;
    add(found, kind, old === undefined ? undefined : before[old], fresh === undefined ? undefined : after[fresh]);
  }
  const words = Math.min(before.filter((token) => !isBlank(token)).length, after.filter((token) => !isBlank(token)).length);
  if (words > 0 && stayed < leastStays * words) return [{ kind: "changed", gone: [...before], come: [...after] }];
  return withoutIslands(found);
}

function add(found: Stretch[], kind: Stretch["kind"], gone: Token | undefined, come: Token | undefined): void {
  const last = found.at(-1);
  const stretch = last?.kind === kind ? last : { kind, gone: [], come: [] };
  if (stretch !== last) found.push(stretch);
  if (gone) stretch.gone.push(gone);
  if (come) stretch.come.push(come);
}

/** What only a blank or a short word separates is one change, where words were replaced by others on either side of it. */
function withoutIslands(found: readonly Stretch[]): readonly Stretch[] {
  const joint: Stretch[] = [];
  for (const [index, stretch] of found.entries()) {
    const last = joint.at(-1);
    const next = found[index + 1];
    const isBetween = last?.kind === "changed" && next !== undefined && (replaces(last) || replaces(next));
    if (last && (isIsland(stretch) ? isBetween : last.kind === stretch.kind)) {
      last.gone.push(...stretch.gone);
      last.come.push(...stretch.come);
    } else joint.push({ kind: stretch.kind, gone: [...stretch.gone], come: [...stretch.come] });
  }
  return joint;
}

function isIsland({ kind, come }: Stretch): boolean {
  const [word = "", ...more] = come.filter((token) => !isBlank(token)).map(wordOf);
  return kind === "same" && more.length === 0 && (word === "" || (word.length <= shortWord && /^\p{L}+$/u.test(word)));
}

/** The characters of a token; a mark stands for what is no text. */
function wordOf({ node, start, end }: Token): string {
  return node.type === "text" ? node.text.slice(start, end) : "*";
}

function replaces({ gone, come }: Stretch): boolean {
  return gone.length > 0 && come.length > 0;
}

function isBlank(token: Token | undefined): boolean {
  return token?.node.type === "text" && token.node.text.slice(token.start, token.end).trim() === "";
}

function idOf({ id }: Token): string {
  return id;
}
