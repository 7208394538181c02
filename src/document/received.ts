/**
 * The class of what is printed as it was received: letters, statements, quoted matter, which nobody edits. The editorial check leaves it alone;
 * no output shows it.
 */
export const receivedClass = "received";

/** The classes of a node that outputs show. */
export function shownClasses(classes: readonly string[]): readonly string[] {
  return classes.includes(receivedClass) ? classes.filter((name) => name !== receivedClass) : classes;
}
