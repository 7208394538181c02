/** A kind of file that cannot be shown: what it is, and what to do about it where that is not plain. */
export interface Kind {
  readonly kind: string;
  readonly help?: string;
}

/** Files that have one of some texts at a place near their start, in Latin-1. */
interface Signature extends Kind {
  readonly texts: readonly string[];
  readonly at?: number;
}

const asPhotograph = "Save it as JPEG if it is a photograph, or else as PNG.";
const asDrawing = "Save the drawing as SVG, so that its lines stay sharp, or as PNG.";
const asPng = "Save it as PNG.";
const fromPage = "Save the picture that the page shows, not the page.";

/** The first row that fits tells. */
const signatures: readonly Signature[] = [
  { kind: "a GIF file", texts: ["GIF8"], help: asPng },
  { kind: "a WebP file", texts: ["WEBP"], at: 8, help: asPhotograph },
  { kind: "a BMP file", texts: ["BM"], help: asPng },
  { kind: "a TIFF file", texts: ["II*\0", "MM\0*", "II+\0", "MM\0+"], help: asPhotograph },
  { kind: "a HEIC file", texts: ["ftyphei", "ftyphev", "ftypmif1", "ftypmsf1"], at: 4, help: asPhotograph },
  { kind: "an AVIF file", texts: ["ftypavi"], at: 4, help: asPhotograph },
  { kind: "a film", texts: ["ftyp"], at: 4, help: "Save one picture of the film as JPEG." },
  { kind: "a JPEG 2000 file", texts: ["\0\0\0\x0cjP  ", "\xff\x4f\xff\x51"], help: asPhotograph },
  { kind: "a JPEG XL file", texts: ["\0\0\0\x0cJXL ", "\xff\x0a"], help: asPhotograph },
  { kind: "an EMF file", texts: [" EMF"], at: 40, help: asDrawing },
  { kind: "a WMF file", texts: ["\xd7\xcd\xc6\x9a", "\x01\0\x09\0\0"], help: asDrawing },
  { kind: "an EPS file", texts: ["%!PS", "\xc5\xd0\xd3\xc6"], help: asDrawing },
  { kind: "a PDF file", texts: ["%PDF"], help: asDrawing },
  {
    kind: "a packed file, perhaps a drawing in SVGZ",
    texts: ["\x1f\x8b"],
    help: "Unpack it, and name the SVG file that is in it.",
  },
  { kind: "a Photoshop file", texts: ["8BPS"], help: asPhotograph },
  { kind: "an icon", texts: ["\0\0\x01\0", "\0\0\x02\0"], help: asPng },
  { kind: "an animated PNG file", texts: ["\x8aMNG"], help: asPng },
  {
    kind: "a file of an office program, or another that is packed",
    texts: ["PK\x03\x04", "\xd0\xcf\x11\xe0"],
    help: "Copy the picture out of it, and save it as PNG.",
  },
  {
    kind: "a web page",
    texts: ["<!doctype html", "<!DOCTYPE html", "<!DOCTYPE HTML", "<html>", "<html ", "<HTML"],
    help: fromPage,
  },
];

/** The kind of a file of which only its first bytes are looked at; none where they are unknown. */
export function kindOf(bytes: Uint8Array): Kind | undefined {
  if (bytes.length === 0) return { kind: "empty" };
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^\s+(?=<)/, "");
  return signatures.find(({ texts, at = 0 }) => texts.some((text) => start.startsWith(text, at)));
}
