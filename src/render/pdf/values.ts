/** A number as content and objects write it: at most two decimals, a hundredth of a point being less than any device shows. */
export function numeral(value: number): string {
  return hundredths(Math.round(value * 100));
}

/** A whole number of hundredths, as `numeral` writes it: put together from whole numbers, which print far faster than fractions. */
export function hundredths(count: number): string {
  if (!Number.isFinite(count)) throw new Error(`not a number for a page: ${count}`);
  const size = Math.abs(count);
  const rest = size % 100;
  const sign = count < 0 ? "-" : "";
  if (rest === 0) return `${sign}${size / 100}`;
  const decimals = rest < 10 ? `0${rest}` : rest % 10 === 0 ? rest / 10 : rest;
  return `${sign}${(size - rest) / 100}.${decimals}`;
}

/** A string of text (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else in UTF-16; a lone surrogate becomes U+FFFD. */
export function textString(text: string): string {
  if (/^[\n -~]*$/.test(text)) return `(${escaped(text)})`;
  const wide = wellFormed(text).replace(
    /[\s\S]/g,
    (unit) => byteOf(unit.charCodeAt(0) >> 8) + byteOf(unit.charCodeAt(0) & 0xff),
  );
  return `(${escaped(`\xfe\xff${wide}`)})`;
}

/** Text without lone surrogates, which no encoding can carry: each becomes U+FFFD. */
export function wellFormed(text: string): string {
  return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}

/** A string of bytes, each below 128 or not: for web addresses. */
export function byteString(text: string): string {
  return `(${escaped(text)})`;
}

function escaped(text: string): string {
  return text.replace(/[\\()\r]/g, (letter) => (letter === "\r" ? "\\r" : `\\${letter}`));
}

function byteOf(value: number): string {
  return String.fromCharCode(value);
}

/** A reference to an object. */
export function reference(id: number): string {
  return `${id} 0 R`;
}
