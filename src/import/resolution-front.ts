import type { Context } from "./context.ts";
import { fieldText } from "./field-texts.ts";
import type { Fields } from "./front-matter.ts";
import { sponsorsIn } from "./front-roles.ts";
import type { Line, Piece } from "./lines.ts";
import { dateIn } from "./masthead.ts";
import { plainWords, withoutStart } from "./plain-words.ts";

/** As many lines as may stand between a masthead and the line of the organ. */
const reach = 12;

/** Whether a line names the organ that resolves: it opens the sentence that the resolution is, and ends with a comma. */
export function opensResolution({ numeral, words }: Line): boolean {
  return !numeral && words.length < 160 && /^(?:\p{Lu}|\p{Script=Arabic}|\p{Script=Han}).*[,،，]$/u.test(words);
}

/** Where the line of the organ stands, among the first from a place on. */
export function openingAt(pieces: readonly Piece[], start: number): number | undefined {
  const found = pieces.slice(start, start + reach).findIndex((piece) => piece.kind === "line" && opensResolution(piece));
  return found < 0 ? undefined : start + found;
}

/** Reads the lines over the organ of a resolution that is none of our files: sponsors, number, title, the meeting that adopted it. Others are told. */
export function resolutionFront(lines: readonly Line[], fields: Fields, context: Context): void {
  const titles: Line[] = [];
  for (const line of lines) if (!takeLine(line, fields, context)) titles.push(line);
  const printed = (context.words.text["resolution-adopted"] ?? "").split("%")[0] ?? "";
  const hasTitle = fields.has("title");
  const own = hasTitle ? undefined : titles.find(({ style }) => style.meaning.is === "title" || style.meaning.is === "heading");
  if (own) fields.set("title", fieldText(own, context));
  for (const line of titles)
    if (line !== own && !isPrinted(line, printed, context))
      context.losses.add(
        "front-matter-left",
        {
          one: "A line of the first page has no field in documents of the type resolution",
          many: "# lines of the first page have no fields in documents of the type resolution",
        },
        undefined,
        line.words,
      );
}

/** "Resolution adopted by the Human Rights Council on 22 June 2017", which the page of one prints by itself. */
function isPrinted({ words }: Line, start: string, context: Context): boolean {
  const end = words.slice(-30).replace(/^.*?(?=\d)/, "");
  return start !== "" && words.startsWith(start) && words.length < 140 && dateIn(end, context.words) !== undefined;
}

function takeLine(line: Line, fields: Fields, context: Context): boolean {
  return takeSponsors(line, fields, context) || takeNumber(line, fields, context) || takeAdoption(line, fields, context);
}

/** "State A, State B:* draft resolution" */
function takeSponsors({ words }: Line, fields: Fields, context: Context): boolean {
  const named = (context.words.text["draft-resolution"] ?? "").toLowerCase();
  const isOne = named !== "" && words.toLowerCase().endsWith(named) && /[:：]/.test(words);
  if (isOne) fields.set("sponsors", sponsorsIn(words));
  return isOne;
}

/** "81/133. Title", "63/… Title" */
function takeNumber(line: Line, fields: Fields, context: Context): boolean {
  const typed = /^[\t ]*(\d+\/(?:[\w.-]*\w|…|\.\.\.|-))\.?(?=[\t \u00a0]|$)[\t \u00a0]*/.exec(
    plainWords(line.paragraph.tokens),
  );
  if (!typed || fields.has("number")) return false;
  fields.set("number", typed[1] ?? "");
  const rest = { ...line, tokens: withoutStart(line.paragraph.tokens, typed[0].length) };
  fields.set("title", fieldText(rest, context));
  return true;
}

/** "Adopted by the Security Council at its 9520th meeting, on 22 December 2023"; the page of an adopted resolution prints both in lines of its own. */
function takeAdoption({ words }: Line, fields: Fields, context: Context): boolean {
  const found =
    /^(?:resolution )?adopted by .{3,80}? at its (\d{1,5})(?:st|nd|rd|th) (?:plenary )?meeting,? (?:held )?on (.{8,30})$/i.exec(
      words,
    );
  const date = dateIn(found?.[2] ?? "", context.words);
  if (!found?.[1] || date === undefined || !context.type.fields.has("adoption")) return false;
  fields.set("adoption", { meeting: Number(found[1]), date });
  return true;
}
