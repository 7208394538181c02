import { nameOf, type Project } from "./project.ts";

/** A document that is kept, without its files. */
export interface KeptDocument {
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly changed: number;
}

/** A state that a document once had. */
export interface Version {
  readonly document: string;
  readonly at: number;
  readonly project: Project;
}

interface Kept extends KeptDocument {
  readonly project: Project;
}

/** Milliseconds between two versions that are kept of a document while it is written. */
const versionEvery = 5 * 60_000;

/** Versions that are kept of a document; the oldest go first. */
const mostVersions = 60;

/**
 * What the browser keeps: each document as it is now, and versions of it. Of the first schema; a store of a later one is left alone, and nothing
 * is kept then. Every method rejects where the browser refuses: with a `QuotaExceededError` where its store is full.
 */
export class Store {
  readonly #base: IDBDatabase;

  private constructor(base: IDBDatabase) {
    this.#base = base;
  }

  /** Opens the store of this browser. */
  static async open(): Promise<Store> {
    const request = indexedDB.open("masthead-studio", 1);
    request.addEventListener("upgradeneeded", () => {
      request.result.createObjectStore("documents", { keyPath: "id" });
      request.result.createObjectStore("versions", { keyPath: ["document", "at"] });
    });
    return new Store(await answered(request));
  }

  /** The documents, the one that was changed last first. */
  async documents(): Promise<readonly KeptDocument[]> {
    const all: readonly Kept[] = await answered(this.#objects("documents", "readonly").getAll());
    return all.map(({ id, name, changed }) => ({ id, name, changed })).sort((one, other) => other.changed - one.changed);
  }

  /** A document by its name of the store. */
  async read(id: string): Promise<Project | undefined> {
    const kept: Kept | undefined = await answered(this.#objects("documents", "readonly").get(id));
    return kept?.project;
  }

  /** Keeps a document as it is now; and as a version, if the last is old enough or `asVersion` says so. */
  async keep(project: Project, asVersion = false): Promise<void> {
    const { id } = project;
    const at = Date.now();
    const kept: Kept = { id, name: nameOf(project), changed: at, project };
    const done = this.#base.transaction(["documents", "versions"], "readwrite", { durability: "strict" });
    done.objectStore("documents").put(kept);
    const versions = done.objectStore("versions");
    const times = (await answered(versions.getAllKeys(ofDocument(id)))).map((key) => (Array.isArray(key) ? Number(key[1]) : 0));
    if (asVersion || at - (times.at(-1) ?? 0) >= versionEvery) {
      const version: Version = { document: id, at, project };
      versions.put(version);
      for (const old of times.slice(0, Math.max(0, times.length + 1 - mostVersions))) versions.delete([id, old]);
    }
    await ended(done);
  }

  /** The versions of a document, the newest first. */
  async versions(id: string): Promise<readonly Version[]> {
    const all: readonly Version[] = await answered(this.#objects("versions", "readonly").getAll(ofDocument(id)));
    return [...all].reverse();
  }

  /** Deletes a document with its versions. */
  async drop(id: string): Promise<void> {
    const done = this.#base.transaction(["documents", "versions"], "readwrite");
    done.objectStore("documents").delete(id);
    done.objectStore("versions").delete(ofDocument(id));
    await ended(done);
  }

  /** Deletes everything. */
  async empty(): Promise<void> {
    const done = this.#base.transaction(["documents", "versions"], "readwrite");
    done.objectStore("documents").clear();
    done.objectStore("versions").clear();
    await ended(done);
  }

  #objects(name: "documents" | "versions", mode: IDBTransactionMode): IDBObjectStore {
    return this.#base.transaction(name, mode).objectStore(name);
  }
}

const ofDocument = (id: string) => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((done, failed) => {
    request.addEventListener("success", () => done(request.result));
    request.addEventListener("error", () => failed(request.error));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((done, failed) => {
    transaction.addEventListener("complete", () => done());
    for (const event of ["error", "abort"]) transaction.addEventListener(event, () => failed(transaction.error));
  });
}
