import PDFDocument from "pdfkit";

/**
 * All that is used of pdfkit's document beyond what pdfkit documents, in one place. Nobody promises that it stays: after an upgrade,
 * tests/pdf/pdfkit-private.test.ts says which of it is no more what it was.
 */
export interface PrivateParts {
  /** The catalogue, and in it the tree of pages. */
  readonly _root: Reference & { readonly data: Record<string, PdfValue> & { readonly Pages: PageTree } };
  /** One entry an object that has a number: its length is the last number. */
  readonly _offsets: (number | null)[];
  /** Takes a line of the file: of each object `1 0 obj`, its text and `endobj`, and at the end `trailer` and what that says. */
  _write(line: string | Uint8Array): void;
  /** Makes the root of an outline, while the document is made. */
  initOutline(): void;
  /** Writes the outline, when the document ends. */
  endOutline(): void;
  /** Writes the structure, when the document ends. */
  endMarkings(): void;
  /** Writes the packet of metadata, when the document ends. */
  endMetadata(): void;
}

/** The names of `PrivateParts`, for the test. */
export const privateParts: Readonly<Record<keyof PrivateParts, "object" | "function">> = {
  _root: "object",
  _offsets: "object",
  _write: "function",
  initOutline: "function",
  endOutline: "function",
  endMarkings: "function",
  endMetadata: "function",
};

/** What of pdfkit's document is used that it documents, as far as its types leave it out or say it otherwise. */
interface DocumentedParts {
  ref(data?: PdfValue): Reference;
  end(): void;
}

interface DocumentOptions {
  readonly pdfVersion: string;
  readonly lang: string;
  readonly displayTitle: boolean;
  readonly font: null;
  readonly autoFirstPage: boolean;
  readonly compress: boolean;
  readonly info: KitInfo;
}

/** pdfkit's document with what its types do not say. */
export const OpenDocument = PDFDocument as unknown as new (options: DocumentOptions) => DocumentedParts & PrivateParts;

interface PageTree extends Reference {
  readonly data: { readonly Kids: Reference[]; Count: number };
}

/** An indirect object of pdfkit's: open until `end`. */
export interface Reference {
  readonly id: number;
  data: PdfValue;
  end(): void;
  toString(): string;
}

/** A value of pdfkit's: strings are names, String objects text, Uint8Array hexadecimal strings. */
export type PdfValue =
  | string
  // biome-ignore lint/complexity/noBannedTypes: pdfkit tells text from names by the wrapper
  | String
  | number
  | boolean
  | null
  | Uint8Array
  | Reference
  | Verbatim
  | readonly PdfValue[]
  | { readonly [key: string]: PdfValue };

/** PDF syntax as it is written, where pdfkit wants a value: it prints what does not say it is a plain object. */
export class Verbatim {
  readonly #text: string;
  readonly [Symbol.toStringTag] = "Verbatim";

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/** What the file says of itself. */
export interface KitInfo {
  readonly Title: string;
  readonly Author?: string;
  readonly Subject?: string;
  readonly Keywords?: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}
