import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { readDocx } from "../docx/read-docx.ts";
import { attribute, children, descendants } from "../docx/xml.ts";
import { machineWorld } from "../machine.ts";
import { openPdf } from "../pdf/read-back.ts";

const head = "type: report\nsymbol: A/HRC/99/1\ntitle: A sample\nbody: Human Rights Council";
const annexes = { "annex.md": "---\ntype: report\ntitle: An annex\n---\n\n# Method {#method}\n\nText.\n" };

async function build(body: string, more = "", files: Readonly<Record<string, string>> = {}) {
  const world = memoryWorld({ "report.md": `---\n${head}\n${more}---\n\n${body}\n`, ...files }, machineWorld());
  const { files: made, diagnostics } = await compile("report.md", { world, to: ["docx", "pdf", "html", "text"] });
  const bytes = (output: string) => made.find((file) => file.output === output)?.bytes ?? new Uint8Array();
  const messages = diagnostics.map(({ code, message, span, help }) => {
    const written = span?.source.text.slice(span.start, span.end);
    return `${code} ${written}: ${message} ${help}`;
  });
  return { bytes, messages };
}

/** Where the links of each output lead, without those of contents; of a PDF, where those lead that lead out of it. */
async function targetsOf(bytes: (output: string) => Uint8Array) {
  const page = new TextDecoder().decode(bytes("html")).replace(/<nav[\s\S]*<\/nav>/, "");
  const docx = readDocx(bytes("docx"));
  const ids = new Map(
    children(docx.part("word/_rels/document.xml.rels"), "Relationship").map((one) => [
      attribute(one, "Id"),
      attribute(one, "Target"),
    ]),
  );
  const pdf = await openPdf(bytes("pdf"));
  const pages = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const annotations = (await Promise.all(pages.map(async (each) => (await pdf.getPage(each)).getAnnotations()))).flat();
  return {
    html: [...page.matchAll(/<a href="([^"]*)">/g)].map(([, href]) => href),
    docx: docx.paragraphs
      .filter(({ style }) => !style.startsWith("TOC"))
      .flatMap(({ xml }) => descendants(xml, "w:hyperlink"))
      .map((one) => ids.get(attribute(one, "r:id")) ?? `#${attribute(one, "w:anchor")}`),
    pdf: annotations.flatMap(({ unsafeUrl }) => unsafeUrl ?? []),
  };
}

describe("links", () => {
  it("lead to the same places in every output: to the web, to people, to labels and to annexes", async () => {
    const text = [
      "# Reporting {#reporting}",
      "See [the site](www.un.org), [phone](tel:+41225550100), [mail](office@example.org), [above](#reporting),",
      "[the annex](annex.md), [its method](annex.md#method), [a page](https://example.org/my page), <www.example.org/a b>.",
    ].join("\n\n");
    const { bytes, messages } = await build(text, "annexes: [annex.md]\n", annexes);
    expect(messages).toEqual([]);
    const web = ["https://www.un.org", "tel:+41225550100", "mailto:office@example.org"];
    const pages = ["https://example.org/my%20page", "https://www.example.org/a%20b"];
    const { html, docx, pdf } = await targetsOf(bytes);
    expect(html).toEqual([...web, "#reporting", "#annex-1", "#method", ...pages]);
    expect(docx).toEqual([...web, "#reporting_", "#annex_1", "#method_", ...pages]);
    expect(pdf).toEqual([...web, ...pages]);
    const plain = new TextDecoder().decode(bytes("text")).replace(/\s+/g, " ");
    expect(plain).toContain("phone <tel:+41225550100>, mail <mailto:office@example.org>, above,");
  });

  it("that lead nowhere are told, each at its place, and no host is made up", async () => {
    const text =
      "# Reporting {#reporting}\n\n[the annex](annex.md), [above](#nowhere), [near](#reportin), [up](../x.pdf), [query](?a=1), " +
      "[absolute](/docs/x), [empty](), [share](//host/share).";
    const { bytes, messages } = await build(text);
    expect(bytes("html")).toHaveLength(0);
    expect(messages.map((message) => message.split(": ")[0])).toEqual([
      "link-target annex.md",
      "link-target #nowhere",
      "link-target #reportin",
      "link-target ../x.pdf",
      "link-target ?a=1",
      "link-target /docs/x",
      "link-target [empty]()",
      "link-target //host/share",
    ]);
    expect(messages[0]).toContain("annexes: [annex.md]");
    expect(messages[2]).toContain("Did you mean #reporting?");
  });

  it.each([
    ["in a title", 'x\nfootnotes: { "*": "See [x](lost.md)." }\nsubject: y\n', "Text[^*]."],
    ["in a note", "x\n", "Text.^[See [x](lost.md).]"],
    ["in a cell", "x\n", "| A |\n|---|\n| [x](lost.md) |"],
    ["in a heading", "x\n", "# See [x](lost.md)\n\nText."],
    ["by name", "x\n", "See [x][y].\n\n[y]: lost.md"],
    ["in a source", "x\nsources: { s: '[x](lost.md)' }\n", "Text.^[[@s].]"],
  ])("are looked at %s too", async (_, more, body) => {
    const { messages } = await build(body, `author: ${more}`);
    expect(messages.filter((message) => message.startsWith("link-target"))).toHaveLength(1);
    expect(messages.join()).toContain("lost.md");
  });

  it("are told in the front matter that a template took them from", async () => {
    const page = "---\ntype: mandate-page\ntitle: A mandate\ncontact: { name: A, email: not an address }\n---\n\nText.\n";
    const { diagnostics } = await compile("page.md", { world: memoryWorld({ "page.md": page }, machineWorld()), to: ["html"] });
    expect(
      diagnostics.map(({ code, span }) => [code, span?.source.path, span?.source.text.slice(span.start, span.end)]),
    ).toEqual([["link-target", "page.md", "not an address"]]);
  });

  it("a file beside the page is led to by pages for screens alone", async () => {
    const { bytes, messages } = await build("See [[the file](<../the file.pdf>)]{.beside}.");
    expect(messages).toEqual([]);
    expect(await targetsOf(bytes)).toEqual({ html: ["../the%20file.pdf"], docx: [], pdf: [] });
  });
});
