import { type Face, invisible } from "./face.ts";

const space = 0x20;
const backslash = 0x5c;
const open = 0x28;
const close = 0x29;
const carriageReturn = 0x0d;
const letterR = 0x72;

/** A content stream being written, as bytes: one buffer serves all pages. */
export class Content {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Operators, in ASCII. */
  write(operators: string): void {
    this.#ensure(operators.length);
    for (let at = 0; at < operators.length; at += 1) this.#bytes[this.#length++] = operators.charCodeAt(at);
  }

  /**
   * Shows text in a face. `stretch` is added after every space, as the array operator counts it (thousandths of the em, negative
   * to widen): word spacing proper is for one-byte codes alone (ISO 32000-1, 9.3.3). Gives whether anything was to be shown.
   */
  show(text: string, face: Face, stretch: string): boolean {
    const start = this.#length;
    let shown = false;
    let inString = false;
    this.#ensure(text.length * (6 + stretch.length) + 8);
    this.#byte(0x5b);
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const character = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit;
      if (character > 0xffff) at += 1;
      const code = face.code(character);
      if (code === invisible) continue;
      if (!inString) this.#byte(open);
      inString = true;
      shown = true;
      this.#codeByte(code >> 8);
      this.#codeByte(code & 0xff);
      if (unit !== space || stretch === "") continue;
      this.#byte(close);
      this.#ascii(stretch);
      inString = false;
    }
    if (inString) this.#byte(close);
    this.#ascii("]TJ\n");
    if (!shown) this.#length = start;
    return shown;
  }

  /** What was written, which stands until more is: the buffer is then used again. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #byte(value: number): void {
    this.#bytes[this.#length++] = value;
  }

  #ascii(text: string): void {
    for (let at = 0; at < text.length; at += 1) this.#bytes[this.#length++] = text.charCodeAt(at);
  }

  /** A byte inside a string, marked where it would otherwise be read as something else. */
  #codeByte(value: number): void {
    if (value === open || value === close || value === backslash) this.#byte(backslash);
    if (value === carriageReturn) {
      this.#byte(backslash);
      this.#byte(letterR);
    } else this.#byte(value);
  }

  #ensure(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
