/** Views something is in: the old is the file with all changes rejected, the new with all accepted. What came and went again is in none. */
export type Side = "both" | "old" | "new" | "none";

/** One record of a change. */
export interface Change {
  /** `insert` and `moveTo` are of what came, `delete` and `moveFrom` of what went, `look` of properties that became others. */
  readonly kind: "insert" | "delete" | "moveTo" | "moveFrom" | "look";
  /** "" where the file names nobody. */
  readonly author: string;
  /** As it stands in the file, such as 2026-05-04T10:00:00Z; "" where there is none. */
  readonly date: string;
  /** What pairs the two ends of a move; LibreOffice writes none. */
  readonly move?: string;
}

/** What may have come or gone. Where several changes are on it, as on words that one put in and another took out, the outer is first. */
export interface Changeable {
  /** In which views it is, which follows from `changes`. */
  readonly side: Side;
  /** Records that it came or went: none for most things. */
  readonly changes: readonly Change[];
}

/** Properties that were others before. */
export interface Former<Properties> {
  readonly was: Properties;
  readonly change: Change;
}

/** What stands in a paragraph, and in which views. */
export type WToken = Changeable & (WLeaf | WField);

/** What can stand in a paragraph and holds nothing else. */
export type WLeaf = WText | WTab | WBreak | WNoteCall | WNoteMark | WPicture | WObject | WMath | WCommentMark;

/** Text of one look: what Word cut into runs only to remember when it was typed is one text. Never empty. */
export interface WText {
  readonly kind: "text";
  readonly text: string;
  readonly look: WLook;
  /** What it looked like before a recorded change; a view has none. */
  readonly former?: Former<WLook>;
}

/**
 * How text looks: what counts in the end, of paragraph style, character style and run. Whether it is set off from the paragraph is found by
 * comparing it with `WStyle.look` of the paragraph's style. Styles of tables are not looked at.
 */
export interface WLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly raised: boolean;
  readonly lowered: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly highlight: boolean;
  readonly hidden: boolean;
  readonly capitals: boolean;
  /** Six hexadecimal digits in upper case, where it is not the colour of text. */
  readonly color?: string;
  /** In points, where the file says one. */
  readonly size?: number;
  /** Lower-cased name of the character style. */
  readonly style?: string;
}

/** A typed tab. */
export interface WTab {
  readonly kind: "tab";
}

/** A typed break. */
export interface WBreak {
  readonly kind: "break";
  readonly of: "line" | "page" | "column";
}

/** A call of a note. */
export interface WNoteCall {
  readonly kind: "note";
  /** `noteKey` of the note. */
  readonly note: string;
  /** Whether its mark is typed: then it is the text that follows, such as "*". */
  readonly isCustom: boolean;
}

/** In a note, where its number is printed. */
export interface WNoteMark {
  readonly kind: "noteMark";
}

/** What a field is: simple, complex, or a hyperlink. One that goes over several paragraphs is closed at the end of each and opened again. */
export interface WFieldFacts {
  readonly kind: "field";
  /** Its name in capitals: REF, NOTEREF, PAGEREF, PAGE, TOC, SEQ, HYPERLINK…; "" where it has no instruction. */
  readonly name: string;
  /** The whole instruction, trimmed; "" for a `w:hyperlink`. */
  readonly code: string;
  /** The bookmark that it points to, without what follows: of REF, NOTEREF, PAGEREF, and of a hyperlink inside the document. */
  readonly target?: string;
  /** Where a hyperlink leads outside the document. Never followed. */
  readonly address?: string;
  /** Whether it goes on from the paragraph before. */
  readonly isContinued: boolean;
}

/** A field of a file. */
export interface WField extends WFieldFacts {
  /** What it shows. */
  readonly result: readonly WToken[];
}

/** A picture. */
export interface WPicture {
  readonly kind: "picture";
  /** Name of its part, a key of `WordFile.media`; absent where the picture lies outside the file or is missing. */
  readonly media?: string;
  /** What it shows in words (`docPr@descr`, else its title); "" where it says nothing. */
  readonly alt: string;
  /** Its name in Word, such as "Picture 2". */
  readonly name: string;
  /** In points; 0 where it is not said. */
  readonly width: number;
  readonly height: number;
  /** Whether text flows around it. */
  readonly isFloating: boolean;
}

/** What has no picture of its own and is left where it is: a chart, a diagram, an embedded object, a drawn shape. */
export interface WObject {
  readonly kind: "object";
  readonly of: "chart" | "diagram" | "ole" | "shape" | "other";
  /** A picture of it that the file has besides, a key of `WordFile.media`. */
  readonly media?: string;
  readonly alt: string;
}

/** A formula. */
export interface WMath {
  readonly kind: "math";
  /** Its letters and signs in order, without what made them a formula. */
  readonly text: string;
  /** Whether it stands on a line of its own. */
  readonly isDisplayed: boolean;
}

/** Where what a comment is about starts or ends; a comment without a range has an end alone, where it was put. */
export interface WCommentMark {
  readonly kind: "commentStart" | "commentEnd";
  /** Its id, a key of `WordFile.comments`. */
  readonly comment: string;
}
