/** Names that are spelled as their bearers spell them, though a rule of spelling would have them otherwise. */
export const knownNames: readonly string[] = [
  "Organisation for Economic Co-operation and Development",
  "Organization for Security and Co-operation in Europe",
  "World Trade Center",
  "Treaty of Amity and Cooperation in Southeast Asia",
  "Code of Crimes against the Peace and Security of Mankind",
];
