/**
 * What the screen of a preview is told and what it asks for: plain JSON, the same whether a server sends it or a page in a browser makes it
 * itself. Lengths are points; pages, lines and columns count from 1, items and characters from 0.
 */

/** A page as it is drawn: `html` stands alone inside a box of that size; it is equal as long as the page shows the same. */
export interface ScreenPage {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
}

/** What is new since the version that a screen has: sent whole (`since` absent) to one that has none, or missed one. */
export interface PagesUpdate {
  readonly version: number;
  readonly since?: number;
  readonly title: string;
  /** BCP 47, and whether the pages are read from right to left. */
  readonly language: string;
  readonly rightToLeft: boolean;
  /** How many pages there are now; those above are gone. */
  readonly count: number;
  /** The pages that changed, in their order. */
  readonly changed: readonly ScreenPage[];
  /** Rules of style that all pages share (`@font-face`, looks), and the faces that they name: equal as long as nothing changed. */
  readonly css: string;
  readonly outline: readonly ScreenHeading[];
  /** "read" first and "serialize" last. */
  readonly times: readonly StageTime[];
}

/** How long a stage took. */
export interface StageTime {
  readonly stage: string;
  readonly milliseconds: number;
}

/** A heading of the document, and where it is shown. */
export interface ScreenHeading {
  readonly level: number;
  readonly number?: string;
  readonly text: string;
  readonly page: number;
  /** From the top of the page. */
  readonly y: number;
}

/** Words that count, the limit of the type (0 for none), and those of each chapter. */
export interface WordCount {
  readonly total: number;
  readonly limit: number;
  readonly chapters: readonly { readonly title: string; readonly words: number }[];
}

/** Characters of an item of a page: what a click hits, and what is shown of a place in a file. */
export interface ScreenPlace {
  readonly page: number;
  /** The number of the item among those of its page. */
  readonly item: number;
  readonly start: number;
  readonly end: number;
}

/** A place in a file as people name it. */
export interface FilePlace {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** A message about the document, with where its pages show what it is about. */
export interface ScreenDiagnostic {
  /** Unique among those of a version. */
  readonly id: number;
  readonly code: string;
  readonly severity: "error" | "warning" | "suggestion";
  readonly message: string;
  readonly help?: string;
  readonly place?: FilePlace;
  /** In the order of the pages; empty where nothing shows it. */
  readonly shown: readonly ScreenPlace[];
  /** Whether "mend" can be asked for. */
  readonly canMend: boolean;
  /** Whether "ignore" can be asked for: the rule is one on style and the place is in a text. */
  readonly canIgnore: boolean;
}

/**
 * What is told of the messages: those of the newest state of the files, whose pages may be older. Pages are sent first and these once they are
 * painted: until then, what is known of messages is of a version before that of the pages.
 */
export interface DiagnosticsUpdate {
  readonly version: number;
  /** Whether the pages in view are of an earlier state, since this one has an error. */
  readonly stale: boolean;
  readonly diagnostics: readonly ScreenDiagnostic[];
  /** The words of the pages in view; absent while there are none. */
  readonly words?: WordCount | undefined;
  /** What was done for the messages once the pages were there. */
  readonly times: readonly StageTime[];
}

/** What the program is doing. `gone`: the file is not there; it is waited for. */
export interface StatusUpdate {
  readonly state: "working" | "ready" | "gone" | "ended";
  readonly message: string;
}

/** Events of the server, by name (server-sent events: `event: pages`, `data: {…}`). */
export interface PreviewEvents {
  readonly pages: PagesUpdate;
  readonly diagnostics: DiagnosticsUpdate;
  readonly status: StatusUpdate;
  /** Show this and mark it, scrolling there: asked for by an editor. */
  readonly reveal: ScreenPlace;
}

/** Requests, by path: each a POST of JSON with a JSON answer. */
export interface PreviewRequests {
  /** Where in a file a place of a page was written; opens the editor there if one is known. */
  readonly "/jump": { readonly request: { readonly version: number; readonly at: ScreenPlace }; readonly answer: JumpAnswer };
  /** Where in a file a message is about; opens the editor there. */
  readonly "/open": {
    readonly request: { readonly version: number; readonly diagnostic: number };
    readonly answer: JumpAnswer;
  };
  /** Mends, or lets be ignored, what a message is about, in its file. */
  readonly "/mend": {
    readonly request: { readonly version: number; readonly diagnostic: number; readonly how: "mend" | "ignore" };
    readonly answer: Told;
  };
  /** A version has been painted: two frames after its pages were put in. */
  readonly "/ack": { readonly request: { readonly version: number }; readonly answer: PaintTimes };
}

/** `opened`: an editor was told; else the screen shows the place, to be copied. Without `place`, nothing was written there by anybody. */
export interface JumpAnswer {
  readonly place?: FilePlace;
  readonly opened: boolean;
  /** In words, for the live region. */
  readonly message: string;
}

/** Whether it was done, and in words what was, or why not. */
export interface Told {
  readonly done: boolean;
  readonly message: string;
}

/** Milliseconds from the change of the file to each step. */
export interface PaintTimes {
  readonly read: number;
  readonly compiled: number;
  readonly sent: number;
  readonly painted: number;
}
