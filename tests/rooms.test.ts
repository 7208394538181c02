import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { machineWorld } from "./machine.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const src = join(root, "src");
const readmes = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith("README.md"))
  .map((name) => join(src, name));

/** Files that a README names in backticks, as it names them: with an ending, and not as an example or a pattern. */
function filesNamed(text: string): readonly string[] {
  return [...text.matchAll(/`([\w./-]+\.(?:ts|mjs|md|yaml|json))`/g)].map(([, name = ""]) => name);
}

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target = ""]) => target);
}

/** Who looks for a thing in the code begins with these pages: what they name has to be there. */
describe("the first files of rooms", () => {
  it.each(readmes.map((path) => relative(src, path)))("%s names files that are there", (name) => {
    const path = join(src, name);
    const text = readFileSync(path, "utf8");
    /** A file of the room, which its page names without the folder, or of another by its path. */
    const here = readdirSync(dirname(path), { recursive: true, encoding: "utf8" });
    const isThere = (file: string) =>
      here.some((one) => `/${one}`.endsWith(`/${file}`)) || [src, root].some((folder) => existsSync(join(folder, file)));
    /** Files of users, which the program reads. */
    const users = new Set(["theme.yaml", "masthead.yaml"]);
    const missing = filesNamed(text).filter((file) => !users.has(file) && !isThere(file));
    expect(missing).toEqual([]);
    expect(linksOf(text).filter((target) => !existsSync(join(dirname(path), target)))).toEqual([]);
  });

  it("are led to from the overview, each of them", () => {
    const overview = linksOf(readFileSync(join(src, "README.md"), "utf8"));
    const others = readmes.map((path) => relative(src, path)).filter((name) => name !== "README.md");
    expect(others.filter((name) => !overview.includes(name))).toEqual([]);
  });

  it("are there for every folder", () => {
    const foldersIn = (folder: string) =>
      readdirSync(join(src, folder), { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [join(folder, entry.name)] : [],
      );
    const rooms = [...foldersIn("").filter((name) => name !== "render"), ...foldersIn("render")];
    expect(rooms.filter((room) => !existsSync(join(src, room, "README.md")))).toEqual([]);
  });
});

describe("what they say of pages", () => {
  it("pages count from 1, and passages are numbered as they are first drawn", async () => {
    const path = join(root, "tests/specimen/constructs.md");
    const { values } = await compile(path, { world: machineWorld(), to: [] });
    const laidOut = values.pagination?.draw();
    const pages = laidOut?.layout.pages ?? [];
    expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
    const numbers = pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === "text" ? (item.passage ?? []) : [])));
    const first = [...new Set(numbers)];
    expect(first).toEqual(first.map((_, index) => index));
    expect(laidOut?.passages.length).toBe(first.length);
  });

  it("a slot's notes stand in the order of their calls, which is that of the document's notes", async () => {
    const path = join(root, "tests/specimen/constructs.md");
    const { values } = await compile(path, { world: machineWorld(), to: [] });
    const notes = values.resolved?.notes ?? [];
    const places = notes.map(({ anchor }) => values.pagination?.destinations.get(anchor));
    const heights = places.flatMap((place) => (place ? [place.page * 10_000 + place.y] : []));
    expect(heights.length).toBeGreaterThan(3);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });
});
