import { describe, expect, it } from "vitest";
import { nodePacking } from "../../src/cli/node-packing.ts";
import { measureImage } from "../../src/picture/measure.ts";
import { readSvgImage } from "../../src/picture/svg-image.ts";

const head = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"';
const drawing = (content: string, attributes = "") => `<svg ${head} ${attributes}>${content}</svg>`;

/** What is said of a drawing. */
function said(svg: string | Uint8Array): string {
  const facts = measureImage(typeof svg === "string" ? new TextEncoder().encode(svg) : svg, nodePacking);
  return facts.ok ? `${facts.width} ${facts.height}` : `${facts.code}: ${facts.wrong}`;
}

describe("a drawing that is no XML, of which web browsers show nothing, is refused with its place", () => {
  it.each([
    ["cut off", '<svg xmlns="http://www.w3.org/2000/svg">\n<g>\n<rect/>', "its end is missing: g is not closed (line 3)"],
    ["cut off in a value", drawing('<rect x="'), "the value of x is not in quotation marks (line 1)"],
    ["cut off in a remark", "<svg>\n<!-- ", "its end is missing: <!-- is not closed (line 2)"],
    ["closed in another order", drawing("<g><a></g></a>"), "</g> stands where </a> has to (line 1)"],
    ["with two outermost elements", "<svg/><svg/>", "there is more than one outermost element (line 1)"],
    ["with text behind it", `${drawing("")}text`, "there is text outside of its elements (line 1)"],
    ["with a value without quotation marks", drawing("<rect x=5 />"), "the value of x is not in quotation marks (line 1)"],
    ["with an attribute twice", drawing('<rect x="5" x="5"/>'), "it gives x twice (line 1)"],
    ["with a bare &", drawing("<text>R & D</text>"), "a sign & stands for itself; it is written &amp; (line 1)"],
    ["with a bare <", drawing("<text>a < b</text>"), "a sign < stands for itself; it is written &lt; (line 1)"],
    ["with a name of HTML", drawing("<text>&nbsp;</text>"), "it does not say what “&nbsp;” is (line 1)"],
    [
      "with a prefix from nowhere",
      drawing('<use xlink:href="#a"/>'),
      "the prefix xlink of xlink:href is not declared (line 1)",
    ],
    [
      "of another namespace",
      '<svg xmlns="http://www.w3.org/1999/xhtml" width="1" height="1"/>',
      "it says that it is not SVG but “http://www.w3.org/1999/xhtml”",
    ],
    ["in no encoding that there is", '<?xml version="1.0" encoding="klingon"?><svg/>', "it is no text in the encoding klingon"],
  ])("%s", (_, svg, wrong) => {
    expect(said(svg)).toBe(`image-broken: is damaged: ${wrong}`);
  });

  it.each([
    ["without a size", "<svg/>"],
    ["of no width", '<svg width="0" height="5"/>'],
    ["of an endless view box", '<svg viewBox="0 0 1e999 5"/>'],
    ["of a view box of words", '<svg viewBox="a b c d"/>'],
    ["larger than a country", '<svg width="1e9mm" height="5"/>'],
  ])("%s does not say how large it is", (_, svg) => {
    expect(said(svg)).toBe("image-broken: does not say how large it is");
  });
});

