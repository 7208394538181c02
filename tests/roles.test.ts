import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { blockRoles, contentsRoles, edgeRoles, madeRoles, mastheadRoles, noteRoles } from "../src/document/own-roles.ts";
import { RoleWalk } from "./role-walk.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

function filesIn(folder: string, ends: string): readonly string[] {
  const all = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
  return all.filter((name) => name.endsWith(ends)).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
}

/** All roles that a theme or a type of the program names, and the type that tests are about. */
const themed = new Set(
  [...filesIn("templates", ".yaml"), ...filesIn("tests/types/own-roles", ".yaml")].flatMap((name) => {
    const data: { readonly roles?: Readonly<Record<string, unknown>> } | undefined = parse(
      readFileSync(join(root, name), "utf8"),
    );
    return Object.keys(data?.roles ?? {});
  }),
);

/** The closed list of those that code names: what the program itself makes. */
const own = new Set(
  [mastheadRoles, edgeRoles, noteRoles, blockRoles, contentsRoles].flatMap((some) => Object.values(some).flat()),
);

/** The file of that list. */
const list = "src/document/own-roles.ts";

/** What has the spelling of a role, or of a part of one, and is something else. */
const known: readonly string[] = [
  // Types of blocks that are called like the roles that the program gives them.
  "src/compare/blocks.ts end-rule",
  "src/compare/blocks.ts first-foot",
  // The field of the preview that says the page in view has this id.
  "src/preview/page/toolbar.ts page-number",
  // Classes of every page's style sheet: of the number in the caption of a table, and of a line that looked so before themes said what roles look like.
  "src/render/html/style.ts annex-language",
  "src/render/html/style.ts table-number",
  "src/render/html/table.ts table-number",
  // Roles of another kind: those that HTML has for programs that read aloud (WAI-ARIA).
  "src/render/screen/html.ts note",
  "src/render/screen/html.ts table",
  // A key of words: a paragraph of an article is called otherwise than one of a report.
  "src/resolve/references.ts article-%",
  // Sub-items of the agenda have the letters that the words of a language give to items.
  "src/resolve/session.ts item-1",
  // Directives, and containers of a template, have names of their own: what they draw has a role from the list.
  "src/resolve/write.ts end-rule",
  "src/template/directives.ts end-rule",
  "src/template/directives.ts footer",
  "src/template/directives.ts header",
  // A key of words: forms of the name of a body.
  "src/theme/words-bodies.ts body-%",
];

/**
 * Import tells from the styles of Word files, of other programs too, what their paragraphs were in documents of our types, whose roles it so
 * names; what it writes is Markdown, and means what the theme says.
 */
const reader = "src/import/";

const sources = filesIn("src", ".ts").map((name) => ({ name, text: readFileSync(join(root, name), "utf8") }));
const walk = new RoleWalk({ themed, own }, sources);

/** A type is a folder, no code: if the code knew its roles by name, an author's own type could not mean what they mean. */
describe("roles mean what the theme says", () => {
  it("and no code names one, in whatever way, but in the list of those that the program makes", () => {
    const found = sources.filter(({ name }) => name !== list && !name.startsWith(reader)).flatMap((file) => walk.spelled(file));
    expect([...new Set(found)].sort()).toEqual(known);
  });

  it.each([
    ["a comparison", 'role === "paragraph"'],
    ["a comparison the other way round", '"annex-title" !== heading.role'],
    ["a switch", 'switch (block.role) { case "quotation": }'],
    ["a name for a function", 'styleOf(theme, "unnumbered")'],
    ["a key", "theme.roles.paragraph"],
    ["a key in brackets", 'theme.roles["note"]'],
    ["a property", 'const look = { role: "note" }'],
    ["a class", 'attributes.classes.includes("title")'],
    ["a set", 'const known: ReadonlySet<Role> = new Set(["article"])'],
    ["a composed name", ["const role = `$", "{frame}-title`"].join("")],
    ["a composed number", ["`heading-$", "{level}`"].join("")],
    ["the start of a name", 'role.startsWith("item-")'],
    ["the end of a name", '(name.slice(0, -"-text".length))'],
    ["an expression", "/^heading-(\\d)$/.exec(role)"],
    ["another expression", "/-paragraph$/"],
    ["a list that is asked", 'if (["article", "part"].includes(block.role)) stop()'],
    ["a record that is asked", "const names = { article: 1 }; const name = names[role]"],
    ["a map that is asked", 'const names = new Map([["article", 1]]); names.get(heading.role)'],
    ["a name that is taken apart", 'role.split("-")[0] === "item"'],
    ["a name that is looked into", 'role.includes("quotation")'],
    ["a name that can be nothing else", 'const any = ["table-note"]'],
    ["a class of HTML", 'const line = `<p class="annex-title">`'],
    ["a rule of a style sheet", "const rules = `a { margin: 0; }\n.annex-title { margin: 0; }`"],
    ["the name of a container", 'container.name === "summary"'],
  ])("and the walk finds %s", (_, code) => {
    expect(walk.spelled({ name: "code.ts", text: code })).not.toEqual([]);
  });

  it.each([
    ["another union", 'node.type === "note"'],
    ["its switch", 'switch (node.type) { case "quotation": }'],
    ["a node", 'const node = { type: "note", kind: "text" }'],
    ["a word", 'words.text["annex"]'],
    ["a field", 'fieldText(data, "title")'],
    ["any other expression", "/^[a-z]+-\\d$/"],
  ])("and does not take for one %s", (_, code) => {
    expect(walk.spelled({ name: "code.ts", text: code })).toEqual([]);
  });

  it("and what the program makes has a look, but for what looks like plain text", () => {
    const bare: readonly string[] = [...Object.values(blockRoles), ...contentsRoles.lines.slice(4)].filter(
      (role) => role !== blockRoles.endRule,
    );
    expect([...own].filter((role) => !themed.has(role) && !bare.includes(role))).toEqual([]);
    expect([...madeRoles].filter((role) => !own.has(role))).toEqual([]);
  });
});
