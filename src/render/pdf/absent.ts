/**
 * What pdfkit imports and the writer never calls: font shaping (fontkit), line breaking (linebreak), PNG decoding (png-js) and
 * encryption. The bundle puts this file in their place (`--alias` in the build script), since loading them takes longer than
 * writing a report does.
 */
export function create(): never {
  return absent();
}

export { absent as cbc, absent as ecb };

/** Stands for a class or function that must not be reached. */
export default function absent(): never {
  throw new Error("pdfkit asked for a part that the program was built without");
}
