import type { Value } from "../document/data.ts";
import type { Words } from "../theme/words.ts";
import { scalarText } from "./fields.ts";

/** "Thirty-eighth session" from 38, "2018 session" from a year; figures where the language has no word for it. What is written in words is kept. */
export function sessionName(session: Value | undefined, words: Words): string | undefined {
  const text = scalarText(session);
  if (text === undefined || !/^\d+$/.test(text)) return text;
  if (text.length === 4) return (words.text.session ?? "%").replace("%", () => text);
  const number = Number(text);
  const ordinal = words.ordinals[number - 1];
  if (ordinal !== undefined) return capitalized((words.text.session ?? "%").replace("%", () => ordinal));
  const form = new Intl.PluralRules(words.language, { type: "ordinal" }).select(number);
  return (words.text[`session-${form}`] ?? words.text["session-other"] ?? "%").replace("%", () => text);
}

/** "Agenda item 3", "Agenda items 2 and 3"; what is no number is kept as it is written. */
export function agendaItem(item: Value | undefined, words: Words): string | undefined {
  const items = (Array.isArray(item) ? (item as readonly Value[]) : [item]).flatMap((one) => scalarText(one) ?? []);
  const [first] = items;
  if (first === undefined) return undefined;
  if (items.length > 1) return (words.text["agenda-items"] ?? "%").replace("%", () => enumerated(items, words));
  if (/^\d+(?:\s*\([a-z]+\))*$/.test(first)) return (words.text["agenda-item"] ?? "%").replace("%", () => first);
  return /^\d/.test(first) ? (words.text["agenda-items"] ?? "%").replace("%", () => first) : first;
}

function enumerated(items: readonly string[], words: Words): string {
  const { comma = ", ", and = " and " } = words.text;
  return items.slice(0, -1).join(comma) + and + items.at(-1);
}

/** The longest line of an agenda item's title, in characters (un-format 3.2, row 15). */
const longestLine = 52;

/** The title of the agenda item in lines of at most 52 characters, broken at spaces as the United Nations breaks it by hand. */
export function agendaTitle(title: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of title.split(/\s+/).filter((part) => part !== "")) {
    if (line !== "" && line.length + 1 + word.length > longestLine) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
