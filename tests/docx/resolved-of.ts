import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { Resolved } from "../../src/document/resolved.ts";
import type { Document, Structure } from "../../src/document/tree.ts";
import { loadFonts } from "../../src/fonts/fonts.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { drawMarks } from "../../src/prepare/marks.ts";
import { type Prepared, prepare } from "../../src/prepare/prepare.ts";
import { type PageNumbers, writeDocx } from "../../src/render/docx/docx.ts";
import { resolve } from "../../src/resolve/resolve.ts";
import { Source } from "../../src/source.ts";
import { atOnce } from "../../src/steps.ts";
import { compose } from "../../src/template/compose.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import type { Theme } from "../../src/theme/theme.ts";
import { slice } from "../../src/trace.ts";
import { machineWorld } from "../machine.ts";

/** The world of the machine: its fonts and its way to pack. */
export const world = machineWorld({});
const fail = ({ message }: Diagnostic) => {
  throw new Error(message);
};

/** The program's own theme. */
export const theme: Theme = loadTheme([], [], world, fail);
/** The words of English. */
export const words = loadWords("en", [], world, fail);

/** What the outputs of a document share. */
export async function prepared(resolved: Resolved, own: Theme = theme): Promise<Prepared> {
  return prepare(resolved, own, loadFonts(world), await drawMarks(resolved, () => {}), () => {});
}

/** A document as a Word file. */
export async function wordFile(resolved: Resolved, own: Theme = theme, pages?: PageNumbers): Promise<Uint8Array> {
  return atOnce(writeDocx(resolved, await prepared(resolved, own), world.packing, pages));
}

/** What a document is made of, for tests: Markdown with front matter, and the same for its annexes. */
export interface Sources {
  readonly text: string;
  readonly annexes?: readonly string[];
  /** Pictures by name. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  readonly theme?: Theme;
}

/** The page that tests put a text into: that of a report, without its words. */
function page(data: Readonly<Record<string, unknown>>): string {
  const lines = data.symbol === undefined ? [] : ["::masthead", "", "::first-foot", "", ":::header", `${data.symbol}`, ":::"];
  if (data.title !== undefined) lines.push("", `# ${data.title} {.title}`);
  const note = data.note as { title: string; text: string } | undefined;
  if (note) lines.push("", `# ${note.title} {.subtitle}`, "", `${note.text} {.front}`);
  if (data.symbol !== undefined) lines.push("", "::contents");
  lines.push("", "::body", "", "::annexes", "", "::end-rule", "");
  return lines.join("\n");
}

const declaration: Partial<Structure> = {
  headings: ["part", "article", "heading-3", "heading-4", "heading-5", "heading-6"],
  paragraph: "article-paragraph",
  restartAt: "article",
  loneUnnumbered: true,
  preamble: "declares",
};

/** The resolved document of a text, through the real stages; mistakes of an author do not stop it. */
export function resolvedOf({ text, annexes = [], pictures = {}, theme: own = theme }: Sources): Resolved {
  const annexed = annexes.map((annex, index) => ({ label: `annex-${index + 1}`, document: documentOf(annex, [], own) }));
  const document = documentOf(text, annexed, own);
  return atOnce(resolve(document, { theme: own, words, world: memoryWorld(pictures, world), report: () => {}, folder: "." }));
}

type Annexed = Parameters<typeof compose>[0]["annexes"];

function documentOf(text: string, annexes: Annexed, own: Theme): Document {
  const source = new Source("report.md", text);
  const ignore = () => {};
  const { frontMatter, body } = splitFrontMatter(source, ignore);
  const { data } = frontMatter;
  const type = typeof data.type === "string" ? data.type : "report";
  const template = new Source("template.hbs", page(data));
  return compose(
    {
      type,
      frontMatter,
      data,
      structure: type === "declaration" ? { ...own.structure, ...declaration } : own.structure,
      page: template,
      template: parseBody(slice(template), ignore),
      body: parseBody(body, ignore),
      annexes,
    },
    ignore,
  );
}
