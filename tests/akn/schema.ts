import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Libxml from "libxml2-wasm";
import { referenceFolder } from "../published.ts";

/** The schema of Akoma Ntoso 3.0 (OASIS); AKN4UN narrows what values say and has none of its own. */
const schemaFile = join(referenceFolder, "akn", "akomantoso30.xsd");

/** True where the schema is missing: tests that need it then skip with this word, and fail in CI. */
export function schemaMissing(): boolean {
  if (existsSync(schemaFile)) return false;
  if (process.env.CI) throw new Error(`the schema of Akoma Ntoso is missing: ${schemaFile}`);
  console.warn("skipped: the schema of Akoma Ntoso is not beside the project");
  return true;
}

/** Says what a file lacks by the schema, a line each. Loading the schema takes half a second: it is done once. */
export async function loadSchema(): Promise<(xml: string) => readonly string[]> {
  const { XmlDocument, XmlLibError, XsdValidator } = await import("libxml2-wasm");
  const { xmlRegisterFsInputProviders } = await import("libxml2-wasm/lib/nodejs.mjs");
  xmlRegisterFsInputProviders();
  const schema = XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(schemaFile), { url: schemaFile }));
  return (xml) => {
    let document: Libxml.XmlDocument | undefined;
    try {
      document = XmlDocument.fromString(xml);
      schema.validate(document);
      return [];
    } catch (thrown) {
      if (!(thrown instanceof XmlLibError)) throw thrown;
      return thrown.details.map(({ line, message }) => `${line}: ${message.trim()}`);
    } finally {
      document?.dispose();
    }
  };
}
