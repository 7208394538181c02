/** What Markdown text must be told apart from. */
export interface TextPlace {
  /** What was written before it in the line, as far as it matters: the last character, "" at the start of a line. */
  readonly before: string;
  /** Whether nothing is before it in its block. */
  readonly first: boolean;
  /** Whether nothing follows in its block. */
  readonly last: boolean;
  /** Whether a bracket follows at once. */
  readonly beforeBracket: boolean;
  readonly inCell: boolean;
  readonly inHeading: boolean;
  readonly inCitation: boolean;
}

/** Plain characters as Markdown that gives them back: signs that mean something get a backslash, blanks at an edge a number. */
export function escapeText(text: string, place: TextPlace): string {
  const { before, beforeBracket, first, inCell, inCitation, inHeading, last } = place;
  let escaped = text
    .replace(inCitation ? /[\\`*[\]<{~^;,@]/g : /[\\`*[\]<{~^]/g, "\\$&")
    .replace(/_/g, (_, at: number, whole: string) => (isWord(whole[at - 1]) && isWord(whole[at + 1]) ? "_" : "\\_"))
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, "&amp;")
    .replace(/(^|[^A-Za-z0-9_.+%@])@(?=[A-Za-z0-9\u0080-\uffff])/g, (whole, sign: string, at: number) =>
      inCitation || (at === 0 && sign === "" && /[A-Za-z0-9_.+%@]/.test(before)) ? whole : `${sign}\\@`,
    )
    .replace(/https?(?=:\/\/)/gi, "$&\\")
    .replace(/www(?=\.)/g, "$&\\");
  if (inCell) escaped = escaped.replaceAll("|", "\\|");
  if (inHeading) escaped = escaped.replaceAll("#", "\\#");
  if (beforeBracket) escaped = escaped.replace(/!$/, "\\$&");
  if (first || before === "") escaped = escaped.replace(/^ /, "&#32;");
  if (last) escaped = escaped.replace(/ $/, "&#32;");
  if (before === "") escaped = escapeLineStart(escaped);
  else if (before === "]" || before === "}") escaped = escaped.replace(/^[(:]/, "\\$&");
  return escaped;
}

/** A line's first characters so that it starts no block: no heading, list, quotation, table, fence, title. */
function escapeLineStart(text: string): string {
  return text
    .replace(/^[#>+=~:|-]/, "\\$&")
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, "$1\\$2")
    .replace(/^(Table|Sources?|Notes?):/, "$1\\:");
}

function isWord(unit: string | undefined): boolean {
  return unit !== undefined && /[A-Za-z0-9]/.test(unit);
}

/** A character as a number, which Markdown takes for punctuation where it decides on emphasis. */
export function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
