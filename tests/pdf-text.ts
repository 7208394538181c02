import { openPdf } from "./pdf/read-back.ts";

/** The text of a document in two streams, without white space: what stands in the text, and what stands in its notes. */
export interface TextStreams {
  readonly body: string;
  readonly notes: string;
}

interface StructureNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** Reads the text of a PDF with pdf.js, by its logical structure: running heads, rules and other artifacts are left out. */
export async function pdfText(bytes: Uint8Array): Promise<TextStreams> {
  const pdf = await openPdf(new Uint8Array(bytes));
  const streams = { body: "", notes: "" };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const stream = new Map<string, keyof TextStreams>();
    sort((await page.getStructTree()) as StructureNode | null, "body", stream);
    let open: (keyof TextStreams | undefined)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!("str" in item)) open = item.type === "endMarkedContent" ? open.slice(0, -1) : [...open, stream.get(item.id ?? "")];
      else {
        const target = open.findLast((each) => each !== undefined);
        if (target) streams[target] += item.str.replace(/\s+/g, "");
      }
    }
  }
  return streams;
}

/** Notes down to which stream each piece of content belongs. */
function sort(node: StructureNode | null, inside: keyof TextStreams, stream: Map<string, keyof TextStreams>): void {
  if (!node) return;
  if (node.type === "content" && node.id !== undefined) stream.set(node.id, inside);
  for (const child of node.children ?? []) sort(child, node.role === "Note" ? "notes" : inside, stream);
}
