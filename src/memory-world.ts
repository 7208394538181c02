import { type FileRead, isInside, join, type World } from "./world.ts";

/**
 * A world of files in memory, for tests and for programs that hold their documents elsewhere. `files` are texts or bytes by their paths,
 * which are taken from ".": `{ "report.md": "---\\ntype: report …", "annex.md": …, "templates/minutes/fields.yaml": … }`. Fonts, the
 * templates that the program ships, the way to pack, and what a session remembers of these come from `beneath`, most often `nodeWorld()`, whose
 * other files stay out of reach. Today is `today`,
 * yyyy-mm-dd; SOURCE_DATE_EPOCH is not set. Throws a `TypeError` for a file that is neither text nor bytes, and where `beneath` is no world.
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>, beneath: World, today = "2020-01-01"): World {
  checkFiles(files, beneath);
  const encoder = new TextEncoder();
  const held = new Map(Object.entries(files).map(([path, content]) => [join(".", path), content]));
  const shipped = (path: string) => isInside(beneath.templates, path);
  const below = (folder: string) => (folder === "." ? "" : folder.endsWith("/") ? folder : `${folder}/`);
  return {
    read(path): FileRead {
      const place = join(".", path);
      const content = held.get(place);
      if (content !== undefined) return { ok: true, bytes: typeof content === "string" ? encoder.encode(content) : content };
      if (shipped(place)) return beneath.read(place);
      const isFolder = [...held.keys()].some((key) => key.startsWith(below(place)));
      return { ok: false, reason: isFolder ? "folder" : "missing" };
    },
    list(folder) {
      const place = join(".", folder);
      if (shipped(place)) return beneath.list(place);
      const start = below(place);
      const names = [...held.keys()]
        .filter((key) => key.startsWith(start))
        .map((key) => key.slice(start.length).split("/")[0] ?? "");
      return [...new Set(names)].sort();
    },
    real: (path) => (shipped(path) ? beneath.real(path) : join(".", path)),
    font: (key) => beneath.font(key),
    ...(beneath.hasFont && { hasFont: beneath.hasFont }),
    ...(beneath.addFaces && { addFaces: beneath.addFaces }),
    ...(beneath.harfbuzz && { harfbuzz: beneath.harfbuzz }),
    packing: beneath.packing,
    templates: beneath.templates,
    today: () => today,
    sourceDate: () => undefined,
    ...(beneath.memory && { memory: beneath.memory }),
  };
}

/** What TypeScript says to programs that are written in it, said to others. */
function checkFiles(files: unknown, beneath: unknown): void {
  if (typeof beneath !== "object" || beneath === null || !("templates" in beneath))
    throw new TypeError("memoryWorld: it needs a world for fonts and templates, such as nodeWorld() gives, after the files.");
  if (typeof files !== "object" || files === null)
    throw new TypeError("memoryWorld: the files have to be a record of texts or bytes.");
  for (const [path, content] of Object.entries(files))
    if (typeof content !== "string" && !(content instanceof Uint8Array))
      throw new TypeError(`memoryWorld: “${path}” has to be a text or bytes.`);
}
