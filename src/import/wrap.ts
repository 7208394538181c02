/** As many characters as a line has. */
const width = 100;

/** Marks of quotations, items and notes, and the indents before them. */
const marks = /^(?:\s+|> ?|[-*+] |\d{1,9}[.)] |\[\^[^\]\s]+\]: ?)+/;

/** Lines that are whole: headings, tables, fences, containers, pictures, braces alone. */
const whole = /^\s*(?:#{1,6} |\||:::?|```|!\[|\{(?![-+~=>])|---|___)/;

/**
 * Markdown with its long lines broken at blanks, as people write it: what follows goes on under the text of its item. A line is broken only
 * before a word that begins nothing, and never between signs that belong together.
 */
export function wrapped(markdown: string): string {
  let fence = "";
  const lines = markdown.split("\n").flatMap((line) => {
    const ticks = /^[\s>]*(`{3,})/.exec(line)?.[1] ?? "";
    const isInFence = fence !== "";
    if (ticks !== "") fence = isInFence ? (ticks.length >= fence.length ? "" : fence) : ticks;
    return isInFence || ticks !== "" || line.length <= width ? [line] : filled(line);
  });
  return lines.join("\n");
}

function filled(line: string): readonly string[] {
  const first = marks.exec(line)?.[0] ?? "";
  const text = line.slice(first.length);
  if (whole.test(text)) return [line];
  const others = first.replace(/\[\^[^[\]\s]+\]: ?$/, "    ").replace(/[^\s>]/g, " ");
  const lines: string[] = [];
  let own: string[] = [];
  let [length, last] = [0, 0];
  for (const word of unbroken(text)) {
    if (own.length > 0 && isPlain(word)) last = own.length;
    own.push(word);
    length += word.length + 1;
    const begun = lines.length === 0 ? first : others;
    if (last === 0 || begun.length + length - 1 <= width) continue;
    lines.push(begun + own.slice(0, last).join(" "));
    own = own.slice(last);
    [length, last] = [own.join(" ").length + 1, 0];
  }
  return [...lines, (lines.length === 0 ? first : others) + own.join(" ")];
}

/** Words, with those in brackets, braces and code taken together. */
function unbroken(text: string): readonly string[] {
  const words: string[] = [];
  let held: string[] = [];
  let open = 0;
  for (const word of text.split(" ")) {
    held.push(word);
    const signs = word.replace(/\{>>|<<\}/g, "");
    open += count(signs, "{") - count(signs, "}") + count(signs, "<") - count(signs, ">");
    const isOpen = open > 0 || count(held.join(" "), "`") % 2 === 1;
    if (isOpen && held.length < 60) continue;
    words.push(held.join(" "));
    held = [];
    open = 0;
  }
  return held.length > 0 ? [...words, held.join(" ")] : words;
}

function count(word: string, sign: string): number {
  let found = 0;
  for (let at = word.indexOf(sign); at >= 0; at = word.indexOf(sign, at + 1)) if (word[at - 1] !== "\\") found += 1;
  return found;
}

/** Whether a line may begin with a word: it could be taken for no mark of a block. */
function isPlain(word: string): boolean {
  return (
    /^[\p{L}\p{M}“‘«(*[_]/u.test(word) &&
    !/^(?:Table|Sources?|Notes?):/.test(word) &&
    !/^[*_]+$/.test(word) &&
    !/^\[\^[^\]]*\]:/.test(word)
  );
}
