import type { CitedSource, Inline } from "../document/tree.ts";
import type { Words } from "../theme/words.ts";

/** One source of a citation, found. */
export interface Cited {
  readonly source: CitedSource;
  /** As it is written, for comparing it with that of the note before. */
  readonly locator: string;
}

/** What a citation of one source prints: `ibid` stands for the source, or its text in full or in short. */
export type CitedForm = { readonly ibid: string } | { readonly content: readonly Inline[] };

/** What the note before cited: one source alone, with its locator. */
interface Sole {
  readonly source: CitedSource;
  readonly locator: string;
}

/**
 * Knows what has been cited, in the order of the text (un-format 10): a source is named in full at first; "Ibid." where the note right
 * before cites it alone, with the locator where that differs; in its short form later. Text outside of notes has no Ibid.
 */
export class Citations {
  readonly #cited = new Set<CitedSource>();
  #before: Sole | undefined;
  #here: { count: number; sole: Sole | undefined } | undefined;

  /** A numbered note begins. */
  beginNote(): void {
    this.#here = { count: 0, sole: undefined };
  }

  /** It ends. `others` says that it names further sources in plain words, so that the next note cannot say Ibid. */
  endNote(others: boolean): void {
    const { count, sole } = this.#here ?? { count: 0, sole: undefined };
    this.#before = count === 1 && !others ? sole : undefined;
    this.#here = undefined;
  }

  /** How the next citation is written. */
  cite({ source, locator }: Cited, words: Words): CitedForm {
    const first = !this.#cited.has(source);
    this.#cited.add(source);
    const ibid = this.#ibid(source, locator, words);
    if (this.#here) {
      this.#here.count += 1;
      this.#here.sole = { source, locator };
    }
    return ibid !== undefined ? { ibid } : { content: first ? source.full : (source.short ?? source.full) };
  }

  /** "Ibid." alone means the same place, so a citation without a locator cannot follow one that has one. */
  #ibid(source: CitedSource, locator: string, words: Words): string | undefined {
    const before = this.#before;
    if (!this.#here || this.#here.count > 0 || before?.source !== source) return undefined;
    if (locator === "" && before.locator !== "") return undefined;
    return words.text.ibid ?? "Ibid.";
  }

  /** Whether the locator of an Ibid. is the one of the note before, and is left out. */
  sameLocator(locator: string): boolean {
    return this.#before?.locator === locator;
  }
}

/** Whether the words of a note beside its citation name further sources: a semicolon, a figure, a web address. */
export function namesOthers(text: string): boolean {
  return /[;；\d]|www\.|:\/\//.test(text);
}
