/** What of the library runs everywhere, also in a browser: all but the world of a machine with Node. */

export type {
  CitableSource,
  DocumentIndex,
  GivenField,
  Heading,
  Label,
  LabelReference,
  Note,
  Numbered,
  ReadFile,
} from "./analysis/document-index.ts";
export type { Place, Point } from "./analysis/place.ts";
export type { Analysis, AnalyzeOptions } from "./analyze.ts";
export type { Choices, Compiled, CompileOptions, OutputFile } from "./compile.ts";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export { formatDiagnostics } from "./diagnostics/print.ts";
export { type Aligned, type AlignOptions, align } from "./editions/align.ts";
export { type Imported, type ImportOptions, importWord } from "./import/import.ts";
export { memoryWorld } from "./memory-world.ts";
export { type Merged, type MergeOptions, merge, type ReturnedFile } from "./merge/merge.ts";
export type { Packing, Unpackable } from "./packing.ts";
export { portablePacking } from "./portable-packing.ts";
export { type Redline, type RedlineOptions, type RedlineOutput, redline as compare } from "./redline.ts";
export type { OutputName } from "./render/outputs.ts";
export { importOrRestore } from "./restore.ts";
export { openSession, type Session } from "./session.ts";
export type { FileRead, World } from "./world.ts";
