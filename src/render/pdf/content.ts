import { type Face, firstWide, invisible } from "./face.ts";
import { numeral } from "./values.ts";

const backslash = 0x5c;
const open = 0x28;
const close = 0x29;

/** A content stream being written, as bytes: one buffer serves all pages. */
export class Content {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  /** Operators, in ASCII. */
  write(operators: string): void {
    this.#ensure(operators.length);
    this.#ascii(operators);
  }

  /** Shows text in a face whose font of letters is set at a size. */
  show(text: string, face: Face, size: number): void {
    this.#ensure(text.length * 4 + 8);
    this.#byte(open);
    let isWide = false;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      const character = unit >= 0xd800 && unit < 0xdc00 ? (text.codePointAt(at) ?? unit) : unit;
      if (character > 0xffff) at += 1;
      const code = face.code(character);
      if (code === invisible) continue;
      if (code >= firstWide !== isWide) {
        isWide = !isWide;
        this.#change(isWide ? face.wideName : face.name, size, text.length - at);
      }
      if (isWide) this.#codeByte((code - firstWide) >> 8);
      this.#codeByte(code & 0xff);
    }
    if (isWide) this.#change(face.name, size, 0);
    this.#ascii(")Tj\n");
  }

  /** What was written, which stands until more is: the buffer is then used again. */
  take(): Uint8Array {
    const taken = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return taken;
  }

  /** Goes on in another font inside a text; `more` characters are still to come. */
  #change(font: string, size: number, more: number): void {
    const operators = `)Tj /${font} ${numeral(size)} Tf(`;
    this.#ensure(operators.length + more * 4 + 8);
    this.#ascii(operators);
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
    if (value === 0x0d) this.#ascii("\\r");
    else this.#byte(value);
  }

  #ensure(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
