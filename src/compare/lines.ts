import type { Change, RInline } from "../document/resolved.ts";
import { alignIds } from "./align.ts";
import type { Changes } from "./changes.ts";
import { markLine } from "./mark.ts";
import { lineOf, type Token, tokensOf } from "./tokens.ts";

/** A line of which less stays is replaced as a whole. */
const leastStays = 0.3;

/** Two versions of a line as one: what stayed as the new one has it, what went, what came. */
export function compareLines(
  old: readonly RInline[],
  fresh: readonly RInline[],
  language: string,
  changes: Changes,
): readonly RInline[] {
  const [before, after] = [tokensOf(old, language), tokensOf(fresh, language)];
  const line: RInline[] = [];
  for (const { kind, gone, come } of stretches(before, after)) {
    if (kind === "same") line.push(...lineOf(come));
    else line.push(...marked(gone, "deleted", changes), ...marked(come, "inserted", changes));
  }
  return line;
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

/** What only a blank separates is one change, where words were replaced by others on either side of it. */
function withoutIslands(found: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const [index, stretch] of found.entries()) {
    const last = joined.at(-1);
    const next = found[index + 1];
    const isIsland = stretch.kind === "same" && stretch.come.length === 1 && isBlank(stretch.come[0]);
    const isBetween = last?.kind === "changed" && next !== undefined && (replaces(last) || replaces(next));
    if (last && (isIsland ? isBetween : last.kind === stretch.kind)) {
      last.gone.push(...stretch.gone);
      last.come.push(...stretch.come);
    } else joined.push({ kind: stretch.kind, gone: [...stretch.gone], come: [...stretch.come] });
  }
  return joined;
}

function replaces({ gone, come }: Stretch): boolean {
  return gone.length > 0 && come.length > 0;
}

function isBlank(token: Token | undefined): boolean {
  return token?.node.type === "text" && token.node.text.slice(token.start, token.end).trim() === "";
}

function marked(tokens: readonly Token[], kind: Change["kind"], changes: Changes): readonly RInline[] {
  return tokens.length === 0 ? [] : markLine(lineOf(tokens), changes.next(kind));
}

function idOf({ id }: Token): string {
  return id;
}
