import { nearest } from "../diagnostics/nearest.ts";
import { wrap } from "../diagnostics/wrap.ts";
import { UsageError } from "./arguments.ts";
import type { Command, ExitCode, Request } from "./command.ts";
import { commands } from "./commands.ts";
import { columns, quoted } from "./lines.ts";
import type { Terminal } from "./terminal.ts";

/** `masthead help`. */
export function run(request: Request, terminal: Terminal): ExitCode {
  const [name] = request.operands;
  terminal.out.write(name === undefined ? overview() : commandHelp(findCommand(name)));
  return 0;
}

/** The command of a name; throws a `UsageError` that names what was probably meant. */
export function findCommand(name: string): Command {
  const command = commands.find((candidate) => candidate.name === name);
  if (command) return command;
  const meant = nearest(
    name,
    commands.map((candidate) => candidate.name),
  );
  const help = /\.md$/i.test(name) ? `; to make its files: masthead build ${quoted(name)}` : ".";
  throw new UsageError(`There is no command “${name}”${meant ? `; did you mean “${meant}”?` : help}`);
}

/** What Masthead is and its commands. */
export function overview(): string {
  const rows = commands.map((command) => [`  masthead ${command.name} ${command.operands}`.trimEnd(), command.summary]);
  return [
    "Masthead makes documents in the format of the United Nations from Markdown.",
    "",
    ...columns(rows),
    "",
    "Start here:",
    "  masthead new report        writes report.md, a report to begin with",
    "  masthead build report.md   makes a Word file and a PDF of it",
    "",
    "`masthead help COMMAND` says more about a command; `masthead --version` prints the version.",
    "",
  ].join("\n");
}

/** All that a command takes, with examples. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => [
    `  --${name} ${option.value ?? ""}`.trimEnd(),
    option.about,
  ]);
  return [
    `masthead ${command.name} ${command.operands}`.trimEnd(),
    "",
    ...wrap(`${command.summary} ${command.about}`),
    ...(options.length > 0 ? ["", "Options:", ...columns(options)] : []),
    "",
    command.examples.length > 1 ? "Examples:" : "Example:",
    ...command.examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}
