import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { FilePlace } from "../preview/protocol.ts";
import { UsageError } from "./arguments.ts";
import { type WindowsCommand, windowsCommand } from "./windows-command.ts";

/**
 * A way to open an editor, from a command such as `code -g {file}:{line}:{column}`: it is cut at its blanks, but for what stands in quotation marks,
 * and started without a shell, so that no name of a file can do anything but be opened (on Windows scripts need one: windows-command.ts). Throws a `UsageError` for one that names no file.
 */
export function editorOf(command: string): (place: FilePlace) => Promise<boolean> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const [program, ...rest] = words;
  if (program === undefined || program === "" || !rest.some((word) => word.includes("{file}")))
    throw new UsageError('--editor needs a command with {file} in it, such as "code -g {file}:{line}:{column}".');
  return ({ path, line, column }) => {
    const filled = { "{file}": path, "{line}": String(line), "{column}": String(column) };
    const args = rest.map((word) => word.replace(/\{(?:file|line|column)\}/g, (name) => filled[name as keyof typeof filled]));
    const command = commandOf(program, args);
    return new Promise((answer) => {
      if (!command) return answer(false);
      const windows = { windowsHide: true, windowsVerbatimArguments: command.verbatim };
      const editor = spawn(command.program, command.args, { stdio: "ignore", detached: true, ...windows });
      editor.once("error", () => answer(false));
      editor.once("spawn", () => {
        editor.unref();
        answer(true);
      });
    });
  };
}

function commandOf(program: string, args: readonly string[]): WindowsCommand | undefined {
  if (process.platform !== "win32") return { program, args, verbatim: false };
  return windowsCommand(program, args, { env: process.env, exists: existsSync });
}
