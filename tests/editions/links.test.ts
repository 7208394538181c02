import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile.ts";
import { memoryWorld } from "../../src/memory-world.ts";
import { machineWorld } from "../machine.ts";

const folder = fileURLToPath(new URL("report", import.meta.url));
const report = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, "utf8")]));

/** What a page names as its other versions: in its head, and in links that are seen. */
async function named(path: string, files: Readonly<Record<string, string>>) {
  const { files: made, values } = await compile(path, { world: memoryWorld(files, machineWorld()), to: ["html"] });
  const page = new TextDecoder().decode(made[0]?.bytes);
  const heads = [...page.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)].map(([, ...one]) =>
    one.join(" "),
  );
  const links = [...page.matchAll(/<a href="([^"]*)" hreflang="([^"]*)"[^>]*>([^<]*)</g)].map(
    ([, href, code, name]) => `${code} ${href} ${name}`,
  );
  return { heads, links, pdf: values.resolved?.editions?.flatMap(({ pdf }) => pdf ?? []) };
}

describe("each version of a document leads to the others", () => {
  it("that stand beside it, by the names of their files and of their languages", async () => {
    const { heads, links, pdf } = await named("report.fr.md", report);
    expect(links).toEqual([
      "ar A_HRC_99_7_A.html العربية",
      "en A_HRC_99_7_E.html English",
      "es A_HRC_99_7_S.html Español",
      "ru A_HRC_99_7_R.html Русский",
      "zh A_HRC_99_7_C.html 中文",
    ]);
    expect(heads).toEqual(links.map((link) => link.split(" ").slice(0, 2).join(" ")));
    expect(pdf).toEqual(links.map((link) => link.split(" ")[1]?.replace("html", "pdf")));
  });

  it("whose original stands elsewhere, and as its front matter says otherwise", async () => {
    const french = (report["report.fr.md"] ?? "").replace("edition-of: report.en.md", "edition-of: ../report.md");
    const files = { "report.md": report["report.en.md"] ?? "", "fr/report.fr.md": french };
    expect((await named("fr/report.fr.md", files)).links).toEqual(["en A_HRC_99_7_E.html English"]);
    const given = french.replace("language: fr", "language: fr\neditions: { en: https://example.org/e.html }");
    expect((await named("fr/report.fr.md", { ...files, "fr/report.fr.md": given })).links).toEqual([
      "en https://example.org/e.html English",
    ]);
  });

  it("and not to what is no version of it: another type, symbol or language, or what cannot be read", async () => {
    const english = report["report.en.md"] ?? "";
    const others = {
      "report.fr.md": english.replace("type: report", "type: statement"),
      "report.es.md": english.replace(/^symbol: .*$/m, "symbol: A/HRC/99/4").replace("language: en", "language: es"),
      "report.ru.md": english,
      "report.zh.md": "---\ntype: [",
      "report-two.en.md": english,
    };
    const { heads, links, pdf } = await named("report.en.md", { ...others, "report.en.md": english });
    expect([heads, links, pdf]).toEqual([[], [], undefined]);
  });
});
