/** The content of pages (ISO 32000-1, 7.8.2), written straight into bytes: joining it as text first would take as long again. */
export class Content {
  #bytes = new Uint8Array(1 << 15);
  #length = 0;

  /** Writes operators and operands, each character a byte. */
  put(text: string): void {
    const bytes = this.#room(text.length);
    const start = this.#length;
    for (let at = 0; at < text.length; at++) bytes[start + at] = text.charCodeAt(at);
    this.#length = start + text.length;
  }

  /** Writes bytes of a string for the characters of a text, from `start` to the first that `codes` has none for, whose place it gives. */
  putCodes(text: string, start: number, codes: Uint8Array): number {
    const bytes = this.#room((text.length - start) * 2);
    let to = this.#length;
    let at = start;
    for (; at < text.length; at++) {
      const code = codes[text.charCodeAt(at)];
      if (!code) break;
      if (isDelimiter(code)) bytes[to++] = backslash;
      bytes[to++] = code;
    }
    this.#length = to;
    return at;
  }

  /** Writes a byte of a string. */
  putCode(code: number): void {
    if (code === 0x0d) this.put("\\r");
    else this.put(isDelimiter(code) ? `\\${String.fromCharCode(code)}` : String.fromCharCode(code));
  }

  /** All that was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** The bytes, with room for so many more. */
  #room(more: number): Uint8Array {
    const { length } = this.#bytes;
    if (this.#length + more <= length) return this.#bytes;
    const larger = new Uint8Array(Math.max(length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
    return larger;
  }
}

const backslash = 0x5c;

/** What a string marks with a backslash (7.3.4.2): parentheses, and the mark itself. */
function isDelimiter(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === backslash;
}
