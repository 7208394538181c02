import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { firstOf } from "../cases.ts";
import { masthead } from "./terminal.ts";

const source =
  "---\ntype: report\nsymbol: A/HRC/99/7\ntitle: Water\nbody: Human Rights Council\n---\n\nThe village dug two wells.\n\nNobody was thirsty.\n";

type Parts = Readonly<Record<string, Uint8Array>>;

let sent: Parts = {};
let other: Parts = {};
let folder = "";
beforeAll(async () => {
  sent = await built(source);
  other = await built(source.replace(/(?<=---\n\n).*/s, "Other words are about rivers and their boats.\n"));
}, 60_000);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "masthead-bad-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function built(text: string): Promise<Parts> {
  const made = mkdtempSync(join(tmpdir(), "masthead-sent-"));
  writeFileSync(join(made, "report.md"), text);
  await masthead("build", join(made, "report.md"), "--to", "docx", "--out", made);
  const parts = unzipSync(readFileSync(join(made, "A_HRC_99_7_E.docx")));
  rmSync(made, { recursive: true, force: true });
  return parts;
}

/** The parts that were sent, with the text of one of them changed. */
function edited(change: (xml: string) => string, name = "word/document.xml"): Parts {
  return { ...sent, [name]: strToU8(change(strFromU8(sent[name] ?? new Uint8Array()))) };
}

const packed = (parts: Parts) => zipSync(parts, { level: 0 });
const typed = (xml: string) => xml.replace("two wells", "three wells");
const utf16 = (text: string) => Uint8Array.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0]));
const ole = (name: string) => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(512), ...utf16(name)]);

/** A package whose directory claims a size for a part that would fill the memory. */
function bomb(): Uint8Array {
  const bytes = zipSync(edited(typed));
  const at = Buffer.from(bytes).lastIndexOf("PK\x01\x02");
  new DataView(bytes.buffer).setUint32(at + 24, 0xf000_0000, true);
  return bytes;
}

function many(count: number): Parts {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`word/media/${index}.bin`, new Uint8Array(0)]));
}

function without(name: string): Parts {
  return Object.fromEntries(Object.entries(sent).filter(([one]) => one !== name));
}

const refused: readonly (readonly [what: string, bytes: () => Uint8Array, code: string])[] = [
  ["behind a password", () => ole("EncryptedPackage"), "word-encrypted"],
  ["of Word 97", () => ole("WordDocument"), "word-kind"],
  ["a PDF", () => strToU8("%PDF-1.7\n"), "word-kind"],
  [
    "OpenDocument",
    () => packed({ mimetype: strToU8("application/vnd.oasis.opendocument.text"), "content.xml": strToU8("<a/>") }),
    "word-kind",
  ],
  ["cut off", () => packed(sent).slice(0, 4_000), "word-broken"],
  ["a bomb", bomb, "word-too-large"],
  ["of 10,000 parts", () => packed({ ...sent, ...many(10_000) }), "word-too-large"],
  [
    "with a document type and entities",
    () => packed(edited((xml) => xml.replace(/^<\?xml.*?\?>/, '$&<!DOCTYPE w [<!ENTITY a "&a;&a;">]>'))),
    "word-broken",
  ],
  ["without its text", () => packed(without("word/document.xml")), "word-broken"],
  ["without its relationships", () => packed(without("_rels/.rels")), "word-broken"],
  ["of another document", () => packed(other), "merge-foreign"],
];

