import type { Resolved } from "../document/resolved.ts";
import type { Layout } from "../layout/page.ts";
import type { Theme } from "../theme/theme.ts";

/** What a writer is given: the same for all, so that all outputs agree. */
export interface OutputInput {
  readonly resolved: Resolved;
  readonly theme: Theme;
  /** Pages, where the output needs them. */
  readonly layout: Layout | undefined;
}

/** A kind of file that documents are made into. */
interface Output {
  readonly extension: string;
  /** Whether pages must be laid out for it. */
  needsLayout(resolved: Resolved): boolean;
  write(input: OutputInput): Promise<Uint8Array>;
}

/** Every output. Adding one is a row here and a writer beside this file, which is loaded only when the output is asked for. */
export const outputs = {
  docx: {
    extension: "docx",
    needsLayout: (resolved) => resolved.blocks.some((block) => block.type === "contents"),
    write: async () => new Uint8Array(),
  },
  pdf: { extension: "pdf", needsLayout: () => true, write: async () => new Uint8Array() },
} as const satisfies Record<string, Output>;

/** The name of an output, as `--to` takes it. */
export type OutputName = keyof typeof outputs;
