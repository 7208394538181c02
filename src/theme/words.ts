/** The fixed words of one language: `templates/words/en.yaml`, a user's file of the same name laid over it. */
export interface Words {
  readonly language: string;
  /** Plain words by key ("contents": "Contents"); a key that is missing is a bug of a template, reported. */
  readonly text: Readonly<Record<string, string>>;
  /** Number patterns by role where the language has its own: { "item-1": "%)" }. */
  readonly numbering: Readonly<Record<string, string>>;
  readonly months: readonly string[];
  /** The word for a session number, "thirty-eighth", from 1 to 99. */
  readonly ordinals: readonly string[];
}
