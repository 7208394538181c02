import { diagnostic } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { folderOf, isInside, join, type World } from "../world.ts";

/**
 * The folders in which the templates of a document are looked for, the one that wins first: those that the user named, then `templates`
 * beside the document. That one is no link to a folder elsewhere, which a document from somebody else would bring along.
 */
export function templateFolders(
  path: string,
  { templates = [], world }: { readonly templates?: readonly string[]; readonly world: World },
): { readonly folders: readonly string[]; readonly outside: readonly Diagnostic[] } {
  const beside = join(folderOf(path), "templates");
  const isNamed = templates.some((folder) => world.real(folder) === world.real(beside));
  const isOwn = isNamed || isInside(world.real(folderOf(path)), world.real(beside));
  if (isOwn) return { folders: [...templates, beside], outside: [] };
  const message = `${beside} is a link that leads out of the folder of the document.`;
  return { folders: templates, outside: [diagnostic("template-outside", message, { path: beside })] };
}
