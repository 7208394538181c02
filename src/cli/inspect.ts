import type { Compiled } from "../compile.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearest } from "../diagnostics/nearest.ts";
import { formatDiagnostics } from "../diagnostics/print.ts";
import { printTree } from "../document/print.ts";
import { printResolved } from "../document/print-resolved.ts";
import { printPages } from "../layout/print.ts";
import { openSession } from "../session.ts";
import { join } from "../world.ts";
import { UsageError } from "./arguments.ts";
import { buildChoices, type ExitCode, type Request } from "./command.ts";
import { nodeWorld } from "./node-world.ts";
import { dash, readStandardInput, standardInput, withStandardInput } from "./standard-input.ts";
import { namedFolders } from "./template-folders.ts";
import type { Terminal } from "./terminal.ts";

/** What is printed of each stage. */
const stages: Readonly<Record<string, (values: Compiled["values"]) => string | undefined>> = {
  expanded: ({ expanded }) => expanded,
  tree: ({ document }) => document && printTree(document, { places: true }),
  resolved: ({ resolved }) => resolved && printResolved(resolved),
  pages: ({ pagination }) => pagination && printPages(pagination.draw().layout),
};

/** `masthead inspect`. */
export async function run(request: Request, terminal: Terminal): Promise<ExitCode> {
  const name = request.value("stage") ?? "resolved";
  const print = Object.hasOwn(stages, name) ? stages[name] : undefined;
  if (!print) {
    const meant = nearest(name, Object.keys(stages));
    throw new UsageError(
      `There is no stage “${name}”; ${meant ? `did you mean ${meant}?` : `there are ${Object.keys(stages).join(", ")}.`}`,
    );
  }
  const found: Diagnostic[] = [];
  const report = (each: Diagnostic) => void found.push(each);
  const [operand = ""] = request.operands;
  const path = operand === dash ? standardInput : join(".", operand);
  const world = withStandardInput(nodeWorld(), await readStandardInput(request.operands));
  const templates = namedFolders(request, report);
  const options = { to: [], templates, ...buildChoices(request) };
  const compiled = await openSession(world).compile(path, options);
  const diagnostics = [...found, ...compiled.diagnostics];
  terminal.error.write(formatDiagnostics(diagnostics, { colour: terminal.error.colour }));
  terminal.out.write(print(compiled.values) ?? "");
  return diagnostics.some((diagnostic) => diagnostic.severity === "error") ? 1 : 0;
}
