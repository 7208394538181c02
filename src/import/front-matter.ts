/** A value of front matter as it is written: a text, a list, or a record of such. Texts of Markdown are Markdown already. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | { readonly [key: string]: FieldValue };

/** Fields of front matter by name, in the order in which they are written. */
export type Fields = Map<string, FieldValue>;

/** As many characters as a line has. */
const width = 100;

/** Fields in the order in which people write them; others come after these. */
const usual = [
  "type",
  "of",
  "symbol",
  "parent-title",
  "parent-subtitle",
  "title",
  "subtitle",
  "language",
  "original",
  "language-note",
  "distribution",
  "advance",
  "date",
  "body",
  "subsidiary-body",
  "session",
  "session-dates",
  "agenda-item",
  "agenda-title",
];

function placeOf(name: string): number {
  const place = usual.indexOf(name);
  return place < 0 ? usual.length : place;
}

/** Front matter as YAML between its two lines. */
export function frontMatterOf(fields: ReadonlyMap<string, FieldValue>): string {
  const sorted = [...fields].sort(([one], [other]) => placeOf(one) - placeOf(other));
  const lines = sorted.flatMap(([name, value]) => entry(name, value, ""));
  return `---\n${lines.join("\n")}\n---\n`;
}

function entry(key: string, value: FieldValue, indent: string): readonly string[] {
  const name = /^[A-Za-z][\w-]*$/.test(key) ? key : quoted(key);
  if (typeof value === "boolean" || typeof value === "number") return [`${indent}${name}: ${value}`];
  if (typeof value === "string") return scalar(`${indent}${name}:`, value, `${indent}  `);
  if (!isList(value))
    return [`${indent}${name}:`, ...Object.entries(value).flatMap(([own, inner]) => entry(own, inner, `${indent}  `))];
  return value.length === 0
    ? [`${indent}${name}: []`]
    : [`${indent}${name}:`, ...value.flatMap((one) => item(one, `${indent}  `))];
}

/** Whether a value is a list. */
export function isList(value: readonly FieldValue[] | { readonly [key: string]: FieldValue }): value is readonly FieldValue[] {
  return Array.isArray(value);
}

function item(value: FieldValue, indent: string): readonly string[] {
  if (typeof value === "boolean" || typeof value === "number") return [`${indent}- ${value}`];
  if (typeof value === "string") return scalar(`${indent}-`, value, `${indent}  `);
  const lines = isList(value)
    ? value.flatMap((one) => item(one, `${indent}  `))
    : Object.entries(value).flatMap(([key, inner]) => entry(key, inner, `${indent}  `));
  const [first = "", ...rest] = lines;
  return [`${indent}- ${first.slice(indent.length + 2)}`, ...rest];
}

/** A text behind a key: plain where YAML takes it for nothing else, folded where it is long, a block where it has lines. */
function scalar(head: string, text: string, indent: string): readonly string[] {
  if (/\n/.test(text)) return [`${head} |-`, ...text.split("\n").map((line) => (line === "" ? "" : indent + line))];
  const written = isPlain(text) ? text : quoted(text);
  if (head.length + written.length < width) return [`${head} ${written}`];
  return /^\s|\s$|\s\s/.test(text) ? [`${head} ${quoted(text)}`] : [`${head} >-`, ...folded(text, indent)];
}

function folded(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

/** Whether YAML reads a text as the same text, whatever stands in it. */
function isPlain(text: string): boolean {
  if (!/^[\p{L}\d(“‘«$][^\n]*$/u.test(text) || /: |:$| #|\s$|\t/.test(text)) return false;
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return true;
  return (
    !/^(?:true|false|yes|no|on|off|null|y|n|~)$/i.test(text) &&
    !/^[\d.,_+-]+(?:e[\d+-]*)?$/i.test(text.replace(/^\d{1,3}$/, ""))
  );
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
