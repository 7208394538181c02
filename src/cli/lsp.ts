import { StreamMessageReader, StreamMessageWriter } from "../lsp/protocol.ts";
import { serve } from "../lsp/serve.ts";
import { folderOf } from "../world.ts";
import type { ExitCode, Request } from "./command.ts";
import { main } from "./masthead.ts";
import { nodeWorld } from "./node-world.ts";
import { packageRoot } from "./package-root.ts";
import type { Stream, Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** `masthead lsp`: serves an editor over standard input and output, and says what concerns the server itself on standard error. */
export async function run(_: Request, terminal: Terminal): Promise<ExitCode> {
  const isWell = await serve({
    world: nodeWorld(),
    reader: new StreamMessageReader(process.stdin),
    writer: new StreamMessageWriter(process.stdout),
    folder: process.cwd().replaceAll("\\", "/"),
    version: version(),
    rulesPage: `${packageRoot}/dist/rules.md`,
    build,
    preview: async (wanted) => {
      const { startPreview } = await import("./start-preview.ts");
      return startPreview({ ...wanted, said: (message) => terminal.error.write(`${message}\n`) });
    },
    log: (line) => terminal.error.write(`${line}\n`),
  });
  // At once: what the server would still like to say has nobody to hear it.
  process.exit(isWell ? 0 : 1);
}

/** Builds a document as `masthead build` does, into its own folder. */
async function build(path: string, templates: readonly string[]): Promise<string> {
  const said: string[] = [];
  const stream: Stream = { write: (text) => void said.push(String(text)), colour: false, live: false };
  const folders = templates.flatMap((folder) => ["--templates", folder]);
  await main(["build", path, "--out", folderOf(path), ...folders], { out: stream, error: stream });
  return said.join("");
}
