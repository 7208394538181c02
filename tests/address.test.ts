import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAddress } from "../src/document/address.ts";

/** What addresses come to: where they lead, "#label", "a file", or the mistake that they are. */
function leads(written: string): string {
  const address = readAddress(written);
  if (address.type === "web") return address.href;
  if (address.type === "label") return `#${address.id}`;
  return address.type === "file" ? `file ${[address.path, address.label].filter(Boolean).join(" # ")}` : address.mistake;
}

describe("where an address leads", () => {
  it.each([
    ["https://www.un.org/en/?a=1&b=2#c", "https://www.un.org/en/?a=1&b=2#c"],
    ["HTTP://UN.org", "HTTP://UN.org"],
    ["www.un.org", "https://www.un.org"],
    ["un.org/x", "https://un.org/x"],
    ["undocs.org", "https://undocs.org"],
    ["https://example.org/my page", "https://example.org/my%20page"],
    ["https://example.org/100%", "https://example.org/100%25"],
    ["https://example.org/é", "https://example.org/%C3%A9"],
    ["https://пример.рф/путь", "https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C"],
    ["www.m%C3%BCnchen.de", "https://www.xn--mnchen-3ya.de"],
    ['https://example.org/?a=<b>&c="d"', "https://example.org/?a=%3Cb%3E&c=%22d%22"],
    ["ftp://example.org/a", "ftp://example.org/a"],
    ["mailto:office@example.org?subject=x", "mailto:office@example.org?subject=x"],
    ["office@example.org", "mailto:office@example.org"],
    ["tel:+41 22 555 01 00", "tel:+41225550100"],
    ["#reporting", "#reporting"],
    ["#r%C3%A9sum%C3%A9", "#résumé"],
  ])("%s: %s", (written, href) => {
    expect(leads(written)).toBe(href);
  });

  it.each([
    ["annex.md", "file annex.md"],
    ["my%20annex.md#part", "file my annex.md # part"],
    ["report.docx", "file report.docx"],
    ["../x.pdf", "file ../x.pdf"],
    ["data.zip", "file data.zip"],
    ["readme.md/", "file readme.md/"],
  ])("%s may be a file, and no host is made of it", (written, path) => {
    expect(leads(written)).toBe(path);
  });

  it.each([
    ["", "link-target"],
    ["#", "link-target"],
    ["/docs/x", "link-target"],
    ["?a=1", "link-target"],
    ["//host/share", "link-target"],
    ["\\\\host\\share", "link-target"],
    ["%5C%5Chost", "link-target"],
    ["https:un.org", "link-target"],
    ["http:/un.org", "link-target"],
    ["https:\\\\un.org", "link-target"],
    ["https://", "link-target"],
    ["https://a..b", "link-target"],
    ["https://exa mple.org", "link-target"],
    ["mailto:", "link-target"],
    ["mailto:nobody", "link-target"],
    ["tel:", "link-target"],
    ["tel:abc", "link-target"],
    [`https://example.org/${"a".repeat(3000)}`, "link-target"],
    ["java%09script:alert(1)", "file java\tscript:alert(1)"],
    ["javascript:alert(1)", "link-scheme"],
    ["JaVaScRiPt:alert(1)", "link-scheme"],
    ["C:\\x.md", "link-scheme"],
    ["file:///etc/passwd", "link-scheme"],
    ["data:text/html,x", "link-scheme"],
    ["htps://un.org", "link-scheme"],
  ])("%s is a mistake", (written, mistake) => {
    expect(leads(written)).toBe(mistake);
  });

  it("of any text it is one that files can hold, and that reads as itself", () => {
    const piece = fc.constantFrom(
      "https://",
      "www.",
      "un",
      ".org",
      ":",
      "/",
      "@",
      "%",
      "é",
      " ",
      "\\",
      "?",
      "#",
      "mailto:",
      "tel:",
      "1",
      "\ud800",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const address = readAddress(pieces.join(""));
        if (address.type !== "web") return;
        expect(address.href).toMatch(/^(?:https?|ftp|mailto|tel):[!-~]+$/i);
        expect(address.href).not.toMatch(/["<>\\^`{|}]/);
        expect(readAddress(address.href)).toEqual(address);
      }),
    );
  });
});
