import { indexAt } from "../source.ts";
import { isThere } from "./changes.ts";
import { placesOf } from "./token-line.ts";
import type { Change, WToken } from "./tokens.ts";
import type { PlainToken } from "./word-view.ts";

/** What is left of the tokens of a paragraph in a view. */
export interface Left {
  readonly tokens: readonly PlainToken[];
  /** Where a place of the paragraph has come to, as bookmarks count places. */
  readonly placeOf: (place: number) => number;
}

/** Leaves those tokens that are there. What a field shows stays where the field itself is not there. */
export function tokensIn(tokens: readonly WToken[], isAccepted: (change: Change) => boolean): Left {
  const made: PlainToken[] = [];
  /** Where each token began, and where it has come to; at the end, where both end. */
  const from = [0];
  const to = [0];
  for (const token of tokens) {
    const left = leftOf(token, isAccepted);
    from.push((from.at(-1) ?? 0) + placesOf(token));
    to.push(left.reduce((sum, one) => sum + placesOf(one), to.at(-1) ?? 0));
    for (const one of left) append(made, one);
  }
  const placeOf = (place: number) => {
    const index = indexAt(from, place);
    const [start = 0, next = start] = to.slice(index, index + 2);
    return Math.min(start + place - (from[index] ?? 0), next);
  };
  return { tokens: made, placeOf };
}

function leftOf(token: WToken, isAccepted: (change: Change) => boolean): readonly PlainToken[] {
  const there = isThere(token, isAccepted);
  if (token.kind === "field") {
    const result = tokensIn(token.result, isAccepted).tokens;
    if (!there || isGone(token, result)) return result;
    const { changes, side, ...facts } = token;
    return [{ ...facts, result }];
  }
  if (!there) return [];
  const { changes, side, ...leaf } = token;
  if (leaf.kind !== "text" || !leaf.former) return [leaf];
  const { former, look, ...text } = leaf;
  return [{ ...text, look: isAccepted(former.change) ? look : former.was }];
}

/** A `w:hyperlink` cannot itself come or go: it does with the runs that it holds. */
function isGone({ code, result }: WToken & { readonly kind: "field" }, left: readonly PlainToken[]): boolean {
  return code === "" && result.length > 0 && left.length === 0;
}

/** Adds a token to others: text of the same look goes on. */
export function append(tokens: PlainToken[], token: PlainToken): void {
  const last = tokens.at(-1);
  if (last?.kind === "text" && token.kind === "text" && last.look === token.look)
    tokens[tokens.length - 1] = { ...last, text: last.text + token.text };
  else tokens.push(token);
}
