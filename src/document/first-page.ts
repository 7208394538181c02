import type { Span } from "../source.ts";
import type { Trace } from "../trace.ts";
import type { RImage, RInline, RNode } from "./resolved.ts";

/** The head of the first page; every string is final and in the document's language. */
export interface RMasthead extends RNode {
  readonly type: "masthead";
  /** "United Nations" */
  readonly organization: string;
  /** "A" in large letters and "/HRC/38/40" after it; absent without a symbol. A dual symbol has one entry a line. */
  readonly symbols: readonly { readonly organ: string; readonly rest: string }[];
  /** "General Assembly" */
  readonly organ: string;
  /** The Distr. block by lines, an empty line where the UN leaves one: "Distr.: General", "20 April 2018", "", "Original: English". */
  readonly distribution: readonly string[];
  /** Below the second rule: "Human Rights Council", a body under that, "Thirty-eighth session", "18 June–6 July 2018", "Agenda item 3", the item's title. */
  readonly body?: string;
  readonly subsidiaryBody?: string;
  readonly session?: string;
  readonly sessionDates?: string;
  readonly agendaItem?: string;
  /** Broken into lines as the UN does (un-format 3.2, row 15). */
  readonly agendaTitle: readonly string[];
  readonly emblem?: RImage;
  /** Where the front matter gives what is printed: the trace of each text, its lines parted by line ends. */
  readonly traces?: Readonly<Partial<Record<MastheadPlace, Trace>>>;
  /** In a redline, the places that two versions fill otherwise, with what both say: lines parted by breaks. */
  readonly changed?: Readonly<Partial<Record<MastheadPlace, readonly RInline[]>>>;
}

/** What of a masthead comes from front matter: each line from one field, the Distr. block from several. */
export type MastheadPlace =
  | "symbols"
  | "distribution"
  | "body"
  | "subsidiaryBody"
  | "session"
  | "sessionDates"
  | "agendaItem"
  | "agendaTitle";

/** The foot of the first page: all of it the UN's own, printed only when the user gives it. */
export interface RFirstFoot extends RNode {
  readonly type: "first-foot";
  readonly job?: string;
  /** What the Code 39 bars say. */
  readonly barcode?: string;
  /** What the QR code says. */
  readonly qr?: string;
  /** Where the front matter gives each. */
  readonly jobTrace?: Trace;
  readonly barcodeSpan?: Span;
  readonly qrSpan?: Span;
}
