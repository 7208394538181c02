import type { Element, ElementRole } from "./page.ts";

/** What an element may say of itself besides its role and place. */
export type ElementDetails = Omit<Element, "role" | "parent">;

/** Makes an element of the logical tree under `parent`. */
export function element(role: ElementRole, parent: Element | undefined, details?: ElementDetails): Element {
  return details ? { role, parent, ...details } : { role, parent };
}

const headings = ["H1", "H2", "H3", "H4", "H5", "H6"] as const;

/** The role of a heading at a depth of the outline; what is deeper than six stays H6. */
export function headingRole(outline: number): ElementRole {
  return headings[Math.min(Math.max(outline, 1), 6) - 1] ?? "H6";
}
