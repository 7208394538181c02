import type { Report } from "../diagnostics/diagnostic.ts";
import { remarkCuts, without, withoutRemarks } from "../parse/remarks.ts";
import type { Source } from "../source.ts";
import { slice, type TracedText } from "../trace.ts";
import { parseTemplate, Template } from "./handlebars.ts";

/** A page or a partial without its remarks, and what it says to Handlebars; nothing where it cannot be read. */
interface TemplateFile {
  readonly text: TracedText;
  readonly template: Template | undefined;
}

/** A file of a template as the build keeps it, which is read in a fraction of the time: what its remarks take out of it, and what was parsed. */
interface Packed {
  readonly cuts: ReturnType<typeof remarkCuts>;
  readonly program: Template["program"];
}

/** The file of a page or a partial in the form of `Packed`; `undefined` where it cannot be read, which is then reported. */
export function packTemplate(source: Source, report: Report): string | undefined {
  const { template } = readTemplate([source], report);
  const packed: Packed | undefined = template && { cuts: remarkCuts(source.text), program: template.program };
  return packed && JSON.stringify(packed);
}

/** Reads the file of a page or a partial. */
export function readTemplate([source]: readonly [Source], report: Report): TemplateFile {
  if (source.shipped?.packed !== undefined) return unpackTemplate(slice(source), JSON.parse(source.shipped.packed));
  const text = withoutRemarks(slice(source), report);
  return { text, template: parseTemplate(text, report) };
}

function unpackTemplate(whole: TracedText, { cuts, program }: Packed): TemplateFile {
  const text = cuts.length > 0 ? without(whole, cuts) : whole;
  return { text, template: new Template(text, program) };
}
