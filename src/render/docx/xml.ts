/** Attributes of an element in the order they are written; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes escaped; `content` is XML already. Empty content closes the tag. */
export function element(name: string, attributes: Attributes = {}, content = ""): string {
  const open = opening(name, attributes);
  return content === "" ? `${open}/>` : `${open}>${content}</${name}>`;
}

/** The two tags of an element, for what is put between them later. */
export function tagsOf(name: string, attributes: Attributes): readonly [start: string, end: string] {
  return [`${opening(name, attributes)}>`, `</${name}>`];
}

function opening(name: string, attributes: Attributes): string {
  let open = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) open += ` ${key}="${typeof value === "number" ? value : escapeXml(value)}"`;
  }
  return open;
}

/** An element whose only attribute is `w:val`, as most of WordprocessingML's properties are. */
export function val(name: string, value: string | number): string {
  return `<${name} w:val="${typeof value === "number" ? value : escapeXml(value)}"/>`;
}

/** A property that is on, or off where it is `false`. */
export function toggle(name: string, on: boolean): string {
  return on ? `<${name}/>` : `<${name} w:val="0"/>`;
}

/**
 * Text as XML can hold it. What XML 1.0 forbids (controls, lone surrogates, U+FFFE and U+FFFF) becomes U+FFFD, so that no input makes a
 * file that Word calls damaged; line ends and tabs are white space.
 */
export function escapeXml(text: string): string {
  return unsafe.test(text) ? text.replace(/[&<>"\p{Cc}\p{Cs}\ufffe\uffff]/gu, replacement) : text;
}

/** One of them, or half of any pair: found faster, and in few texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unsafe = /[&<>"\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/;

function replacement(sign: string): string {
  return entities[sign] ?? "\ufffd";
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": " ",
  "\n": " ",
  "\r": " ",
};

/** How every part of the package starts. */
export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The name spaces of the parts that are written here: WordprocessingML, relationships, and the 2012 extension for lists. */
export const nameSpaces: Attributes = {
  "xmlns:mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
  "xmlns:w15": "http://schemas.microsoft.com/office/word/2012/wordml",
  "mc:Ignorable": "w15",
};
