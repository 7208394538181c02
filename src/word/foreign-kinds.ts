import { latin1 } from "../bytes.ts";

/** What begins which kind of file. */
const beginnings: readonly (readonly [string, string])[] = [
  ["%PDF", "a PDF"],
  ["{\\rtf", "in the Rich Text Format"],
  ["\x1f\x8b", "packed by gzip"],
  ["Rar!", "a RAR archive"],
  ["7z\xbc\xaf", "a 7-Zip archive"],
  ["\x89PNG", "a picture"],
  ["\xff\xd8\xff", "a picture"],
];

/** What a file of another program is, in words that follow "is"; "encrypted" for a Word file behind a password. None for a package. */
export function foreignKind(bytes: Uint8Array): string | undefined {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, "\xd0\xcf\x11\xe0"))
    return holds(bytes, "EncryptedPackage") ? "encrypted" : "in the format of Word 97 to 2003 (.doc)";
  const known = beginnings.find(([beginning]) => startsWith(bytes, beginning))?.[1];
  if (known) return known;
  if (startsWith(bytes, "PK")) return undefined;
  return isText(bytes) ? textKind(bytes) : "no file of a kind that is known here";
}

/** Whether a name stands in the folder of an OLE file, which writes it in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = latin1([...name].map((sign) => `${sign}\0`).join(""));
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function startsWith(bytes: Uint8Array, beginning: string): boolean {
  return latin1(beginning).every((byte, index) => bytes[index] === byte);
}

function isText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 1000).some((byte) => byte < 9);
}

function textKind(bytes: Uint8Array): string {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 2000));
  if (beginning.includes("schemas.microsoft.com/office/2006/xmlPackage"))
    return "a Word document in one file of XML (Flat OPC)";
  if (/<(?:!doctype )?html\b/i.test(beginning)) return "a web page";
  return "a file of text";
}
