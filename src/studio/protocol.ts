import type { ColumnAlign } from "../document/tree.ts";
import type { PreviewEvents, PreviewRequests } from "../preview/protocol.ts";
import type { RedlineOutput } from "../redline.ts";
import type { OutputName } from "../render/outputs.ts";

/**
 * What the page of the studio and its worker say to each other: plain data, each request answered once. Beside this they speak the Language
 * Server Protocol, over a port of its own. Paths are those of the document's folder, from "/".
 */

/** A file of the folder in which a document is. */
export interface StudioFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the worker needs before it can do anything. */
export interface Payload {
  /** Our templates: a line of JSON, an array of `ShippedFile`, and the bytes of each in their order. */
  readonly templates: Uint8Array;
  /** Font files by the key of their face. */
  readonly faces: Readonly<Record<string, Uint8Array>>;
  /** Files of more faces that were chosen, packed as folders are (ZIP). */
  readonly chosen: readonly Uint8Array[];
}

/** How many bytes a file of our templates has, and how many behind them what the build made of it (`FileRead`). */
export interface ShippedFile {
  readonly path: string;
  readonly length: number;
  readonly packed?: number;
}

/** Something that has a number. */
export interface NumberedBlock {
  /** As printed. */
  readonly number: string;
  /** Its first words, as they are written. */
  readonly words: string;
  readonly path: string;
  /** Where it ends in its file, in UTF-16 units: there a label can be put. */
  readonly end: number;
  readonly label?: string;
}

/** What a field of the front matter holds, as a form shows it. */
export type FormValue = string | boolean | readonly string[];

/** A field of the front matter, as its type describes it. */
export interface FormField {
  readonly name: string;
  /** How it is filled in; `other` is what only the text can say. */
  readonly kind: "text" | "long" | "number" | "date" | "flag" | "choice" | "lines" | "other";
  readonly required: boolean;
  readonly description: string;
  readonly example?: string;
  /** Of a choice. */
  readonly values?: readonly string[];
  /** Absent where the author left it out. */
  readonly value?: FormValue;
  /** Where it is written, lines from 1. */
  readonly line?: number;
}

/** A type of document that can be begun. */
export interface StartingType {
  readonly name: string;
  readonly description: string;
  /** A document of the type to begin with. */
  readonly text: string;
}

/** What came of a request for files. */
export interface MadeFiles {
  readonly files: readonly StudioFile[];
  /** What was said of it, as the command prints it; "" where nothing was. */
  readonly said: string;
}

/** What somebody copied elsewhere: both forms are there, or one. */
export interface ClipboardText {
  readonly html: string;
  readonly text: string;
}

/** Where it is put: at the start of a block, within one, or in a line that cannot go on in the next. */
export type PastePlace = "block" | "line" | "cell" | "heading";

/** What was copied, in the dialect. */
export interface PastedText {
  /** Whether it is a part of a line, and not blocks. */
  readonly isLine: boolean;
  readonly text: string;
  /** The texts of the notes that it calls; "" where it calls none. */
  readonly notes: string;
  /** Pictures that were left out: nothing is fetched. */
  readonly pictures: number;
  /** Calls of notes that were left out, as their notes were not copied. */
  readonly lostCalls: number;
}

/** Whether a file is a picture that every output can show: then how its name ends, else why not, to be read behind its name. */
export type PictureRead = { readonly ending: "png" | "jpg" | "svg" } | { readonly refused: string };

/** A row of a table as a grid: of each cell its lines, as they are written; cells that belong to another say so by a sign, as in the text. */
export interface GridRow {
  readonly cells: readonly (readonly string[])[];
  /** The lines that say it, as long as nobody has changed it. */
  readonly written?: readonly string[];
}

/** A table as a grid, each part with what is written for it as long as nobody has changed it. */
export interface GridTable {
  /** Without its word; absent where it stands under the table, and stays there. */
  readonly caption?: string;
  readonly over?: string;
  readonly columns: readonly ColumnAlign[];
  readonly dashes?: string;
  /** How many of the rows are heads. */
  readonly heads: number;
  readonly rows: readonly GridRow[];
}

/** A table that stands in a text, from one offset to another, in UTF-16 units; each of its lines behind an indent. */
export interface WrittenGrid {
  readonly start: number;
  readonly end: number;
  readonly indent: string;
  readonly grid: GridTable;
}

