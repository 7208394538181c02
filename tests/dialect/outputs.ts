import { strFromU8 } from "fflate";
import { compile } from "../../src/compile.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Layout } from "../../src/layout/page.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { type ReadDocx, readDocx } from "../docx/read-docx.ts";
import { machineWorld } from "../machine.ts";

/** A report as every output has it, and what was said of it. */
export interface Outputs {
  readonly said: readonly string[];
  /** The body of the Word file, as XML and as read back. */
  readonly word: string;
  readonly docx: ReadDocx;
  readonly pages: Layout["pages"];
  readonly pdf: Uint8Array;
  /** The main part of the web page. */
  readonly html: string;
  readonly text: string;
}

/** Makes all four outputs of the text of a report. */
export async function outputsOf(text: string, files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Outputs> {
  const fields = "type: report\nsymbol: A/HRC/99/1\ntitle: T\nbody: Human Rights Council\ndate: 2026-01-01";
  const world = memoryWorld({ ...files, "main.md": `---\n${fields}\n---\n\n${text}\n` }, machineWorld());
  const made = await compile("main.md", { world, to: ["docx", "pdf", "html", "text"] });
  const bytes = (output: string) => made.files.find((file) => file.output === output)?.bytes ?? new Uint8Array();
  const said = made.diagnostics.map(line);
  if (made.files.length < 4) throw new Error(said.join("\n"));
  const docx = readDocx(bytes("docx"));
  const html = strFromU8(bytes("html"));
  return {
    said,
    word: strFromU8(docx.files["word/document.xml"] ?? new Uint8Array()),
    docx,
    pages: made.values.pagination?.draw().layout.pages ?? [],
    pdf: bytes("pdf"),
    html: html.slice(html.indexOf("<main"), html.indexOf("</main>")),
    text: strFromU8(bytes("text")),
  };
}

function line({ code, message }: Diagnostic): string {
  return `${code}: ${message}`;
}
