/** The names that programs use: see README.md. Everything else is inside, and may change. */
export { nodeWorld } from "./cli/node-world.ts";
export { type Compiled, type CompileOptions, compile, type OutputFile } from "./compile.ts";
export type { Diagnostic, Severity } from "./diagnostics/diagnostic.ts";
export { formatDiagnostics } from "./diagnostics/print.ts";
export { memoryWorld } from "./memory-world.ts";
export type { OutputName } from "./render/outputs.ts";
export type { FileRead, World } from "./world.ts";
