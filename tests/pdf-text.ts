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

/** Where the text of an element goes; of a note it is known when its mark is read. */
interface Target {
  stream: keyof TextStreams | undefined;
}

/**
 * Reads the text of a PDF with pdf.js, by its logical structure: running heads, rules and other artifacts are left out. Notes of tables and
 * boxes, whose marks are letters, stand where they are printed.
 */
export async function pdfText(bytes: Uint8Array): Promise<TextStreams> {
  const pdf = await openPdf(new Uint8Array(bytes));
  const streams = { body: "", notes: "" };
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const targets = new Map<string, Target>();
    findTargets((await page.getStructTree()) as StructureNode | null, { stream: "body" }, targets);
    let open: (Target | undefined)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!("str" in item)) open = item.type === "endMarkedContent" ? open.slice(0, -1) : [...open, targets.get(item.id ?? "")];
      else {
        const target = open.findLast((each) => each !== undefined);
        if (!target || item.str.trim() === "") continue;
        target.stream ??= /^(?:[a-z]|\(?[\u0621-\u064a]\)?)$/.test(item.str.trim()) ? "body" : "notes";
        streams[target.stream] += item.str.replace(/\s+/g, "");
      }
    }
  }
  return streams;
}

/** Notes down for each piece of content where its text goes. */
function findTargets(node: StructureNode | null, around: Target, targets: Map<string, Target>): void {
  if (!node) return;
  const target = node.role === "Note" ? { stream: undefined } : around;
  if (node.type === "content" && node.id !== undefined) targets.set(node.id, target);
  for (const child of node.children ?? []) findTargets(child, target, targets);
}

/** pdf.js turns a lone run of brackets and stops as if it stood in a Latin line: of text from right to left, letters and figures are compared. */
export function comparable(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? text.replace(/[^\p{L}\p{N}\p{M}]/gu, "") : text;
}
