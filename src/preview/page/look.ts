import { part } from "./dom.ts";

/** How the screen looks: as the system does, light, dark with dimmed paper, or dark with white letters. */
const looks = ["system", "light", "dark", "inverted"] as const;

/** Choices that a screen remembers, as far as its browser lets it. */
interface Remembered {
  readonly look?: string;
  readonly singleKeys?: boolean;
}

const key = "masthead-preview";

/** What was chosen before; nothing where a browser keeps nothing. */
export function remembered(): Remembered {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}

/** Keeps a choice for the next time. */
export function remember(choice: Remembered): void {
  try {
    localStorage.setItem(key, JSON.stringify({ ...remembered(), ...choice }));
  } catch {
    // It is asked for again the next time.
  }
}

/** Forgets all choices. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Then nothing is kept.
  }
}

/** Lets people choose how the screen looks. */
export class LookChoice {
  readonly #field = part("look", HTMLSelectElement);

  constructor() {
    this.#field.addEventListener("change", () => this.#set(this.#field.value));
    this.#set(remembered().look ?? "system");
  }

  /** The next one; gives its name. */
  next(): string {
    const at = looks.map(String).indexOf(this.#field.value);
    this.#set(looks[(at + 1) % looks.length] ?? "system");
    return this.#field.value;
  }

  #set(look: string): void {
    const known = looks.find((each) => each === look) ?? "system";
    this.#field.value = known;
    document.documentElement.dataset.look = known;
    remember({ look: known });
  }
}
