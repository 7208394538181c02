import { nearest } from "../diagnostics/nearest.ts";
import type { Resolved } from "../document/resolved.ts";
import type { Destination, Layout } from "../layout/page.ts";
import type { Prepared } from "../prepare/prepare.ts";
import type { Steps } from "../steps.ts";
import type { Theme } from "../theme/theme.ts";
import type { Words } from "../theme/words.ts";
import type { World } from "../world.ts";

/** What every writer is given, so that all outputs agree. */
export interface OutputInput {
  readonly resolved: Resolved;
  /** The same with all changes accepted, where it shows some: for what shows none. */
  readonly accepted?: Resolved | undefined;
  readonly theme: Theme;
  readonly words: Words;
  /** What all outputs show alike: drawings, marks, columns. */
  readonly prepared: Prepared;
  /** Where each anchor stands, for the outputs that print numbers of pages. */
  readonly destinations: ReadonlyMap<string, Destination> | undefined;
  /** Pages, for the outputs that show them. */
  readonly layout: Layout | undefined;
  /** Gives the fonts, and packs. */
  readonly world: Pick<World, "font" | "packing">;
  /** What is asked of a Word file. */
  readonly word?: WordChoices | undefined;
  /** The files that were read for the document, by their paths; the document itself is the first. */
  readonly filesRead?: ReadonlyMap<string, Uint8Array> | undefined;
}

/** What may be asked of a Word file. */
export interface WordChoices {
  /** Without the keys by which it is found again, and without what it was made from. */
  readonly plain?: boolean;
  /** Word records what is changed in it. */
  readonly forReview?: boolean;
  /** It carries the text of the files that it was made from: who gets it can read them, and what they say that the document does not. */
  readonly carrySource?: boolean;
}

/** What an output takes of pages: nothing, on which page things stand, or the pages themselves, drawn. */
export type PageNeeds = "nothing" | "page numbers" | "pages";

/** A kind of file that documents are made into. */
interface Output {
  /** What it is, for help. */
  readonly about: string;
  readonly extension: string;
  /** What else people call it. */
  readonly otherNames: readonly string[];
  /** What it takes of pages; it is given no more, whatever else is made. */
  needs(resolved: Resolved): PageNeeds;
  /** Loads the writer; what it gives writes the file, and may rest. */
  write(input: OutputInput): Promise<Steps<Uint8Array>>;
}

const encoder = new TextEncoder();

/** Every output. Adding one is a row here and a writer beside this file, which is loaded only when the output is asked for. */
export const outputs = {
  docx: {
    about: "Word",
    extension: "docx",
    otherNames: ["word", "doc", "msword", "office"],
    needs: (resolved) => (printsPages(resolved) || stacksNotes(resolved) ? "page numbers" : "nothing"),
    async write({ resolved, prepared, destinations, world: { packing }, word = {}, filesRead }) {
      const { carriedSource, writeDocx } = await import("./docx/docx.ts");
      const source = filesRead && !word.plain ? carriedSource(resolved.type, filesRead, packing, word.carrySource) : undefined;
      return writeDocx(resolved, prepared, packing, destinations && { destinations }, { ...word, ...(source && { source }) });
    },
  },
  pdf: {
    about: "PDF",
    extension: "pdf",
    otherNames: ["acrobat", "print"],
    needs: () => "pages",
    async write({ resolved, layout, world }) {
      const { writePdf } = await import("./pdf/pdf.ts");
      return writePdf(resolved, laidOut(layout), world);
    },
  },
  html: {
    about: "a web page",
    extension: "html",
    otherNames: ["htm", "web", "xhtml"],
    needs: () => "nothing",
    async write({ resolved, theme, words, world }) {
      const { writeHtml } = await import("./html/html.ts");
      return encoded(writeHtml(resolved, theme, words, world.packing));
    },
  },
  text: {
    about: "plain text",
    extension: "txt",
    otherNames: ["txt", "plain", "ascii"],
    needs: () => "nothing",
    async write({ resolved, words }) {
      const { writeText } = await import("./text/text.ts");
      return encoded(writeText(resolved, words));
    },
  },
  akn: {
    about: "AKN4UN, the XML of the United Nations",
    extension: "akn.xml",
    otherNames: ["xml", "akn4un", "akomantoso", "akoma-ntoso", "legaldocml"],
    needs: () => "nothing",
    async write({ resolved, accepted = resolved, theme, words, world }) {
      const { writeAkn } = await import("./akn/akn.ts");
      return encoded(writeAkn(accepted, theme, words, world.packing));
    },
  },
} as const satisfies Record<string, Output>;

/** The name of an output, as `--to` takes it. */
export type OutputName = keyof typeof outputs;

/** Whether a name is an output's. */
export function isOutputName(name: string): name is OutputName {
  return Object.hasOwn(outputs, name);
}

/** The output that was probably meant by a name that is none's. */
export function nearestOutput(name: string): OutputName | undefined {
  const names = Object.keys(outputs).filter(isOutputName);
  const called = names.find((own) => outputs[own].otherNames.some((other) => other === name));
  return called ?? names.find((own) => nearest(name, [own]) !== undefined);
}

function printsPages({ blocks }: Resolved): boolean {
  return blocks.some((block) => block.type === "contents");
}

/** Whether several notes stand at the feet of pages: which of them is the first of its page, a Word file has to know for LibreOffice. */
function stacksNotes({ blocks, notes }: Resolved): boolean {
  return notes.filter(({ kind }) => kind !== "letter").length > 1 && !blocks.some((block) => block.type === "notes");
}

function* encoded(text: Steps<string>): Steps<Uint8Array> {
  return encoder.encode(yield* text);
}

function laidOut(layout: Layout | undefined): Layout {
  if (!layout) throw new Error("an output that needs pages was given none");
  return layout;
}
