import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import type { World } from "../../src/world.ts";
import { machine, printed } from "./pipeline.ts";

const report =
  "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: A report\nbody: Human Rights Council\n---\n\nText {{> closing}}\n";
const closing = { "templates/partials/closing.hbs": "at the end." };

/** What is wrong where a file is a link to one that lies elsewhere. */
async function linked(link: string, files: Readonly<Record<string, string>>, target: string): Promise<readonly string[]> {
  const held = memoryWorld({ "home/report.md": report, ...prefixed({ ...closing, ...files }) }, machine);
  const world: World = {
    ...held,
    real: (path) => (path === link || path.startsWith(`${link}/`) ? target + path.slice(link.length) : held.real(path)),
  };
  const { diagnostics } = await compile("home/report.md", { world, to: ["text"] });
  return diagnostics.map(printed);
}

function prefixed(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`home/${path}`, text]));
}

describe("a link in a folder of templates that leads out of it is not followed", () => {
  it.each([
    ["templates/partials/closing.hbs", closing["templates/partials/closing.hbs"]],
    ["templates/report/template.hbs", "::body\n"],
    ["templates/report/fields.yaml", "fields: []\n"],
    ["templates/report/theme.yaml", "limit: 5\n"],
    ["templates/fields.yaml", "fields: []\n"],
    ["templates/words/en.yaml", "text: { summary: Sum }\n"],
  ])("%s", async (path, text) => {
    const said = await linked(`home/${path}`, { [path]: text }, "/etc/passwd");
    expect(said).toContain(
      `error template-outside home/${path} home/${path} is a link that leads out of the folder of templates.`,
    );
  });

  it("nor a theme that is extended", async () => {
    const files = { "templates/themes/blue.yaml": "name: blue\n", "templates/report/theme.yaml": "extends: blue\n" };
    const said = await linked("home/templates/themes/blue.yaml", files, "/elsewhere/blue.yaml");
    expect(said.join("\n")).toContain("error template-outside home/templates/themes/blue.yaml");
  });

  it("nor the folder beside the document itself", async () => {
    const said = await linked("home/templates", {}, "/elsewhere/templates");
    expect(said.join("\n")).toContain(
      "error template-outside home/templates home/templates is a link that leads out of the folder",
    );
  });

  it("but within it", async () => {
    expect(await linked("home/templates/partials/closing.hbs", {}, "home/templates/partials/other.hbs")).toEqual([]);
  });
});
