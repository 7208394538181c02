import { type FileRead, isInside, join, type World } from "./world.ts";

/**
 * A world of files in memory, for tests and for programs that hold their documents elsewhere. Paths are taken from "."; fonts and the
 * templates that the program ships come from `beneath`, whose other files stay out of reach. Today is `today`;
 * SOURCE_DATE_EPOCH is not set.
 */
export function memoryWorld(files: Readonly<Record<string, string | Uint8Array>>, beneath: World, today = "2020-01-01"): World {
  const encoder = new TextEncoder();
  const held = new Map(Object.entries(files).map(([path, content]) => [join(".", path), content]));
  const shipped = (path: string) => isInside(beneath.templates, path);
  const below = (folder: string) => (folder === "." ? "" : `${folder}/`);
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
    templates: beneath.templates,
    today: () => today,
    sourceDate: () => undefined,
  };
}
