import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { foundPath, readSource } from "../read.ts";
import { join } from "../world.ts";
import { buildChoices, type ExitCode, type Request } from "./command.ts";
import { Interrupt } from "./interrupt.ts";
import { nodeWorld } from "./node-world.ts";
import { openBrowser } from "./open-browser.ts";
import { editorOf } from "./open-editor.ts";
import { portOf } from "./port.ts";
import { PortTaken, type RunningPreview, startPreview } from "./start-preview.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";
import { pollOf } from "./watch-options.ts";

/** `masthead preview`: serves the pages of a document to a browser, and follows its files until it is ended. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const [operand = ""] = request.operands;
  const path = join(".", operand);
  const port = portOf(request);
  const poll = pollOf(request);
  const editor = request.value("editor");
  // A file that goes later is waited for; one that is not there at the start is most often misspelt.
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const world = nodeWorld();
  readSource(foundPath(path, world), world, report);
  const templates = namedFolders(request, report);
  terminal.error.write(formatDiagnostics(found, { colour: terminal.error.colour }));
  if (found.some(({ severity }) => severity === "error")) return 1;
  const interrupt = new Interrupt();
  let preview: RunningPreview;
  try {
    preview = await startPreview({
      ...{ path, ...buildChoices(request), templates },
      ...(port !== undefined && { port }),
      ...(poll !== undefined && { poll }),
      ...(editor !== undefined && { open: editorOf(editor) }),
      said: (message) => terminal.error.write(`${message}\n`),
    });
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    terminal.error.write(`${error.message}\n`);
    return 1;
  }
  terminal.out.write(`${preview.address}\n`);
  terminal.error.write("Open this address in a browser of this machine; Ctrl-C ends the preview.\n");
  if (request.has("open")) openBrowser(preview.address);
  return await new Promise((end) => {
    interrupt.listen();
    interrupt.onAsked(() => {
      preview.close().then(() => end(interrupt.code ?? 0));
    });
  });
}
