/** The anchor of a note's call, for the way back from the note: made of the note's own, so that no writer has to be told it. */
export function callAnchor(note: string): string {
  return `${note}-call`;
}
