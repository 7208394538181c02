import { serve } from "../lsp/serve.ts";
import type { ExitCode, Request } from "./command.ts";
import { nodeWorld } from "./node-world.ts";
import { packageRoot } from "./package-root.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** `masthead lsp`: serves an editor over standard input and output, and says what concerns the server itself on standard error. */
export async function run(_: Request, terminal: Terminal): Promise<ExitCode> {
  const isWell = await serve({
    world: nodeWorld(),
    input: process.stdin,
    output: process.stdout,
    folder: process.cwd().replaceAll("\\", "/"),
    version: version(),
    rulesPage: `${packageRoot}/dist/rules.md`,
    log: (line) => terminal.error.write(`${line}\n`),
  });
  return isWell ? 0 : 1;
}
