import type { Span } from "../source.ts";
import { type Replacement, type TracedText, withReplacements } from "../trace.ts";
import { diagnostic } from "./codes.ts";
import type { Report } from "./diagnostic.ts";

/**
 * What no output may hold. First what has no shape: controls (C0 but tab and newline, DEL, C1), byte order marks, deprecated formats,
 * noncharacters (XML 1.0, section 2.2), halves of pairs. Then what does its work unseen: embeddings, overrides and isolates, which turn
 * the order of others, and tags, which are text that nobody sees. Then what stands for something that is not there: anchors of
 * annotations and objects. Last what has a shape in one program's font alone: private use (PDF/A-2, 6.2.11.7.3, refuses it as text).
 * An expression is made of it for a text that needs one.
 */
const unprintable = [
  String.raw`[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff\u206a-\u206f\p{Noncharacter_Code_Point}\p{Cs}]+`,
  String.raw`[\u202a-\u202e\u2066-\u2069]+`,
  String.raw`[\u{e0000}-\u{e007f}]+`,
  String.raw`[\ufff9-\ufffc]+`,
  String.raw`\p{Co}+`,
].join("|");

/** Scripts whose letters never join. */
const apart = String.raw`[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]`;

/**
 * What nobody sees and nobody wants (Unicode's Default_Ignorable_Code_Point), where it is not at home: fillers of Hangul, signs of formulas and
 * of other notations, Mongolian's and the variants' selectors behind what has no variants, joiners between letters that never join. Soft
 * hyphens, spaces without width, word joiners and the marks of directions are used, and joiners in the scripts that need them.
 */
const unseen = [
  String.raw`[\u115f\u1160\u17b4\u17b5\u2061-\u2065\u3164\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}]`,
  String.raw`[\u{e0080}-\u{e00ff}\u{e01f0}-\u{e0fff}]`,
  String.raw`(?<![\u1800-\u18af])[\u180b-\u180f]`,
  String.raw`(?<![\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{Script=Phags_Pa}])[\ufe00-\ufe0f]`,
  String.raw`(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
  String.raw`(?<=${apart})[\u200c\u200d](?=${apart})`,
].join("|");

/** White space that Unicode ends lines and paragraphs with, for which no output has a use: it is a space. */
const separators = /[\u2028\u2029]/g;

/** One of the units of which `unprintable`, `unseen` and `separators` are made, or half of a pair: found faster, and in few texts. */
const suspicious =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is looked for by itself
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u17b4\u17b5\u180b-\u180f\ufe00-\ufe0f\u0000-\u0008\u000b-\u001f\u007f-\u009f\u115f\u1160\u200c\u200d\u2028-\u202e\u2061-\u206f\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff]/;

/** What texts in the Latin script are made of, of which nothing is suspicious: found faster still, since its ranges are few. */
const unusual = /[^\t\n -~\u00a0-\u04ff\u2010-\u2027\u202f-\u205e\u2190-\u22ff]/;

/** So many places are shown one by one; a file that is no text has thousands. */
const shown = 20;

/** Whether a text surely holds nothing that no output may hold or that nobody sees. */
export function isPrintable(text: string): boolean {
  return !unusual.test(text) || !suspicious.test(text);
}

/** The text with U+FFFD for each unit that cannot be printed, so that offsets stay; every place is reported, and what nobody sees too, which stays. */
export function cleanCharacters(text: TracedText, report: Report): TracedText {
  if (isPrintable(text.text)) return text;
  reportUnseen(text, report);
  const replaced: Replacement[] = [];
  for (const { 0: found, index: at } of text.text.matchAll(new RegExp(unprintable, "gu"))) {
    if (replaced.length < shown) tell(found, text.at(at, at + found.length), report);
    replaced.push({ at, length: found.length, text: "\ufffd".repeat(found.length) });
  }
  const places = replaced.length;
  if (places > shown) {
    const help = "The file may not be text at all: open it in an editor, or save it anew as UTF-8.";
    report(
      diagnostic("control-character", `${places - shown} more places hold such characters.`, { span: text.at(0, 0), help }),
    );
  }
  for (const { index: at } of text.text.matchAll(separators)) replaced.push({ at, length: 1, text: " " });
  return withReplacements(
    text,
    replaced.sort((one, other) => one.at - other.at),
  );
}

function reportUnseen(text: TracedText, report: Report): void {
  const found = [...text.text.matchAll(new RegExp(`(?:${unseen})+`, "gu"))];
  for (const { 0: characters, index } of found.slice(0, shown)) {
    const span = text.at(index, index + characters.length);
    const written = span.source.text.slice(span.start, span.end) === characters;
    const message = `The character ${codePoint(characters)} cannot be seen, and does nothing here.`;
    report(diagnostic("character-unseen", message, { span, ...(written && { fix: [{ span, text: "" }] }) }));
  }
  if (found.length > shown)
    report(
      diagnostic("character-unseen", `${found.length - shown} more places hold such characters.`, { span: text.at(0, 0) }),
    );
}

/** Names what was found; where the file has it letter for letter, taking it out mends the place. */
function tell(found: string, span: Span, report: Report): void {
  const { message, help } = kinds.find(({ of }) => of.test(found)) ?? plainKind;
  const characters = [...found];
  const first = codePoint(found);
  const named =
    characters.length === 1
      ? `The character ${first} ${message}.`
      : `${characters.length} characters in a row ${message.replace("turns", "turn")} (the first is ${first}).`;
  const written = span.source.text.slice(span.start, span.end) === found;
  report(diagnostic("control-character", named, { span, help, ...(written && { fix: [{ span, text: "" }] }) }));
}

const plainKind = { message: "cannot be printed", help: undefined };

/** What is said of the kinds that ask for something else than the rest. */
const kinds = [
  {
    of: /^[\u202a-\u202e\u2066-\u2069]/,
    message: "turns the order of others unseen",
    help: "Delete it: letters that are read from right to left are put in their order without it. It may have come along from a web page, or be there to deceive.",
  },
  {
    of: /^[\u{e0000}-\u{e007f}]/u,
    message: "cannot be seen",
    help: "Delete it: such characters are text that no reader sees, which programs read all the same.",
  },
  {
    of: /^\ufffc/,
    message: "stands for an object that was not copied",
    help: "Put the picture or formula that it stands for into the text, or delete the character.",
  },
  {
    of: /^[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u,
    message: "is private: only the font of the program it came from has a shape for it",
    help: "Type the sign that it stands for (a bullet is a list item, an arrow is →), or delete it.",
  },
];

/** What to do about a name that looks right and is not, since it holds a character that takes no room on a screen. */
export function unseenHelp(name: string): string | undefined {
  const [found] = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.exec(name) ?? [];
  return found && `There is a character in it that cannot be seen (${codePoint(found)}): delete the name and type it anew.`;
}

/** A character by its number: "U+00AD". */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
