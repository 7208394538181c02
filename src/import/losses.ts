import type { ImportCode } from "../diagnostics/codes/import.ts";
import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { WPlace } from "../word/blocks.ts";

/** As many places as a message names. */
const shown = 3;

/** Codes of words that stand nowhere else once the file is imported: a message says all of them, as they are. */
const gone: ReadonlySet<ImportCode> = new Set(["front-matter-left", "hidden-text"]);

/** A thing that did not come over as it was: what it is, and where it stands in the Word file. */
interface Loss {
  readonly place: WPlace | undefined;
  /** Words that stand there, to look for. */
  readonly words: string;
}

/** Losses of one kind: a message. */
interface Group {
  readonly code: ImportCode;
  readonly said: (count: number) => string;
  readonly help: string | undefined;
  readonly losses: Loss[];
}

/** How a kind of loss is told: what happened, for one and for several. The sentence goes on with the places. */
export interface Told {
  /** With "#" for how many there are. */
  readonly one: string;
  readonly many: string;
  readonly help?: string;
}

/**
 * What did not come over. Losses of one kind are one message, with the first places: a large file has thousands. A place is said as people
 * look for it: the number of the paragraph, or that of the one before, and its first words.
 */
export class Losses {
  readonly #groups = new Map<string, Group>();
  readonly #numbers = new Map<string, { readonly paragraph: number; readonly number: string }[]>();

  /** Takes note of the number that a paragraph shows. Paragraphs come in the order of the file. */
  shows(place: WPlace, number: string): void {
    const known = this.#numbers.get(place.part);
    const entry = { paragraph: place.paragraph, number };
    if (known) known.push(entry);
    else this.#numbers.set(place.part, [entry]);
  }

  /** Takes note of a loss. */
  add(code: ImportCode, told: Told, place?: WPlace, words = ""): void {
    const key = `${code} ${told.one}`;
    const loss = { place, words };
    const known = this.#groups.get(key);
    const said = (count: number) => (count === 1 ? told.one : told.many.replace("#", String(count)));
    if (known) known.losses.push(loss);
    else this.#groups.set(key, { code, said, help: told.help, losses: [loss] });
  }

  /** All of it as messages about the file at a path. */
  diagnostics(path: string): readonly Diagnostic[] {
    return [...this.#groups.values()].map(({ code, help, losses, said }) => {
      const [short, most] = gone.has(code) ? [onOneLine, losses.length] : [shortened, shown];
      const places = losses.flatMap(({ place, words }) =>
        place ? [this.#said(place, short(words))] : words === "" ? [] : [`“${short(words)}”`],
      );
      const named = [...new Set(places)].slice(0, most).join("; ");
      const more = places.length > most && named !== "" ? `; and ${places.length - most} more` : "";
      const message = `${said(losses.length)}${named && `: ${named}${more}`}.`;
      return diagnostic(code, message, { path, help });
    });
  }

  /** "para. 12 (“The duty …”)", "after para. 12", "footnote text". */
  #said({ part, paragraph }: WPlace, words: string): string {
    const quoted = words === "" ? "" : ` (“${words}”)`;
    if (/foot|end/.test(part)) return `in a note${quoted}`;
    if (/header|footer/.test(part)) return `in the head or foot of the pages${quoted}`;
    const numbers = this.#numbers.get(part) ?? [];
    const before = numbers.findLast((one) => one.paragraph <= paragraph);
    if (before) return `${before.paragraph === paragraph ? "" : "after "}para. ${before.number}${quoted}`;
    const [first] = numbers;
    return `${first ? `before para. ${first.number}` : `paragraph ${paragraph} of the file`}${quoted}`;
  }
}

function onOneLine(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}

function shortened(words: string): string {
  const plain = onOneLine(words);
  return plain.length <= 40 ? plain : `${plain.slice(0, 36).replace(/ [^ ]*$/, "")} …`;
}
