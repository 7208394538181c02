import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as pdf.js, a reader that is not ours, understands it. */
export type ReadPdf = Awaited<ReturnType<typeof getDocument>["promise"]>;

/** Opens a file; warnings of the reader count as errors. */
export async function openPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return await getDocument({
    data: bytes.slice(),
    verbosity: 0,
    stopAtErrors: true,
    useSystemFonts: false,
    disableFontFace: true,
  }).promise;
}

/** What each text operator of a page shows, as the fonts say it reads. */
export async function shownTexts(pdf: ReadPdf, page: number): Promise<string[]> {
  const { fnArray, argsArray } = await (await pdf.getPage(page)).getOperatorList();
  const shown: string[] = [];
  for (const [index, operator] of fnArray.entries()) {
    if (operator !== OPS.showText) continue;
    const glyphs: readonly ({ unicode: string } | number | null)[] = argsArray[index][0];
    shown.push(glyphs.map((glyph) => (typeof glyph === "object" && glyph ? glyph.unicode : "")).join(""));
  }
  return shown;
}

/** The running text of a page, white space as single spaces. */
export async function pageText(pdf: ReadPdf, page: number): Promise<string> {
  const content = await (await pdf.getPage(page)).getTextContent();
  const pieces = content.items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : ""));
  return pieces.join("").replace(/\s+/g, " ").trim();
}

/** The logical structure that a page shows, as indented roles with the text of each piece of content. */
export async function structure(pdf: ReadPdf, page: number): Promise<string> {
  const read = await pdf.getPage(page);
  const texts = new Map<string, string>();
  let open: string | null = null;
  for (const item of (await read.getTextContent({ includeMarkedContent: true })).items) {
    if ("str" in item) {
      if (open !== null) texts.set(open, (texts.get(open) ?? "") + item.str);
    } else open = item.type === "endMarkedContent" ? null : item.id;
  }
  const lines: string[] = [];
  const walk = (node: StructureNode, depth: number): void => {
    const indent = "  ".repeat(depth);
    if (node.role !== undefined) lines.push(`${indent}${node.role}${node.alt === undefined ? "" : ` alt="${node.alt}"`}`);
    else if (node.type === "content") lines.push(`${indent}"${texts.get(node.id ?? "")?.trim() ?? ""}"`);
    else lines.push(`${indent}${node.type}`);
    for (const child of node.children ?? []) walk(child, depth + 1);
  };
  for (const child of ((await read.getStructTree()) as StructureNode).children ?? []) walk(child, 0);
  return lines.join("\n");
}

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly alt?: string;
  readonly children?: readonly StructureNode[];
}
