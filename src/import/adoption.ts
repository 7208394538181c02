import { symbolNature } from "../document/symbol.ts";
import type { Words } from "../theme/words.ts";
import type { Context } from "./context.ts";
import type { Front } from "./front.ts";
import type { FieldValue } from "./front-matter.ts";
import type { Piece } from "./lines.ts";
import { dateIn, paragraphLines } from "./masthead.ts";

/** As many lines at the end of a resolution as may say when it was adopted, and who voted how. */
const reach = 14;

/** What stands at the end of an adopted resolution, its meeting, day and vote, as a field, which its page prints, and the text before it. */
export function withoutAdoption(pieces: readonly Piece[], symbol: string, { type, words }: Context): Front {
  const none = { fields: new Map(), rest: pieces };
  if (!type.fields.has("adoption") || symbolNature(symbol) !== "RES") return none;
  for (let start = Math.max(0, pieces.length - reach); start < pieces.length; start++) {
    const found = readAdoption(linesFrom(pieces, start), words);
    if (found) return { fields: new Map([["adoption", found]]), rest: pieces.slice(0, start) };
  }
  return none;
}

/** The lines from a place on, if nothing but lines stands there. */
function linesFrom(pieces: readonly Piece[], start: number): readonly string[] {
  const rest = pieces.slice(start);
  return rest.every((piece) => piece.kind === "line")
    ? rest.flatMap((piece) => (piece.kind === "line" ? paragraphLines(piece.paragraph) : []))
    : [];
}

/** "35th meeting", "22 June 2017", "[Adopted without a vote.]": the record that they are; none where anything else stands there. */
function readAdoption([meeting = "", day = "", ...rest]: readonly string[], words: Words): FieldValue | undefined {
  const count = countedIn(meeting, "meeting", words);
  const date = dateIn(day, words);
  if (count === undefined || date === undefined) return undefined;
  const voted = rest.join(" ").replace(/\s+/g, " ").trim();
  if (voted === "" || voted === `[${words.text["adopted-without-vote"]}]`) return { meeting: count, date };
  const vote = readVote(voted, words);
  return vote && { meeting: count, date, vote };
}

function countedIn(text: string, name: string, words: Words): number | undefined {
  for (const [key, pattern] of Object.entries(words.text)) {
    const [before = "", after = ""] = key.startsWith(`${name}-`) ? pattern.split("%") : [];
    const count = text.slice(before.length, text.length - after.length);
    if (after !== "" && text === before + count + after && /^\d{1,5}$/.test(count)) return Number(count);
  }
  return undefined;
}

/** "[Adopted by a recorded vote of 32 to 15, with no abstentions. The voting was as follows: In favour: …]" */
function readVote(text: string, { text: words }: Words): FieldValue | undefined {
  const [open = "", to = "", between = ""] = (words["adopted-by-vote"] ?? "").split("%");
  const head = new RegExp(
    `^\\[${escaped(open)}(\\d+)${escaped(to)}(\\d+)${escaped(between)}(\\d+|no)? ?[^.。]*[.。]`,
    "u",
  ).exec(text);
  if (!head) return undefined;
  const [start, yes = "", no = "", abstained = ""] = head;
  const counts = { yes: Number(yes), no: Number(no), abstained: Number(abstained) || 0 };
  const rest = text.slice(start.length).trim();
  if (rest === "]") return counts;
  const lists = listsIn(rest, words);
  return lists && { ...counts, ...lists };
}

const sides = ["in-favour", "against", "abstaining"] as const;

/** The States behind each of the words over them; none where other words stand there. */
function listsIn(text: string, words: Words["text"]): Readonly<Record<string, readonly string[]>> | undefined {
  const inner = /^(.*?)\]$/.exec(text)?.[1] ?? "";
  const [head = "", ...parts] = inner.split(
    new RegExp(`(${sides.map((side) => escaped(words[side] ?? side)).join("|")}) ?[:：]`, "u"),
  );
  if (head.replace(/[:：\s]/g, "") !== (words.voting ?? "").replace(/\s/g, "")) return undefined;
  const lists: Record<string, readonly string[]> = {};
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const side = sides.find((one) => words[one] === parts[index]);
    const states = (parts[index + 1] ?? "").split(/[,،、;]/).map((one) => one.trim().replace(/\.$/, ""));
    if (side !== undefined) lists[side] = states.filter((one) => one !== "");
  }
  return lists;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
