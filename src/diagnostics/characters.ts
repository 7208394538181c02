import type { TracedText } from "../source.ts";
import { diagnostic } from "./codes.ts";
import type { Report } from "./diagnostic.ts";

/**
 * What no output may hold: controls (C0 but tab and newline, DEL, C1), unpaired surrogates, noncharacters of the first plane (XML 1.0
 * section 2.2), and characters that reverse the order of others unseen.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ufdd0-\ufdef\ufeff\ufffe\uffff]+|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One of the units of which `unprintable` is made, or half of a pair: found faster, and in few texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const suspicious = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202d\u202e\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/** So many places are shown one by one; a file that is no text has thousands. */
const shown = 20;

/** The text with U+FFFD for each unit that cannot be printed, so that offsets stay; every place is reported. */
export function cleanCharacters(text: TracedText, report: Report): TracedText {
  if (!suspicious.test(text.text)) return text;
  let places = 0;
  let more: TracedText | undefined;
  const cleaned = text.text.replace(unprintable, (found: string, at: number) => {
    places += 1;
    if (places <= shown) report(diagnostic("control-character", message(found), { span: text.at(at, at + found.length) }));
    else more = text;
    return "\ufffd".repeat(found.length);
  });
  if (more) {
    const help = "The file may not be text at all: open it in an editor, or save it anew as UTF-8.";
    report(
      diagnostic("control-character", `${places - shown} more places hold such characters.`, { span: text.at(0, 0), help }),
    );
  }
  return places === 0 ? text : { text: cleaned, at: (start, end) => text.at(start, end) };
}

function message(found: string): string {
  return found.length === 1
    ? `The character ${codePoint(found)} cannot be printed.`
    : `${found.length} characters in a row cannot be printed (the first is ${codePoint(found)}).`;
}

/** What to do about a name that looks right and is not, since it holds a character that takes no room on a screen. */
export function unseenHelp(name: string): string | undefined {
  const [found] = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/.exec(name) ?? [];
  return found && `There is a character in it that cannot be seen (${codePoint(found)}): delete the name and type it anew.`;
}

/** A character by its number: "U+00AD". */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
