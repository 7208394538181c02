import { Commands } from "./commands.ts";
import { connect, type Lent } from "./connect.ts";
import { Desk } from "./desk.ts";
import { Findings } from "./findings.ts";
import { capabilitiesOf, optionsOf } from "./greeting.ts";
import { answerPlaces } from "./places.ts";
import { DidChangeWatchedFilesNotification, TextDocument, TextDocuments } from "./protocol.ts";

/** The files that documents are made of: an editor that can watch files is asked to tell of these. */
const ourFiles = "**/*.{md,markdown,hbs,yaml,svg,png,jpg,jpeg}";

/** Serves an editor until it ends the conversation, or the streams end. Answers with whether it was ended as it should be. */
export function serve(lent: Lent): Promise<boolean> {
  return new Promise((ended) => {
    let isShutDown = false;
    let watches = false;
    const connection = connect(lent, () => ended(isShutDown));
    const desk = new Desk(lent.world, lent.folder, (files) => {
      findings.changed(files);
      commands.touch();
    });
    const findings = new Findings(connection, desk, lent.rulesPage);
    const commands = new Commands(connection, desk, lent);
    const documents = new TextDocuments(TextDocument);

    connection.onInitialize((params) => {
      const options = optionsOf(params);
      const [folder] = params.workspaceFolders ?? [];
      const root = folder?.uri ?? params.rootUri;
      desk.liveIn(root ? desk.texts.pathOf(root) : lent.folder, options.templates);
      watches = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
      findings.greet(params.capabilities);
      answerPlaces(connection, desk, findings, options);
      commands.greet(params.capabilities);
      return { serverInfo: { name: "masthead", version: lent.version }, capabilities: capabilitiesOf(params, options) };
    });
    connection.onInitialized(() => {
      if (watches)
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: ourFiles }] });
    });
    connection.onShutdown(() => {
      isShutDown = true;
    });
    connection.onExit(() => ended(isShutDown));
    documents.onDidChangeContent(({ document }) => desk.put(document));
    documents.onDidClose(({ document }) => desk.drop(document.uri));
    connection.onDidChangeWatchedFiles(({ changes }) => desk.changedOnDisk(changes.map(({ uri }) => desk.texts.pathOf(uri))));
    documents.listen(connection);
    connection.listen();
  });
}
