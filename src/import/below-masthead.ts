import type { Words } from "../theme/words.ts";
import type { Fields } from "./front-matter.ts";
import { dateIn } from "./masthead.ts";

/** A line under a masthead. */
export interface MastheadLine {
  readonly text: string;
  readonly isBold: boolean;
}

/**
 * Reads the lines between a masthead and the title: bodies, the session, its dates, the agenda item, its title. What stands before the session
 * is a body, what stands after the item its title.
 */
export function readBelow(lines: readonly MastheadLine[], words: Words): Fields {
  const fields: Fields = new Map();
  const bodies: string[] = [];
  const titles: string[] = [];
  for (const { text } of lines) {
    const session = fields.has("session") ? undefined : sessionIn(text, words);
    const item = fields.has("agenda-item") ? undefined : itemIn(text, words);
    if (session !== undefined) fields.set("session", session);
    else if (item !== undefined) fields.set("agenda-item", item);
    else if (fields.has("agenda-item")) titles.push(text);
    else if (fields.has("session") && !fields.has("session-dates") && isPeriod(text, words)) fields.set("session-dates", text);
    else if (fields.has("session")) titles.push(text);
    else bodies.push(text);
  }
  const [last, ...before] = bodies.toReversed();
  if (last !== undefined) {
    if (before.length > 0) fields.set("body", before.toReversed().join("\n"));
    fields.set(before.length > 0 ? "subsidiary-body" : "body", last);
  }
  if (titles.length > 0) fields.set("agenda-title", titlesOf(titles));
  return fields;
}

/** The titles of agenda items, a line each; a line that goes on with a small letter goes on with the title before it. */
function titlesOf(lines: readonly string[]): string {
  return lines.reduce((all, line) => `${all}${/^\p{Ll}/u.test(line) ? " " : "\n"}${line}`);
}

/** The number of a session, or what it is called where it has none. */
function sessionIn(text: string, words: Words): string | undefined {
  const small = text
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .trim();
  const forms = ["session", "session-one", "session-two", "session-few", "session-other"].map((key) => words.text[key] ?? "");
  for (const form of forms) {
    const [before = "", after = ""] = form.toLowerCase().split("%");
    if (!small.startsWith(before) || !small.endsWith(after.trim()) || form === "") continue;
    const name = small.slice(before.length, small.length - after.trim().length).trim();
    const number = words.ordinals.findIndex((ordinal) => ordinal.toLowerCase() === name) + 1;
    if (number > 0) return String(number);
    const figure = /^(\d{1,3})(?:\D{0,3})$/.exec(name)?.[1];
    if (figure !== undefined) return figure;
    if (/session$/.test(small) && small.length < 60) return text;
  }
  return undefined;
}

function itemIn(text: string, words: Words): string | undefined {
  for (const key of Object.keys(words.text).filter((name) => /^agenda-items?(?:-\w+)?$/.test(name))) {
    const [before = "", after = ""] = (words.text[key] ?? "").split("%");
    if (before === "" || !text.startsWith(before) || !text.endsWith(after)) continue;
    const number = text.slice(before.length, text.length - after.length);
    if (/^\d/.test(number)) return number;
  }
  return /^(?:(?:provisional )?agenda )?items?\s+\d/i.test(text) && text.length < 120 ? text : undefined;
}

/** Whether a line says when, and perhaps where, a session is held. */
function isPeriod(text: string, words: Words): boolean {
  const small = text.toLowerCase();
  const named = words.months.some((month) => small.includes(month.toLowerCase()));
  return named && /\d/.test(text) && text.length < 100 ? true : dateIn(text, words) !== undefined;
}
