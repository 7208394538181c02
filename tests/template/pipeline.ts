import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import type { FrontMatter } from "../../src/document/data.ts";
import type { Document } from "../../src/document/tree.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { parseBody } from "../../src/parse/parse.ts";
import { withoutRemarks } from "../../src/parse/remarks.ts";
import { readSource } from "../../src/read.ts";
import type { Source, Span } from "../../src/source.ts";
import { openAnnexes, pageOf } from "../../src/template/annexes.ts";
import { compose } from "../../src/template/compose.ts";
import { type Context, expand } from "../../src/template/expand.ts";
import { checkFields } from "../../src/template/fields.ts";
import { completeFrontMatter } from "../../src/template/front-matter.ts";
import { findType } from "../../src/template/load.ts";
import { loadTheme } from "../../src/theme/load.ts";
import { loadWords } from "../../src/theme/load-words.ts";
import { slice } from "../../src/trace.ts";
import type { World } from "../../src/world.ts";
import { machineWorld } from "../machine.ts";

/** The machine's world, with the templates that the program ships. */
export const machine = machineWorld({ SOURCE_DATE_EPOCH: "1577836800" });

/** What a document came to, as far as it is composed. */
export interface Composed {
  readonly document: Document | undefined;
  readonly context: Context | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Composes the file `report.md` of some files in memory; a folder `templates` among them is the user's. */
export function composeFiles(files: Readonly<Record<string, string>>, as?: string): Composed {
  return composeFile("report.md", memoryWorld(files, machine, "2020-01-01"), ["templates"], as);
}

/** Composes a file of a world: the stages as compile.ts runs them. */
export function composeFile(path: string, world: World, folders: readonly string[], as?: string): Composed {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic) => diagnostics.push(diagnostic);
  const run = new Run(world, folders, report);
  const source = readSource(path, world, report);
  const document = source && run.document(source, as);
  return { document, context: run.context, diagnostics };
}

/** What a document is annexed to. */
interface Annexing {
  readonly frontMatter: FrontMatter;
  readonly within: readonly Source[];
  readonly label: string;
}

class Run {
  context: Context | undefined;
  readonly #world: World;
  readonly #folders: readonly string[];
  readonly #report: (diagnostic: Diagnostic) => void;

  constructor(world: World, folders: readonly string[], report: (diagnostic: Diagnostic) => void) {
    this.#world = world;
    this.#folders = folders;
    this.#report = report;
  }

  document(source: Source, as: string | undefined, annexing?: Annexing): Document | undefined {
    const [world, folders, report] = [this.#world, this.#folders, this.#report];
    const split = splitFrontMatter(source, report);
    const type = findType(split.frontMatter, as, folders, world, report);
    if (!type) return undefined;
    const frontMatter = completeFrontMatter(
      source,
      split.frontMatter,
      type,
      annexing?.frontMatter,
      world,
      report,
      (_, parent) => parent,
    );
    const data = checkFields(frontMatter, type, report);
    const words = loadWords(String(data.language), folders, world, report);
    const within = annexing?.within ?? [];
    const context = { type, frontMatter, data, words, today: world.today(), depth: within.length };
    if (!annexing) this.context = context;
    const body = parseBody(expand(withoutRemarks(split.body, report), context, report), report);
    const page = pageOf(type, within.length);
    const template = parseBody(expand(withoutRemarks(slice(page), report), context, report), report);
    const files = openAnnexes({ source, frontMatter, data, label: annexing?.label, within }, world, report);
    const annexes = files.flatMap((file) => {
      const annex = { frontMatter, within: [...within, source], label: file.label };
      const document = this.document(file.source, undefined, annex);
      return document ? [{ label: file.label, document }] : [];
    });
    const { structure } = loadTheme(type.theme, folders, world, report);
    return compose({ type: type.name, frontMatter, data, structure, page, template, body, annexes }, report);
  }
}

/** "error field-unknown report.md:3:1 message", as the program prints it. */
export function printed({ severity, code, span, path, message }: Diagnostic): string {
  return `${severity} ${code} ${span ? place(span) : (path ?? "")} ${message}`;
}

/** "report.md:3:1" */
export function place(span: Span): string {
  const { line, column } = span.source.position(span.start);
  return `${span.source.path}:${line}:${column}`;
}