describe("a drawing with more in it than any page can show is refused, before it is drawn", () => {
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) => `<g id="g${index + 1}">${`<use href="#g${index}"/>`.repeat(10)}</g>`).join("");
  const bomb = Array.from({ length: 10 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join("");
  const hollow = `<!DOCTYPE svg [<!ENTITY l0 "">${bomb}]>`;
  it.each([
    [
      "copies of copies",
      drawing(`<defs><path id="g0" d="M0 0h1v1z"/>${copies(9)}</defs><use href="#g9"/>`),
      "has more than 100,000 shapes",
    ],
    ["a copy of itself", drawing('<g id="a"><use href="#a"/></g>'), "has a part that uses itself"],
    [
      "symbols of each other",
      drawing('<symbol id="a"><use href="#b"/></symbol><symbol id="b"><use href="#a"/></symbol><use href="#a"/>'),
      "has a part that uses itself",
    ],
    [
      "deep groups",
      drawing("<g>".repeat(30_000) + "</g>".repeat(30_000)),
      "has more than 200 levels of elements in each other",
    ],
    [
      "deep text",
      drawing(`<text>${"<tspan>".repeat(30_000)}a${"</tspan>".repeat(30_000)}</text>`),
      "has more than 200 levels of elements in each other",
    ],
    [
      "long outlines",
      drawing(`<path d="M0 0${"h1".repeat(3_000_000)}"/>`),
      "has more than 4,000,000 characters in the outlines and places of its shapes",
    ],
    [
      "a long text, often",
      drawing(`<defs><text id="t">${"word ".repeat(2000)}</text></defs>${'<use href="#t"/>'.repeat(10)}`),
      "has more than 20,000 letters",
    ],
    [
      "rules that all fit",
      drawing(`<style>${"g{fill:red}".repeat(5000)}</style>${"<g/>".repeat(5000)}`),
      "has more than 5,000,000 rules of style to compare with its elements",
    ],
  ])("%s", (_, svg, wrong) => {
    expect(said(svg)).toBe(`image-too-large: ${wrong}`);
  });

  it.each([
    ["many elements", drawing("<g/>".repeat(200_000)), "it has more than 100,000 elements (line 1)"],
    [
      "names for names for names",
      `${hollow}${drawing("<text>&l7;</text>")}`,
      "its names for texts (&…;) make more than a million characters (line 1)",
    ],
    [
      "names without end",
      `<!DOCTYPE svg [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${drawing("<text>&a;</text>")}`,
      "its names for texts (&…;) stand for each other (line 1)",
    ],
    [
      "a file of the machine",
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${drawing("<text>&a;</text>")}`,
      "it does not say what “&a;” is (line 1)",
    ],
  ])("%s", (_, svg, wrong) => {
    expect(said(svg)).toBe(`image-broken: is damaged: ${wrong}`);
  });

  it("but what is never drawn may be any size, and circles that nothing draws", () => {
    expect(
      said(drawing(`<defs>${copies(12)}<linearGradient id="a" href="#b"/><linearGradient id="b" href="#a"/></defs>`)),
    ).toBe("10 10");
  });
});

describe("a drawing is taken as it is meant", () => {
  it("with names for its namespaces, a prefix for its elements, and an encoding of its own", () => {
    expect(
      said(
        `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x" [ <!-- ] > --> <!ENTITY ns "http://www.w3.org/2000/svg"> ]><svg xmlns="&ns;" width="3" height="4"/>`,
      ),
    ).toBe("3 4");
    expect(said('<svg:svg xmlns:svg="http://www.w3.org/2000/svg" width="3" height="4"/>')).toBe("3 4");
    const latin = Buffer.from(`<?xml version="1.0" encoding="ISO-8859-1"?>${drawing("<text>é</text>")}`, "latin1");
    const image = readSvgImage(latin);
    expect(image && "svg" in image ? image.svg.children : []).toMatchObject([{ name: "text", children: ["é"] }]);
    const wide = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(drawing(""), "utf16le")]);
    expect(said(wide)).toBe("10 10");
  });

  it("without its namespace, which web browsers ask for, gets it", () => {
    const facts = measureImage(
      new TextEncoder().encode('<?xml version="1.0"?><!-- <svg> --><svg width="3" height="4"/>'),
      nodePacking,
    );
    expect(facts.ok && new TextDecoder().decode(facts.bytes)).toBe(
      '<!-- <svg> --><svg xmlns="http://www.w3.org/2000/svg" width="3" height="4"/>',
    );
  });
});