const taken: readonly (readonly [what: string, parts: () => Parts, codes: readonly string[]])[] = [
  [
    "a link that leads outside",
    () =>
      edited(
        (xml) =>
          xml.replace(
            "</Relationships>",
            `<Relationship Id="rIdX" Type="${office}/image" Target="https://example.org/a.png" TargetMode="External"/>$&`,
          ),
        rels,
      ),
    [],
  ],
  [
    "macros",
    () =>
      edited(
        (xml) => xml.replace("</Relationships>", `<Relationship Id="rIdX" Type="${macros}" Target="vbaProject.bin"/>$&`),
        rels,
      ),
    ["word-left"],
  ],
  [
    "an entry that leads out of the folder",
    () => ({ ...sent, "../../report.md": strToU8("gone"), "C:\\report.md": strToU8("gone") }),
    [],
  ],
  ["a style sheet that is missing", () => without("word/styles.xml"), ["word-part-missing", "look-lost"]],
  [
    "namespaces of the strict form",
    () =>
      Object.fromEntries(
        Object.entries(sent).map(([name, part]) => [name, /xml|rels/.test(name) ? strToU8(strict(strFromU8(part))) : part]),
      ),
    [],
  ],
  [
    "properties behind the words that they are of",
    () =>
      edited((xml) =>
        xml.replace(/(<w:p>)(<w:pPr>(?:(?!<\/w:p>).)*?<\/w:pPr>)((?:(?!<\/w:p>).)*two wells.*?)(<\/w:p>)/s, "$1$3$2$4"),
      ),
    [],
  ],
  [
    "a key that stands twice",
    () => edited((xml) => xml.replace(/_mh_(\d+_[0-9a-f]{5})(.*?)_mh_\d+_[0-9a-f]{5}/s, "_mh_$1$2_mh_$1")),
    [],
  ],
];
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject";
const rels = "word/_rels/document.xml.rels";
const strict = (xml: string) =>
  xml
    .replaceAll(
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    .replaceAll("http://schemas.openxmlformats.org/officeDocument/2006/", "http://purl.oclc.org/ooxml/officeDocument/");

/** What is there after a merge of a file, and what was answered, as a program reads it. */
async function merged(bytes: Uint8Array, text = source) {
  writeFileSync(join(folder, "report.md"), text);
  writeFileSync(join(folder, "back.docx"), bytes);
  const { code, out } = await masthead("merge", join(folder, "report.md"), join(folder, "back.docx"), "--json");
  const { diagnostics } = JSON.parse(out) as { diagnostics: readonly { code: string; message: string }[] };
  return {
    code,
    codes: diagnostics.map((one) => one.code),
    there: readdirSync(folder).sort(),
    text: readFileSync(join(folder, "report.md"), "utf8"),
  };
}

describe("a file that is no sound Word file of the document changes nothing, and is told as what it is", () => {
  it.each(refused)("%s", async (_, bytes, code) => {
    expect(await merged(bytes())).toEqual({ code: 1, codes: [code], there: ["back.docx", "report.md"], text: source });
  });
});

describe("a Word file is merged with what is odd in it left there and told", () => {
  it.each(taken)("%s", async (_, parts, codes) => {
    const bytes = packed({
      ...parts(),
      "word/document.xml": strToU8(typed(strFromU8(parts()["word/document.xml"] ?? new Uint8Array()))),
    });
    const came = await merged(bytes);
    expect([came.code, came.codes, came.text]).toEqual([0, codes, source.replace("two", "three")]);
    expect(came.there).toEqual(["back.docx", "report.md", "report.md.bak", "report.review.md"]);
  });
});

it.each([
  ["line ends of Windows", source.replaceAll("\n", "\r\n")],
  ["a mark at its beginning", `\ufeff${source}`],
  ["both", `\ufeff${source.replaceAll("\n", "\r\n")}`],
])("a source with %s keeps them", async (_, text) => {
  const came = await merged(packed(edited(typed)), text);
  expect([came.codes, came.text]).toEqual([[], text.replace("two", "three")]);
});

it("thousands of changes of one paragraph are read and made", async () => {
  const [pairs = 0] = firstOf([1_000, 25_000]).slice(-1);
  const run = (index: number) =>
    `<w:ins w:id="${index}" w:author="Ada"><w:r><w:t xml:space="preserve"> more</w:t></w:r></w:ins><w:del w:id="${index}" w:author="Ada"><w:r><w:delText>less</w:delText></w:r></w:del>`;
  const runs = Array.from({ length: pairs }, (_, index) => run(index)).join("");
  const came = await merged(
    packed(edited((xml) => xml.replace("</w:t></w:r><w:bookmarkEnd", `</w:t></w:r>${runs}<w:bookmarkEnd`))),
  );
  expect([came.code, came.text.match(/ more/g)?.length]).toEqual([0, pairs]);
});
