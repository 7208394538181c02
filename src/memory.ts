/** Makes a value of some objects, and tells what is wrong with them. */
export type Maker<From extends readonly object[], Message, Value> = (from: From, report: (message: Message) => void) => Value;

/** What is known of some objects, and of the same with one more. */
interface Known {
  made: { readonly value: unknown } | undefined;
  readonly further: WeakMap<object, Known>;
}

/**
 * What a session remembers of what it made: values by what made them and by the objects, in their order, that they were made of. It keeps
 * none of these objects, so a value lives as long as what it was made of, and its maker has to be a function that lives as long as the
 * program. This is the only memory there is: no file of the program keeps anything that a user gave.
 */
export class Memory {
  readonly #makers = new WeakMap<object, Known>();

  /** The place of what a maker makes of some objects. */
  at(maker: object, from: readonly object[]): Known {
    return from.reduce<Known>((known, next) => beyond(known.further, next), beyond(this.#makers, maker));
  }
}

/** What has a memory, if it has one: a world in which a session is open. */
export interface Remembering {
  readonly memory?: Memory | undefined;
}

/**
 * Makes a value, or gives the one that was made of the same objects before. What had something to report is made anew, so that every
 * document hears of it; without a memory, so is everything.
 */
export function remembered<From extends readonly object[], Message, Value>(
  { memory }: Remembering,
  make: Maker<From, Message, Value>,
  from: From,
  report: (message: Message) => void,
): Value {
  const known = memory?.at(make, from);
  // What stands at the place of a maker is what that maker gave.
  if (known?.made) return known.made.value as Value;
  let silent = true;
  const value = make(from, (message) => {
    silent = false;
    report(message);
  });
  if (known && silent) known.made = { value };
  return value;
}

function beyond(among: WeakMap<object, Known>, next: object): Known {
  const known = among.get(next) ?? { made: undefined, further: new WeakMap() };
  among.set(next, known);
  return known;
}
