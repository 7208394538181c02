/** Treaties that print “States Parties” of themselves, by words of their names that no others have (their authentic English texts). */
const namesOfTreaties = [
  ...[
    "Law of the Sea",
    "against Corruption",
    "Transnational Organized Crime",
    "Trafficking in Persons",
    "Smuggling of Migrants",
  ],
  ...["Chemical Weapons", "Biological", "Bacteriological", "Anti-Personnel", "anti-personnel", "Mine Ban", "Cluster Munitions"],
  ...[
    "Nuclear Weapons",
    "Nuclear-Weapon",
    "Nuclear-Test",
    "Nuclear Terrorism",
    "Nuclear Material",
    "Arms Trade",
    "Outer Space",
  ],
  ...["outer space", "on the Moon", "Environmental Modification", "Terrorist Bombings", "Financing of Terrorism"],
  ...["Rome Statute", "International Criminal Court", "Safety of United Nations", "Taking of Hostages", "Mercenaries"],
  ...["World Heritage", "Cultural Heritage", "Cultural Property", "Cultural Expressions", "Doping in Sport"],
  ...["African Charter", "American Convention", "Inter-American Convention", "Arab Charter", "Antarctic", "Ramsar"],
];

/** What finds them. */
export const printStatesParties = new RegExp(namesOfTreaties.join("|"));
