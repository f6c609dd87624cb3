/** Invented people, sides and grounds: surnames from many countries, none meant to be a person who plays. */

export const SURNAMES = words(`
  Abara Achterberg Adomi Aluko Ambrus Anselmi Arkell Asante Astrup Averill Bakare Balint Barrowby Beckwith Belmore Benko
  Berisha Birchall Bjarne Blanchet Boateng Bodnar Brandt Brisco Caldow Caradoc Carrow Castellan Chakra Cobham Corvin
  Cranmore Dacosta Dalgaard Danso Darvish Delacroix Demir Denholm Dorval Dragan Dunmore Eberle Edevane Ekwueme Eldridge
  Engstrom Esteves Fairweather Falk Farkas Fenwick Ferreira Fiala Forsberg Gadsby Galloway Garrow Gellert Gowda Grantley
  Gruber Habib Halloran Hamada Harcastle Hedlund Holm Horvat Ilic Imrie Isaksen Jarrow Jelinek Juma Kallio Kamara Kaplan
  Kerrigan Kestner Kimani Kovar Kruse Laidlaw Lamont Larkspur Lindqvist Lovatt Lukacs Madaki Malherbe Marchetti Marlowe
  Mbeki Medway Merriman Mistry Moravec Nakata Nandi Navarro Nemeth Nilsen Norbury Novak Nyberg Oakden Obi Ode Okonjo
  Olawale Orban Osei Pallister Pemberley Penrose Petrov Pradhan Prior Quartey Quayle Radley Ranasing Ravn Redfern Rigby
  Roscoe Rydal Sabo Saldanha Sandoval Sarkany Seymark Silvan Sorensen Stavros Szabo Tallis Tamura Thackray Thorne Tolland
  Trevanion Udo Ullman Vadas Valdis Varga Venn Vickery Voss Wakely Wendt Whitlock Winterbourne Yardley Yilmaz Zelenko Zuma
`);

export interface Club {
  readonly name: string;
  readonly short: string;
  readonly ground: string;
}

const club = (name: string, short: string, ground: string): Club => ({ name, short, ground });

/** Two groups of six: the sides of a competition meet each other and nobody else. */
export const CLUBS: readonly (readonly Club[])[] = [
  [
    club("Northshore", "NS", "Kingsmead Oval"),
    club("Kestrels", "KES", "Falconer Park"),
    club("Redcliffe", "RED", "Cliff Road Ground"),
    club("Morley", "MOR", "Weir Lane"),
    club("Harbour Lights", "HL", "Old Dock Ground"),
    club("Saltmarsh", "SAL", "The Staithe"),
  ],
  [
    club("Weald", "WEA", "Hop Garden Ground"),
    club("Fenland", "FEN", "Long Drove"),
    club("Falcons", "FAL", "Eyrie Park"),
    club("Harriers", "HAR", "Moorgate Field"),
    club("Lanterns", "LAN", "Lamplighters Ground"),
    club("Granite Bay", "GB", "Quarry End"),
  ],
];

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
