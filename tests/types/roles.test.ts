import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { machineWorld } from "../machine.ts";

const path = fileURLToPath(new URL("own-roles/inquiry.md", import.meta.url));
const templates = [fileURLToPath(new URL("own-roles", import.meta.url))];

/** A type in a folder of three files whose roles no code knows: what they mean holds in every output. */
describe("roles of an author's own type", async () => {
  const { files, diagnostics, values } = await compile(path, {
    world: machineWorld(),
    to: ["docx", "html", "pdf", "text"],
    templates,
  });
  const file = (name: string) => files.find(({ output }) => output === name)?.bytes ?? new Uint8Array();
  const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
  const word = unzipSync(file("docx"));
  const html = text(file("html"));

  it("are told nothing against", () => expect(diagnostics).toEqual([]));

  it("count in their own letters", () => expect(text(file("text"))).toMatch(/A\. The north[\s\S]*B\. The south/));

  it("start pages where they say so", () => {
    const first = [...(values.pagination?.draw().layout.pages ?? [])].map(({ items }) =>
      items.flatMap((item) => (item.kind === "text" ? item.text : [])).join(""),
    );
    expect(first.findIndex((page) => page.includes("The south"))).toBeGreaterThan(
      first.findIndex((page) => page.includes("The north")),
    );
  });

  it("stand in Word's navigation, start pages in its style, and are followed by what they say", () => {
    const style = /<w:style [^>]*w:styleId="Heading1">.*?<\/w:style>/s.exec(text(word["word/styles.xml"]))?.[0];
    expect(style).toContain('<w:outlineLvl w:val="0"/>');
    expect(style).toContain("<w:pageBreakBefore/>");
    expect(style).toMatch(/<w:next w:val="[^"]*Paragraph"\/>/);
  });

  it("have the element, the class and the rules that they say on screens", () => {
    expect(html).toContain('<aside class="finding-card container"');
    expect(html).toMatch(/\.finding-card \{[^}]*border: 1px solid/);
    expect(html).toContain(".finding-card { background: #eef; }");
    expect(html).toContain('<address class="signature">The commissioner</address>');
  });
});
