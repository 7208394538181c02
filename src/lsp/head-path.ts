import type { Source } from "../source.ts";

/** What is typed at an offset of front matter, told by lines and signs alone, since while somebody types it is seldom YAML. */
export interface HeadSpot {
  /** The names of the fields around it, the outermost first. */
  readonly path: readonly string[];
  /** Whether the name of a field is typed, the value of the last one in `path`, or, at the beginning of an entry of a list, either. */
  readonly part: "name" | "value" | "either";
  /** Where the name or value begins. */
  readonly start: number;
  /** Where the name of the field ends, for a name; where the line does, for a value. */
  readonly end: number;
}

/** Where front matter ends in a text: the offset of its closing line, the end of a text that never closes it; 0 where there is none. */
export function headEnd({ text }: Source): number {
  if (!/^---[ \t]*\n/.test(text)) return 0;
  const close = text.indexOf("\n---", 3);
  return close < 0 ? text.length : close + 1;
}

/** What is typed at an offset of front matter; nothing outside of it. */
export function headSpot(source: Source, offset: number): HeadSpot | undefined {
  const end = headEnd(source);
  if (offset < 4 || offset > end || end === 0) return undefined;
  return yamlSpot(source.text.slice(0, end), offset, 4);
}

/** A line of YAML: how far in what it says begins, behind the dashes of lists. */
interface Line {
  readonly start: number;
  readonly column: number;
  readonly text: string;
  readonly isEntry: boolean;
}

/** The same for a text that is YAML from an offset on. */
function yamlSpot(text: string, offset: number, from = 0): HeadSpot {
  const lineStart = Math.max(from, text.lastIndexOf("\n", offset - 1) + 1);
  const lineEnd = text.indexOf("\n", offset) < 0 ? text.length : text.indexOf("\n", offset);
  const line = lineOf(text.slice(lineStart, lineEnd), lineStart);
  const around = pathAbove(text, line, from);
  const contentStart = line.start + line.column;
  const [, name = "", sign = ""] = /^(["']?[\w.-]*["']?)([ \t]*:(?:[ \t]+|$))?/.exec(line.text) ?? [];
  const valueStart = contentStart + name.length + sign.length;
  if (sign === "" && !/^[[{]/.test(line.text)) {
    const part = line.isEntry ? "either" : "name";
    return { path: around, part, start: contentStart, end: Math.max(offset, contentStart + name.length) };
  }
  if (sign !== "" && offset < valueStart - (sign.length - sign.trimEnd().length))
    return { path: around, part: "name", start: contentStart, end: contentStart + name.length };
  const path = sign === "" ? around : [...around, unquoted(name)];
  const start = sign === "" ? contentStart : valueStart;
  const value: HeadSpot = { path, part: "value", start, end: lineEnd };
  return offset - start > longestFlow ? value : flowSpot(text.slice(start, offset), value);
}

/** Characters of a value that are looked through for brackets and braces. */
const longestFlow = 2000;

function lineOf(line: string, start: number): Line {
  const lead = /^[ \t]*(?:-[ \t]+|-$)*/.exec(line)?.[0] ?? "";
  return { start, column: lead.length, text: line.slice(lead.length), isEntry: lead.includes("-") };
}

/** The names of the fields that a line stands in: of the lines above that begin less far in. */
function pathAbove(text: string, line: Line, from: number): readonly string[] {
  const path: string[] = [];
  let column = line.isEntry ? line.column - 1 : line.column;
  for (let end = line.start - 1; end > from && column > 0; ) {
    const start = Math.max(from, text.lastIndexOf("\n", end - 1) + 1);
    const above = lineOf(text.slice(start, end), start);
    const name = /^(["']?[\w.-]+["']?)[ \t]*:/.exec(above.text)?.[1];
    if (name !== undefined && (above.column < column || (line.isEntry && path.length === 0 && above.column <= column))) {
      path.unshift(unquoted(name));
      column = above.column;
    }
    end = start - 1;
  }
  return path;
}

/** The same within the brackets and braces of a value, of which `typed` is what stands before the offset. */
function flowSpot(typed: string, value: HeadSpot): HeadSpot {
  const open: { readonly sign: string; name: string }[] = [];
  let [quote, from] = ["", 0];
  for (let at = 0; at < typed.length; at++) {
    const sign = typed.charAt(at);
    const around = open.at(-1);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if ((sign === '"' || sign === "'") && typed.slice(from, at).trim() === "") quote = sign;
    else if ((sign === "{" || sign === "[") && typed.slice(from, at).trim() === "")
      [from] = [at + 1, open.push({ sign, name: "" })];
    else if (around && (sign === "}" || sign === "]")) [from] = [at + 1, open.pop()];
    else if (around && sign === ",") [from, around.name] = [at + 1, ""];
    else if (around?.sign === "{" && sign === ":" && around.name === "")
      [around.name, from] = [unquoted(typed.slice(from, at).trim()), at + 1];
  }
  const last = open.at(-1);
  if (!last) return value;
  const names = open.flatMap(({ name }) => (name === "" ? [] : [name]));
  const start = value.start + from + (typed.slice(from).length - typed.slice(from).trimStart().length);
  const part = last.sign === "[" ? "either" : last.name === "" ? "name" : "value";
  return { path: [...value.path, ...names], part, start, end: value.start + typed.length };
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, "");
}
