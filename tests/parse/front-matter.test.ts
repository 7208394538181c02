import { describe, expect, it } from "vitest";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { splitFrontMatter } from "../../src/parse/front-matter.ts";
import { Source, type Span } from "../../src/source.ts";

const written = ({ end, source, start }: Span) => source.text.slice(start, end);

function split(text: string) {
  const diagnostics: Diagnostic[] = [];
  const source = new Source("report.md", text);
  const { frontMatter, body } = splitFrontMatter(source, (diagnostic) => diagnostics.push(diagnostic));
  return {
    ...frontMatter,
    body: body.text,
    bodyAt: body.at(0, 1).start,
    codes: diagnostics.map(({ code }) => code),
    diagnostics,
  };
}

describe("front matter", () => {
  it("is parted from the body, whose places stay true", () => {
    const { data, body, bodyAt, codes } = split("---\ntype: report\n---\n\n# A\n");
    expect({ ...data }).toEqual({ type: "report" });
    expect([body, bodyAt, codes]).toEqual(["\n# A\n", 21, []]);
  });

  it.each([
    "---yaml\na: b\n---\nx",
    "--- yml \na: b\n---\nx",
    "---\na: b\n---   \nx",
    "---\r\na: b\r\n---\r\nx",
    "\ufeff---\na: b\n---\nx",
  ])("is read in %j", (text) => {
    const { data, body, codes } = split(text);
    expect([{ ...data }, body, codes]).toEqual([{ a: "b" }, "x", []]);
  });

  it.each(["js", "javascript", "JS", " JavaScript", "coffee", "coffeescript", "cson", "json", "toml", "ts", "{}", "a: b"])(
    "never runs or reads another language: ---%s",
    (language) => {
      const { data, body, codes } = split(`---${language}\n(() => { globalThis.ran = true; return { a: 1 } })()\n---\nx`);
      expect([{ ...data }, body, codes]).toEqual([{}, "x", ["front-matter-language"]]);
      expect("ran" in globalThis).toBe(false);
    },
  );

  it.each(["+++", ";;;"])("is known when it is another's: %s", (fence) => {
    const { data, body, codes } = split(`${fence}\na = "b"\n${fence}\nx`);
    expect([{ ...data }, body, codes]).toEqual([{}, "x", ["front-matter-language"]]);
  });

  it("may be absent or empty", () => {
    expect(split("# A").body).toBe("# A");
    expect(split("---\n---\nx").body).toBe("x");
    expect(split("---\n# only a remark\n---\nx").codes).toEqual([]);
    expect(written(split("# A").at("type"))).toBe("");
  });

  it("takes a first line of four hyphens for a break", () => {
    expect(split("----\nx")).toMatchObject({ body: "----\nx", codes: [] });
  });

  it.each([
    ["", "empty-file"],
    [" \n\t\n", "empty-file"],
    ["---\ntype: report\n", "front-matter-open"],
    ["---", "front-matter-open"],
    ["---\ntype: report\n----\n", "front-matter-open"],
    ["\n---\ntype: report\n---\n", "front-matter-late"],
    ["---\n- a\n---\n", "front-matter-shape"],
    ["---\nnothing but words\n---\n", "front-matter-shape"],
    ["---\na: b: c\n---\n", "yaml-syntax"],
  ])("is refused in %j", (text, code) => {
    expect(split(text).codes).toEqual([code]);
  });

  it("does not hide an error when it is read a second time", () => {
    const text = "---\na: [\n---\n";
    expect(split(text).codes).toEqual(split(text).codes);
    expect(split(text).codes).toEqual(["yaml-syntax"]);
  });

  it("gives the same values afresh to each reader", () => {
    expect(split("---\na: [1]\n---\n").data).not.toBe(split("---\na: [1]\n---\n").data);
  });
});
