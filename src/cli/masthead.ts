import { visible } from "../diagnostics/visible.ts";
import { parseRequest, UsageError } from "./arguments.ts";
import type { ExitCode } from "./command.ts";
import { commandHelp, findCommand, overview } from "./help.ts";
import type { Terminal } from "./terminal.ts";
import { version } from "./version.ts";

/** The command line: finds the command, runs it, and answers with the exit code. Never throws. */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand(args, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) return bugReport(error, terminal);
    terminal.error.write(`${visible(error.message)}\n`);
    return 2;
  }
}

async function runCommand(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.error.write(overview());
    return 2;
  }
  if (name === "--version" || name === "-V") return answer(`${version()}\n`, terminal);
  if (name === "--help" || name === "-h") return answer(overview(), terminal);
  const command = findCommand(name);
  if (rest.includes("--help") || rest.includes("-h")) return answer(commandHelp(command), terminal);
  const request = parseRequest(command, rest);
  return (await command.load()).run(request, terminal);
}

function answer(text: string, terminal: Terminal): ExitCode {
  terminal.out.write(text);
  return 0;
}

/** Says that Masthead itself failed; the place in its code only with MASTHEAD_DEBUG. */
export function bugReport(error: unknown, terminal: Terminal): ExitCode {
  const what = visible(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  const trace =
    process.env.MASTHEAD_DEBUG && error instanceof Error ? `${error.stack}\n` : "Set MASTHEAD_DEBUG=1 to see where.\n";
  terminal.error.write(
    "Masthead has failed: this is a mistake in the program, not in your document. Files of documents that were done before are whole, and no other was written.\n",
  );
  terminal.error.write(`Please report it, with the source if you may share it: ${what}\n${trace}`);
  return 70;
}
