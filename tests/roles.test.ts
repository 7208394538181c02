import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { madeRoles } from "../src/document/own-roles.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function filesIn(folder: string, ends: string): readonly string[] {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return all.filter((name) => name.endsWith(ends)).map((name) => name.replaceAll("\\", "/"));
}

/** All roles that a theme or a type of the program names. */
const roles = new Set(
  filesIn("templates", ".yaml").flatMap((name) => {
    const data: { readonly roles?: Readonly<Record<string, unknown>> } | undefined = parse(
      readFileSync(join(root, "templates", name), "utf8"),
    );
    return Object.keys(data?.roles ?? {});
  }),
);

/** Where code compares a role with a name, or looks for a part of one. */
const asks = /\brole\s*[!=]==\s*"([^"]+)"|\brole\.(?:startsWith|endsWith|includes)\("([^"]+)"/g;

/**
 * What is left of such places, and why: the title of a document and of an annex are classes of the dialect, `{.title}`, which resolve gives
 * itself; heads of tables are cells that the program makes; contents start a page by a key of their own.
 */
const known: readonly string[] = [
  "document/align.ts table-head",
  "layout/blocks/table.ts table-head",
  "render/docx/style-sheet.ts contents-title",
  "render/docx/style-sheet.ts title",
  "resolve/place-heading.ts annex-title",
  "resolve/place-heading.ts title",
  "resolve/properties.ts annex-title",
  "resolve/write.ts annex-title",
  "text/table-cell.ts table-head",
];

/** A type is a folder, no code: if the code knew its roles by name, an author's own type could not mean what they mean. */
describe("roles mean what the theme says", () => {
  it("and no code asks for one by its spelling but where it makes it itself", () => {
    const found = filesIn("src", ".ts").flatMap((name) => {
      const text = readFileSync(join(root, "src", name), "utf8");
      return [...text.matchAll(asks)].flatMap(([, whole, part]) => {
        const role = whole ?? part ?? "";
        return roles.has(role) ? [`${name} ${role}`] : [];
      });
    });
    expect([...new Set(found)].sort()).toEqual(known);
  });

  it("and what the program makes is no name of another thing", () => {
    expect([...madeRoles].filter((role) => !roles.has(role))).toEqual([]);
  });
});
