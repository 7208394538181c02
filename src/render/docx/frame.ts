/** What docx makes of the text's part: its beginning and end, the sections with their heads and feet, the drawings of pictures. */
export interface Frame {
  readonly open: string;
  readonly close: string;
  /** The properties of every section, in order. */
  readonly sections: readonly string[];
  /** The drawings of the paragraph that carries the pictures, in order. */
  readonly drawings: readonly string[];
}

/** What docx was asked for, and the direction in which the document is read. */
interface Asked {
  readonly sections: number;
  readonly drawings: number;
  readonly direction: "ltr" | "rtl";
}

/**
 * Takes docx's document part apart, which holds nothing but sections and pictures: the one place where XML is read again, because docx gives
 * relationships their ids only while it writes the elements that need them. Sections are told the direction of the document, which docx knows
 * no way to say. Throws where there is more or less than docx was asked for.
 */
export function frameOf(xml: string, asked: Asked): Frame {
  const start = xml.indexOf(body) + body.length;
  const end = xml.indexOf("</w:body>");
  const sections = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  const drawings = xml.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
  if (start < body.length || end < start || sections.length !== asked.sections || drawings.length !== asked.drawings) {
    throw new Error("docx wrote another frame than it was asked for");
  }
  return {
    open: xml.slice(0, start),
    close: xml.slice(end),
    sections: sections.map((section) => inDirection(section, asked.direction)),
    drawings,
  };
}

const body = "<w:body>";

/** The properties of a section with its direction and the side of its gutter, which stand before the grid of its lines. */
function inDirection(section: string, direction: Asked["direction"]): string {
  return direction === "rtl" ? section.replace(/(?=<w:docGrid|<\/w:sectPr>)/, "<w:bidi/><w:rtlGutter/>") : section;
}
