/** What docx makes of the text's part: its beginning and end, the sections with their heads and feet, the drawings of pictures. */
export interface Frame {
  readonly open: string;
  readonly close: string;
  /** The properties of every section, in order. */
  readonly sections: readonly string[];
  /** The drawings of the paragraph that carries the pictures, in order. */
  readonly drawings: readonly string[];
}

/**
 * Takes docx's document part apart, which holds nothing but sections and pictures: the one place where XML is read again, because docx gives
 * relationships their ids only while it writes the elements that need them. Throws where there is more or less than docx was asked for.
 */
export function frameOf(xml: string, asked: { readonly sections: number; readonly drawings: number }): Frame {
  const start = xml.indexOf(body) + body.length;
  const end = xml.indexOf("</w:body>");
  const sections = xml.match(/<w:sectPr\b.*?<\/w:sectPr>/gs) ?? [];
  const drawings = xml.match(/<w:drawing>.*?<\/w:drawing>/gs) ?? [];
  if (start < body.length || end < start || sections.length !== asked.sections || drawings.length !== asked.drawings) {
    throw new Error("docx wrote another frame than it was asked for");
  }
  return { open: xml.slice(0, start), close: xml.slice(end), sections, drawings };
}

const body = "<w:body>";
