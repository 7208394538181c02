/** A line end that was asked for, inside a paragraph's text. */
export const lineEnd = "\n";

/**
 * Characters that stay in a paragraph's text to steer its lines and are never drawn: line end, soft hyphen, zero-width space, word joiner,
 * marks of direction.
 */
export const steering = /[\n\u00ad\u061c\u200b\u200e\u200f\u2060]/g;

/** Whether a character is one of these. */
export function steers(character: string): boolean {
  return character.search(steering) === 0;
}
