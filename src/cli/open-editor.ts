import { spawn } from "node:child_process";
import type { FilePlace } from "../preview/protocol.ts";
import { UsageError } from "./arguments.ts";

/**
 * A way to open an editor, from a command such as `code -g {file}:{line}:{column}`: it is cut at its blanks, but for what stands in quotation marks,
 * and started without a shell, so that no name of a file can do anything but be opened. Throws a `UsageError` for one that names no file.
 */
export function editorOf(command: string): (place: FilePlace) => Promise<boolean> {
  const words = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const [program, ...rest] = words;
  if (program === undefined || program === "" || !rest.some((word) => word.includes("{file}")))
    throw new UsageError('--editor needs a command with {file} in it, such as "code -g {file}:{line}:{column}".');
  return ({ path, line, column }) => {
    const filled = { "{file}": path, "{line}": String(line), "{column}": String(column) };
    const args = rest.map((word) => word.replace(/\{(?:file|line|column)\}/g, (name) => filled[name as keyof typeof filled]));
    return new Promise((answer) => {
      const editor = spawn(program, args, { stdio: "ignore", detached: true });
      editor.once("error", () => answer(false));
      editor.once("spawn", () => {
        editor.unref();
        answer(true);
      });
    });
  };
}
