/** The content of pages (ISO 32000-1, 7.8.2), written straight into bytes: joining it as text first would take as long again. */
export class Content {
  #bytes = new Uint8Array(1 << 15);
  #length = 0;

  /** Writes operators and operands, each character a byte. */
  put(text: string): void {
    for (let at = 0; at < text.length; at++) this.byte(text.charCodeAt(at));
  }

  /** Writes one byte. */
  byte(value: number): void {
    if (this.#length === this.#bytes.length) this.#grow();
    this.#bytes[this.#length++] = value;
  }

  /** Writes a byte of a string, marked where it would otherwise be read as something else (7.3.4.2). */
  stringByte(value: number): void {
    if (value === 0x28 || value === 0x29 || value === 0x5c) this.byte(0x5c);
    if (value === 0x0d) this.put("\\r");
    else this.byte(value);
  }

  /** All that was written since the last time. */
  take(): Uint8Array {
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #grow(): void {
    const larger = new Uint8Array(this.#bytes.length * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
