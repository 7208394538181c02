/** Words of a document on a page of Markdown. */
export function shown(text: string): string {
  return escaped(plain(text));
}

/** A text whose signs Markdown does not read. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, "\\$&");
}

/** A text in one line. */
export function plain(text: string): string {
  return text.replace(/[\s\ufffc\u2029]+/gu, " ").trim();
}
