import { forget } from "../../preview/page/look.ts";
import type { StudioFile } from "../protocol.ts";
import type { Project } from "./project.ts";
import { type AsVersion, type KeptDocument, type KeptPlace, Store, StoreBlocked, type Version } from "./store.ts";
import { words } from "./words.ts";

/** Milliseconds without a key after which what was typed is kept. */
const quiet = 400;

/** Opens the store; where a browser has none, or says so only when it is asked, that is a refusal as any. */
async function openStore(replaced: () => void): Promise<Store> {
  return Store.open(replaced);
}

/** Keeps a document, where the store is full without a version of it: what was written last counts more than what it was before. */
async function keepIn(store: Store, project: Project, asVersion: AsVersion): Promise<void> {
  try {
    await store.keep(project, asVersion);
  } catch (error) {
    if (!isNamed(error, "QuotaExceededError")) throw error;
    await store.keep(project, "never");
  }
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}

/**
 * Keeps a document in the browser while it is written: soon after each rest, and at once when the window is left. What cannot be kept is told, and
 * the window then asks before it closes.
 */
export class Keeper {
  readonly #say: (message: string, isGrave: boolean) => void;
  readonly #store: Promise<Store | undefined>;
  #project: Project | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = true;
  #release: (() => void) | undefined;
  #held: string | undefined;

  /** `say` tells who writes what became of it. */
  constructor(say: (message: string, isGrave: boolean) => void) {
    this.#say = say;
    this.#store = openStore(() => say(words.newerStore, true)).catch((error: unknown) => {
      if (error instanceof StoreBlocked) say(words.storeBlocked, true);
      else say(isNamed(error, "VersionError") ? words.newerStore : words.keepsNothing, true);
      return undefined;
    });
    addEventListener("visibilitychange", () => document.visibilityState === "hidden" && void this.keep());
    addEventListener("pagehide", () => void this.keep());
    addEventListener("beforeunload", (event) => {
      if (!this.#isKept) event.preventDefault();
      void this.keep();
    });
  }

  /** Keeps another document from now on. Gives whether no other window has it open: what is in two windows would be kept over and over. */
  async hold(project: Project): Promise<boolean> {
    await this.keep();
    if (project.id === this.#held) return true;
    this.#release?.();
    this.#held = undefined;
    const lock = navigator.locks;
    if (!lock) return true;
    return new Promise((held) => {
      lock
        .request(`masthead-studio ${project.id}`, { ifAvailable: true }, (granted) => {
          held(granted !== null);
          if (granted === null) return;
          this.#held = project.id;
          return new Promise<void>((release) => {
            this.#release = release;
          });
        })
        .catch(() => held(true));
    });
  }

  /** The document is now so. */
  changed(project: Project): void {
    this.#project = project;
    this.#isKept = false;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keep(), quiet);
  }

  /** Keeps what is not kept yet; as a version too, if that is wished. */
  async keep(asVersion = false): Promise<void> {
    clearTimeout(this.#timer);
    const project = this.#project;
    const store = await this.#store;
    if (!project || !store || (this.#isKept && !asVersion)) return;
    try {
      await keepIn(store, project, asVersion ? "now" : "due");
      if (project === this.#project) this.#isKept = true;
      this.#say(words.keptAt(new Date().toLocaleTimeString()), false);
    } catch (error) {
      this.#say(isNamed(error, "QuotaExceededError") ? words.full : words.keepsNothing, true);
    }
  }

  /** Where on the disk a document is saved, if it is; and that it is from now on. */
  async place(id: string): Promise<KeptPlace | undefined> {
    return (await this.#store)?.place(id);
  }

  async keepPlace(place: KeptPlace): Promise<void> {
    await (await this.#store)?.keepPlace(place);
  }

  /** Files of faces that were chosen; none where this browser keeps nothing. */
  async faces(): Promise<readonly StudioFile[]> {
    return (await (await this.#store)?.faces()) ?? [];
  }

  async keepFaces(file: StudioFile): Promise<void> {
    await (await this.#store)?.keepFaces(file);
  }

  /** What is kept, the newest first; nothing where this browser keeps nothing. */
  async documents(): Promise<readonly KeptDocument[]> {
    return (await (await this.#store)?.documents()) ?? [];
  }

  async read(id: string): Promise<Project | undefined> {
    return (await this.#store)?.read(id);
  }

  async versions(id: string): Promise<readonly Version[]> {
    return (await (await this.#store)?.versions(id)) ?? [];
  }

  async drop(id: string): Promise<void> {
    await (await this.#store)?.drop(id);
  }

  /** Deletes all that is kept, the document that is open with it. */
  async empty(): Promise<void> {
    clearTimeout(this.#timer);
    this.#project = undefined;
    this.#isKept = true;
    await (await this.#store)?.empty();
    forget();
  }
}
