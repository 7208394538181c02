import { type Document, Packer, Paragraph } from "docx";

/** A part of the package that is handed to docx whole. */
export interface Override {
  readonly path: string;
  readonly data: string;
}

/** What docx gives for each part of a package. */
export type Parts = ReadonlyMap<string, string | Uint8Array>;

/**
 * Used of docx beyond what it documents: its compiler, which gives the parts before they are zipped. Its packer would zip them only for us
 * to take them apart again. tests/docx/docx-private.test.ts says after an upgrade whether it is still there.
 */
interface Compiler {
  compile(document: Document, prettify: undefined, overrides: readonly Override[]): Parts;
}

const compiler: Compiler = Reflect.get(Packer, "compiler");

/** The parts of a document's package, those of `overrides` in the place of docx's own. Its own styles are not printed, which takes it longest. */
export function partsOf(document: Document, overrides: readonly Override[]): Parts {
  if (overrides.some(({ path }) => path === "word/styles.xml")) Reflect.set(document, "styles", new Paragraph(""));
  return compiler.compile(document, undefined, overrides);
}
