/** What the command loads of editions: comparing them, and the page that shows them beside each other. */
export { align } from "./align.ts";
export { sideBySide } from "./side-by-side.ts";