/** Requests of the page, by name. */
export interface StudioRequests {
  /** Makes the worker ready; with it comes the port at which it speaks the protocol of editors. */
  readonly start: { readonly request: Payload; readonly answer: null };
  /** The types that there are, in the order of their names. */
  readonly types: { readonly request: null; readonly answer: readonly StartingType[] };
  /** Takes files as they are now, and forgets those that are gone. */
  readonly put: {
    readonly request: { readonly files: readonly StudioFile[]; readonly gone: readonly string[] };
    readonly answer: null;
  };
  /** Follows a document from now on, and shows its pages. */
  readonly follow: { readonly request: { readonly path: string }; readonly answer: null };
  /** Makes files of the document. */
  readonly make: {
    readonly request: { readonly path: string; readonly outputs: readonly OutputName[] };
    readonly answer: MadeFiles;
  };
  /** Makes a document of a Word file. */
  readonly import: { readonly request: StudioFile; readonly answer: MadeFiles };
  /** Whether a Word file was made from a document of the name that this one has. */
  readonly knows: { readonly request: { readonly path: string; readonly returned: StudioFile }; readonly answer: boolean };
  /** Merges a Word file that came back: gives the files that become others. `earlier` are states of the document, the newest first. */
  readonly merge: {
    readonly request: {
      readonly path: string;
      readonly returned: StudioFile;
      readonly earlier: readonly (readonly StudioFile[])[];
    };
    readonly answer: MadeFiles;
  };
  /** Makes files that show what has changed since an earlier state. */
  readonly compare: {
    readonly request: {
      readonly path: string;
      readonly old: readonly StudioFile[];
      readonly outputs: readonly RedlineOutput[];
    };
    readonly answer: MadeFiles;
  };
  /** What has a number, to be referred to. */
  readonly numbered: { readonly request: { readonly path: string }; readonly answer: readonly NumberedBlock[] };
  /** The fields of the front matter, those that are given first; none where the document says no type. */
  readonly form: { readonly request: { readonly path: string }; readonly answer: readonly FormField[] };
  /** The text with a field set, or without it where there is no value; nothing where the front matter cannot be read. */
  readonly fill: {
    readonly request: { readonly path: string; readonly name: string; readonly value: FormValue | undefined };
    readonly answer: string | undefined;
  };
  /** Makes an annex: gives the files that are new or change; nothing where the front matter cannot hold it. */
  readonly annex: {
    readonly request: { readonly path: string; readonly title: string };
    readonly answer: readonly StudioFile[] | undefined;
  };
  /** The table of a text in which an offset is; nothing where there is none. */
  readonly table: {
    readonly request: { readonly text: string; readonly offset: number };
    readonly answer: WrittenGrid | "cannot be shown" | undefined;
  };
  /** A grid as the dialect. */
  readonly writeTable: { readonly request: { readonly grid: GridTable; readonly indent: string }; readonly answer: string };
  /** Looks at a file that is to become a figure. */
  readonly picture: { readonly request: { readonly bytes: Uint8Array }; readonly answer: PictureRead };
  /** What was copied elsewhere, in the dialect; nothing where it is to be put in as it is, and a word where it must be. */
  readonly paste: {
    readonly request: { readonly copied: ClipboardText; readonly place: PastePlace };
    readonly answer: PastedText | "cannot be read" | undefined;
  };
  /** What a file has that is said to be one of faces: the names of its entries, none where it is no such file. */
  readonly faces: { readonly request: Uint8Array; readonly answer: readonly string[] };
  /** Files in one that is packed (ZIP), and the other way round. */
  readonly pack: { readonly request: { readonly files: readonly StudioFile[] }; readonly answer: Uint8Array };
  readonly unpack: { readonly request: StudioFile; readonly answer: MadeFiles };
  /** What the screen of the pages asks for. */
  readonly screen: { readonly request: ScreenAsked; readonly answer: PreviewRequests[keyof PreviewRequests]["answer"] };
  /** Where the pages show a place in a file: marked there. */
  readonly reveal: {
    readonly request: { readonly path: string; readonly line: number; readonly column: number };
    readonly answer: null;
  };
}

/** A request of the screen. */
export interface ScreenAsked<Path extends keyof PreviewRequests = keyof PreviewRequests> {
  readonly path: Path;
  readonly asked: PreviewRequests[Path]["request"];
}

/** The name of a request. */
export type StudioRequest = keyof StudioRequests;

/** A font or picture that pages name by `resourceAddress`. */
export interface StudioResource {
  readonly hash: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** What the worker tells: events of the pages with the fonts and pictures that they name for the first time, changes of files, a face that is not here, or a failure of its own. */
export type StudioEvent =
  | {
      readonly [Name in keyof PreviewEvents]: {
        readonly name: Name;
        readonly data: PreviewEvents[Name];
        readonly resources: readonly StudioResource[];
      };
    }[keyof PreviewEvents]
  | { readonly name: "lacking"; readonly face: string }
  | { readonly name: "changed"; readonly files: readonly StudioFile[] }
  | { readonly name: "go"; readonly path: string; readonly line: number; readonly column: number };

/** A request as it is sent. */
export interface AskedMessage<Name extends StudioRequest = StudioRequest> {
  readonly id: number;
  readonly name: Name;
  readonly request: StudioRequests[Name]["request"];
}

/** What comes back: an answer or a refusal by the number of its request, or an event. */
export type ToldMessage =
  | { readonly id: number; readonly answer: StudioRequests[StudioRequest]["answer"] }
  | { readonly id: number; readonly refused: string }
  | { readonly event: StudioEvent };

/** The address by which pages name a font or a picture, until the page puts one of its own in its place. */
export const resourceAddress = (kind: string, hash: string): string => `masthead-resource:${kind}/${hash}`;

/** Finds such addresses. */
export const resourceAddresses = /masthead-resource:\w+\/([0-9a-f]+)/g;
