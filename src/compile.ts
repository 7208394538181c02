import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Resolved } from "./document/resolved.ts";
import type { Document } from "./document/tree.ts";
import type { Layout } from "./layout/page.ts";
import type { OutputName } from "./render/outputs.ts";
import type { World } from "./world.ts";

/** What to make of a source. */
export interface CompileOptions {
  readonly world: World;
  /** The outputs wanted; with none of them everything is checked, layout too. */
  readonly to: readonly OutputName[];
  /** A type to build the document as, instead of its own. */
  readonly as?: string;
  /** Folders of the user's own types, partials, themes and words, first come first; the `templates` folder beside the document is one anyway. */
  readonly templates?: readonly string[];
}

/** A file that was made: bytes and the name that the United Nations would give it. */
export interface OutputFile {
  readonly output: OutputName;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What came of a source. */
export interface Compiled {
  /** Empty where a diagnostic is an error. */
  readonly files: readonly OutputFile[];
  /** All that was found wrong, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages there are, where an output or a check needed to know. */
  readonly pages?: number;
  /** Words that count against the limit, and the limit of the type: 0 for none. */
  readonly words: number;
  readonly limit: number;
  /** Milliseconds by stage, in the order in which the stages first ran. */
  readonly stages: readonly { readonly name: string; readonly ms: number }[];
  /** What each stage gave, as far as the document came: for `inspect` and for tests. */
  readonly values: { readonly document?: Document; readonly resolved?: Resolved; readonly layout?: Layout };
}

/** Makes outputs of a source file: the whole pipeline, one call a stage. */
export async function compile(path: string, options: CompileOptions): Promise<Compiled> {
  throw new Error(`not yet: ${path} ${options.to.join()}`);
}
