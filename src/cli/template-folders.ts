import { diagnostic } from "../diagnostics/codes.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { Request } from "./command.ts";
import { nodeWorld } from "./node-world.ts";

/** The template folders that the command line names; one that is not there is reported, since nothing would come of it unseen. */
export function namedFolders(request: Request, report: Report): readonly string[] {
  const world = nodeWorld();
  return request.values("templates").filter((folder) => {
    const read = world.read(folder);
    if (!read.ok && read.reason === "folder") return true;
    const isDenied = !read.ok && read.reason === "denied";
    const message = isDenied ? `The folder ${folder} may not be read.` : `There is no folder ${folder}.`;
    report(diagnostic(isDenied ? "file-denied" : "file-missing", message, { path: folder }));
    return false;
  });
}

/** Template folders for commands without a document: those that were named, and `templates` in the folder in which the user stands. */
export function templateFolders(request: Request, report: Report): readonly string[] {
  return [...namedFolders(request, report), "templates"];
}
