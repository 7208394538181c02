import type { Request } from "./command.ts";

/** Template folders for commands without a document: those that were named, and `templates` in the folder in which the user stands. */
export function templateFolders(request: Request): readonly string[] {
  return [...request.values("templates"), "templates"];
}
