import { diagnostic } from "../diagnostics/codes.ts";
import type { RNumber } from "../document/number.ts";
import type { Container, Role } from "../document/tree.ts";
import { containerNames, roleOfPart } from "../theme/containers.ts";
import type { Theme } from "../theme/theme.ts";
import { type Levels, type NumberPart, partOf } from "./levels.ts";
import type { Above, Owner, Placing, Section, Within } from "./placing.ts";

/** The role of the items in a container that numbers them, and of its paragraphs where it has no list. */
export function itemRole(frame: Role, { structure }: Theme): Role {
  return roleOfPart(frame, structure.containers.item);
}

/** The containers whose items the theme numbers under the paragraph before them: the recommendations of a review, "104.1". */
export function numberingContainers(theme: Theme, levels: Levels): ReadonlySet<Role> {
  return new Set([...containerNames(theme)].filter((name) => levels.find(itemRole(name, theme))));
}

/** Whether what stands in a frame is numbered so. */
export function numbersItems(frame: Role | undefined, { numbering }: Placing): frame is Role {
  return frame !== undefined && numbering.has(frame);
}

/** Whether the paragraphs of such a container are its items: it has no list that they could lead to. */
export function numbersParagraphs({ blocks }: Container): boolean {
  return !blocks.some((block) => block.type === "list" && block.ordered);
}

/** Reports a container whose items are numbered under a paragraph, where none stands before it. In a type without paragraph numbers none could. */
export function reportAlone({ name, span }: Container, { section }: Within, placing: Placing): void {
  if (section.above?.owner.number || !placing.levels.find(section.structure.paragraph)) return;
  const message = `What stands in “${name}” is numbered under the paragraph before it, and there is no numbered one.`;
  placing.report(diagnostic("paragraph-missing", message, { span }));
}

/** The next number under the last numbered paragraph. What counts under one goes on from container to container, until the next. */
export function countUnder(
  role: Role,
  section: Section,
  placing: Placing,
): { readonly number: RNumber; readonly owner: Owner } | undefined {
  const place = placing.levels.find(role);
  if (!place) return undefined;
  section.above ??= { owner: { kind: "paragraph", parts: [] }, counted: new Map() };
  const { owner: above } = section.above;
  const count = countOf(role, section.above, placing);
  count.value += 1;
  const { data } = section.scope.document;
  const number = placing.levels.number(place, count.value, { run: count.run, parent: above.number, data });
  return { number, owner: { ...above, parts: [...above.parts, itemPart(number)], number } };
}

function countOf(role: Role, { counted }: Above, placing: Placing): { readonly run: string; value: number } {
  const known = counted.get(role);
  if (known) return known;
  placing.lists += 1;
  const count = { run: `list-${placing.lists}`, value: 0 };
  counted.set(role, count);
  return count;
}

/**
 * The number of an item as a part of a reference. A figure without signs of its own gets parentheses, so as not to run into the number
 * of the paragraph: "104 (1)".
 */
export function itemPart(number: RNumber): NumberPart {
  const part = partOf(number);
  return part.joint === undefined && /^\d+$/.test(part.text) ? { ...part, text: `(${part.text})` } : part;
}
