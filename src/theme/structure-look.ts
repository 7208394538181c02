/** A role that is always named; without a look in the theme it looks like a paragraph without a number. */
const role = { kind: "role", usual: "" } as const;
const roles = { kind: "list", of: { kind: "role" }, usual: [] } as const;
const no = { kind: "boolean", usual: false } as const;

/** Roles of the parts of a container, of which one that the theme does not name looks like the container. */
const pattern = { kind: "text", usual: "" } as const;
const patterns = { kind: "list", of: { kind: "text" }, usual: [] } as const;

/** Roles of what stands in an item or beside one, by the depth of its list. */
const lists = { items: roles, bullets: roles, continuations: roles } as const;

/** What is said of tables and of figures alike. */
const captioned = { number: role, title: role, source: role, note: role } as const;

/**
 * Which role each part of a document has (`Structure` of document/tree.ts says what each is). No code names a role: what has none here is
 * named by a class of its author's, or is made by the program itself (document/own-roles.ts).
 */
export const structureFields = {
  headings: roles,
  otherHeadings: roles,
  paragraph: role,
  unnumbered: role,
  ...lists,
  quotations: roles,
  verbatim: role,
  organ: role,
  preambular: role,
  annexes: roles,
  quoted: { kind: "text", usual: "" },
  sections: { kind: "map", of: { kind: "map", of: { kind: "role" } } },
  containers: {
    kind: "group",
    fields: { title: pattern, text: pattern, item: pattern, bullet: pattern, continuations: patterns },
  },
  notes: { kind: "group", fields: { ...lists, quotations: roles } },
  tables: { kind: "group", fields: { ...captioned, head: role, cell: role, ...lists } },
  figures: { kind: "group", fields: captioned },
  restartAt: { kind: "role" },
  loneUnnumbered: no,
  loneHeading: no,
  preamble: { kind: "choice", of: ["none", "declares", "operative"], usual: "none" },
} as const;
