const named: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as HTML: nothing an author wrote is ever markup. Safe in content and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => named[character] ?? character);
}

/** Attributes of a start tag in the order given; those without a value are left out. Starts with a space when there is one. */
export function attributes(values: Readonly<Record<string, string | undefined>>): string {
  let out = "";
  for (const [name, value] of Object.entries(values))
    if (value !== undefined && value !== "") out += ` ${name}="${escapeHtml(value)}"`;
  return out;
}
