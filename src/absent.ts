/**
 * What packages import and the program never calls: pdfkit's font shaping (fontkit), line breaking (linebreak), PNG decoding (png-js) and
 * encryption, and gray-matter's own YAML (js-yaml). The build puts this file in their place, since loading them takes longer than writing
 * a report does.
 */
export function create(): never {
  return absent();
}

export { absent as cbc, absent as ecb, absent as safeDump, absent as safeLoad };

/** Stands for a class or function that must not be reached. */
export default function absent(): never {
  throw new Error("a package asked for a part that the program was built without");
}
