/** Names that are spelled as their bearers spell them, though a rule of spelling would have them otherwise. */
export const knownNames: readonly string[] = [
  "Organisation for Economic Co-operation and Development",
  "Organization for Security and Co-operation in Europe",
  "World Trade Center",
];
