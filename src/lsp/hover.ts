import type { DocumentIndex } from "../analysis/document-index.ts";
import { helpers } from "../template/helpers.ts";
import type { Desk, Spot } from "./desk.ts";
import { findingsIn } from "./diagnostics.ts";
import { headSpot } from "./head-path.ts";
import { isAt } from "./names.ts";
import type { Hover } from "./protocol.ts";
import { symbolsIn, symbolText } from "./symbols-in-text.ts";
import { tagWordAt } from "./tag-words.ts";
import { fieldsWithin, fieldText, typeAt, typesFor } from "./types.ts";

/** What is told of something, and where that stands. */
interface Told {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What an editor shows of what stands where the pointer is: what that means, then where the rules come from that found something in it. */
export function hoverAt(spot: Spot, desk: Desk): Hover | undefined {
  const named = spot.studies.flatMap(({ index }) => (index ? toldOfNames(index, spot) : []));
  const told = named[0] ?? toldOfField(spot, desk) ?? toldOfTag(spot, desk) ?? toldOfSymbol(spot);
  const rules = toldOfRules(spot);
  const shown = told ?? rules[0];
  if (!shown) return undefined;
  const value = [...(told ? [told] : []), ...rules].map(({ text }) => text).join("\n\n---\n\n");
  const range = desk.texts.rangeOfSpan({ source: spot.source, start: shown.start, end: shown.end });
  return { contents: { kind: "markdown", value }, range };
}

function toldOfNames({ labels, notes, references, sources }: DocumentIndex, spot: Spot): readonly Told[] {
  const found: Told[] = [];
  const add = (
    place: { readonly start: { readonly offset: number }; readonly end: { readonly offset: number } },
    text: string,
  ) => found.push({ text, start: place.start.offset, end: place.end.offset });
  for (const { whole, prints } of references)
    if (isAt(whole, spot)) add(whole, prints === "" ? "This is printed nowhere." : `Prints “${markdown(prints)}”.`);
  for (const { key, place, cites, text } of sources)
    for (const each of [place, ...cites]) if (isAt(each, spot)) add(each, `Source \`${key}\`: ${markdown(text)}`);
  for (const { name, place, calls, mark, text } of notes) {
    const called = mark === undefined ? "A note that is not called" : `Note ${markdown(mark)}`;
    const own = name === undefined || !place ? [] : [place];
    for (const each of [...own, ...calls])
      if (isAt(each, spot)) add(each, text === undefined ? `${called}.` : `${called}: ${markdown(text)}`);
  }
  for (const { name, place, kind, number, references: uses } of labels) {
    const what = [kind ?? "nothing that is printed", number].filter(Boolean).join(" ");
    if (place && isAt(place, spot)) add(place, `\`${name}\`: ${markdown(what)}, ${counted(uses.length)}.`);
  }
  return found;
}

function counted(references: number): string {
  return references === 1 ? "1 reference" : `${references} references`;
}

/** A field of front matter, or the type that it names. */
function toldOfField(spot: Spot, desk: Desk): Told | undefined {
  const at = headSpot(spot.source, spot.offset);
  const type = at && typeAt(spot, desk);
  if (!at || !type) return undefined;
  const [start, end] = [at.start, at.part === "name" ? at.end : lineEndBehind(spot.source.text, at.start)];
  const word = spot.source.text
    .slice(start, end)
    .trim()
    .replace(/^["']|["']$/g, "");
  if (at.part === "value" && at.path.join() === "type") {
    const named = typesFor(spot, desk).find(({ name }) => name === word);
    return named && { text: `**${named.name}**: ${named.description}`, start, end: start + word.length };
  }
  const { fields, field: around } = fieldsWithin(type.fields, at.path);
  const field = at.part === "name" ? fields.get(word) : around;
  if (at.part === "value" && field?.type === "symbol") return toldOfSymbol(spot);
  return field && { text: fieldText(field), start, end };
}

function lineEndBehind(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** A field or a helper in a tag of Handlebars. */
function toldOfTag(spot: Spot, desk: Desk): Told | undefined {
  const word = tagWordAt(spot.source.text, spot.offset);
  if (!word) return undefined;
  const helper = helpers.get(word.path);
  const field = fieldsWithin(typeAt(spot, desk)?.fields ?? new Map(), word.path.split(".")).field;
  const text = field ? fieldText(field) : helper && `Helper \`${word.path}\`: \`${helper.usage}\``;
  return text === undefined ? undefined : { text, start: word.start, end: word.end };
}

function toldOfSymbol({ source, offset }: Spot): Told | undefined {
  const start = source.text.lastIndexOf("\n", offset - 1) + 1;
  const line = source.text.slice(start, lineEndBehind(source.text, offset));
  const found = symbolsIn(line, start).find((each) => each.start <= offset && offset <= each.end);
  return found && { text: symbolText(found.symbol), start: found.start, end: found.end };
}

/** The rules that found something here, and what they rest on. */
function toldOfRules(spot: Spot): readonly Told[] {
  return findingsIn(spot.file, spot.studies).flatMap(({ code, rule, span }) => {
    if (!rule || !span || spot.offset < span.start || spot.offset > span.end) return [];
    const number = rule.number === "" ? "Rule" : `Rule ${rule.number}`;
    return [{ text: `${number}, \`${code}\`, from: ${markdown(rule.sources.join("; "))}`, start: span.start, end: span.end }];
  });
}

/** A text whose characters mean nothing to Markdown. */
function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, "\\$&").replace(/\s+/g, " ");
}
