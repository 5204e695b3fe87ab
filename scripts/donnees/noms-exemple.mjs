// Invented people's names for samples: many origins, and every spelling that a form must take (marks, particles, ʻokina).

/**
 * Surnames and lists of first names of one naming tradition; a space inside a first name is part of it.
 * @typedef {{ noms: string, feminins: string, masculins: string, naissances?: string[] }} Tradition
 */

/**
 * `naissances`: INSEE codes of communes where such names are frequent; without them, people are born around here.
 * @type {readonly Tradition[]}
 */
export const TRADITIONS = [
  {
    noms: 'Lefèvre|Dupont|Dupond|Martin|Béranger|de La Serve|d’Aubigny|Saint-Gaudens|Leclercq|Noël',
    feminins: 'Léa|Chloé|Anaïs|Marie-Lou|Zoé|Anne-Sophie',
    masculins: 'Théo|Jean-Baptiste|Loïc|Maël|Hugo',
  },
  {
    noms: 'Le Goff|Le Bihan|Kerleroux|Quéméneur|Le Dû|Guivarc’h|Le Floc’h|Prigent|Tanguy|Cariou',
    feminins: 'Nolwenn|Maïwenn|Rozenn|Enora',
    masculins: 'Yann|Gwenaël|Ewen|Malo|Corentin|Fañch',
    naissances: ['29232'],
  },
  {
    noms: 'Roca|Delmas|Soulié|Bousquet|Pujol|Sicre|Rouzaud|Peyre|Canal|Cathala',
    feminins: 'Magali|Mirelha|Aurore|Coralie|Flora',
    masculins: 'Guilhem|Mathieu|Bastien|Amans|Jordi',
  },
  {
    noms: 'Etcheverry|Harispe|Iturralde|Elissalde|Irigoyen|Bidegain|Oyhénart|Etxeberria',
    feminins: 'Maite|Amaia|Oihana|Maialen|Nahia',
    masculins: 'Xabi|Peio|Beñat|Eñaut|Ximun',
    naissances: ['64102'],
  },
  {
    noms: 'Santoni|Casanova|Luciani|Pietri|Colonna d’Istria|Mattei|Giacobbi|Ottavi',
    feminins: 'Letizia|Vannina|Lesia|Chjara',
    masculins: 'Ghjuvan-Battista|Lisandru|Saveriu|Petru|Andria',
    naissances: ['2A004', '2B033'],
  },
  {
    noms: 'Muller|Müller|Schmitt|Weiß|Klein|Schneider|Hoffmann|Kieffer|Oberlé|Wurtz',
    feminins: 'Elsa|Lise|Anne-Catherine|Salomé',
    masculins: 'Mathis|Jean-Luc|Émile|Gaspard',
    naissances: ['67482'],
  },
  {
    noms: 'Benmohamed|Ben Mohammed|El Idrissi|Aït Ouali|Bouzid|Cherif|Haddad|Belkacem|Ouldali|Ben Amor',
    feminins: 'Inès|Nour|Lina|Imane|Aïcha',
    masculins: 'Yacine|Mehdi|Rayan|Sofiane|Mohamed-Amine',
  },
  {
    noms: 'Diallo|Dialo|Traoré|Coulibaly|Ndiaye|N’Diaye|Konaté|Sow|Kouassi|N’Guessan',
    feminins: 'Aminata|Fatoumata|Mariama|Aïssatou|Adjoua',
    masculins: 'Mamadou|Mamadu|Ousmane|Koffi|Ibrahima',
  },
  {
    noms: 'Mze|Saïd Ali|Mohamed Soilihi|Attoumani|Bacar|Houmadi|Madi|M’Saïdié',
    feminins: 'Zaïna|Faïza|Echati|Moinaecha',
    masculins: 'Anli|Nassur|Chamsoudine|Soibaha',
    naissances: ['97608', '97611'],
  },
  {
    noms: 'Da Silva|dos Santos|Ferreira|Gonçalves|de Oliveira|Simões|Pereira|Magalhães',
    feminins: 'Beatriz|Inês|Mafalda|Conceição',
    masculins: 'Tiago|João|Ruben|Luís',
  },
  {
    noms: 'García|Muñoz|Ibáñez|Garcia Lopez|Peña|Núñez|de la Cruz|Fernández',
    feminins: 'Lucía|Begoña|María José|Ángela',
    masculins: 'Álvaro|Iñaki|Andrés|Nicolás',
  },
  {
    noms: 'Rossi|D’Angelo|De Luca|Esposito|Dell’Acqua|Bianchi|Niccolò|Ferrari',
    feminins: 'Chiara|Giulia|Noemi|Bianca Maria',
    masculins: 'Matteo|Niccolò|Gianluca|Raffaele',
  },
  {
    noms: 'Yıldız|Öztürk|Şahin|Kaya|Çelik|Aydın|Demir|Güneş',
    feminins: 'Elif|Çağla|Gülşen|İrem|Büşra',
    masculins: 'Emre|Yiğit|Ömer|Barış',
  },
  {
    noms: 'Nguyen|Nguyễn|Trần|Le Van|Phạm|Huỳnh|N’Guyen|Đặng',
    feminins: 'Thị Mai|Linh|Kim Anh|Thu Hà',
    masculins: 'Minh|Quang|Văn Đức|Bảo',
  },
  {
    noms: 'Sok|Chea|Keo|Prak|Ung|Lim|Ouk|Sok An',
    feminins: 'Sophea|Bopha|Sreymom|Channary',
    masculins: 'Dara|Vibol|Rithy|Kosal',
  },
  {
    noms: 'Sivakumar|Rajaratnam|Kandasamy|Thavarajah|Ponnambalam|Selvarajah|Nadarajah',
    feminins: 'Kavitha|Tharshini|Meena|Abirami',
    masculins: 'Arun|Pradeep|Nirojan|Vithushan',
  },
  {
    noms: 'Kowalski|Wiśniewski|Zieliński|Dąbrowski|Wójcik|Łukasik|Szczepański',
    feminins: 'Zofia|Małgorzata|Agnieszka|Róża',
    masculins: 'Kacper|Łukasz|Paweł|Jędrzej',
  },
  {
    noms: 'Reinhardt|Winterstein|Ziegler|Lagrené|Rosenfeld|Baumgartner|Weiss',
    feminins: 'Sara|Dolorès|Esmeralda|Loulou',
    masculins: 'Django|Samson|Tchavolo|Moréno',
  },
  {
    noms: 'Teriitahi|Teʻiva|Tuʻihani|Faʻatau|Maʻohi|Taputu|Hauata|Temarii',
    feminins: 'Hinanui|Teʻura|Vaimiti|Poerava',
    masculins: 'Teva|Manuarii|Heʻarii|Tamatoa',
    naissances: ['98735'],
  },
  {
    noms: 'Wamytan|Poadja|Naisseline|Gorodey|Ihage|Wénéhoua|Hnaissilin|Kaemo',
    feminins: 'Wassissi|Déwé|Marie-Claire|Drudri',
    masculins: 'Jacques-Hnalaine|Epéri|Waimo|Passa',
    naissances: ['98818'],
  },
  {
    noms: 'Célestine|Jean-Baptiste|Zobda|Saint-Prix|Marie-Sainte|Pierre-Louis|Bellance|Virapin',
    feminins: 'Maëva|Océane|Lindsay|Marie-Andrée',
    masculins: 'Dylan|Ruddy|Jean-Philippe|Théophile',
    naissances: ['97209', '97120', '97302'],
  },
  {
    noms: 'Payet|Hoarau|Grondin|Ah-Kong|Virassamy|Rivière|Técher|Boyer',
    feminins: 'Marie-Noëlle|Anaëlle|Lucinda|Océane',
    masculins: 'Kélian|Emrick|Loan|Jean-Fabrice',
    naissances: ['97411'],
  },
  {
    noms: 'Ivanov|Popescu|Ștefănescu|Petrović|Hoxha|Kovač|Țurcanu|Gjergji',
    feminins: 'Ioana|Milica|Elena-Mihaela|Blerta',
    masculins: 'Andrei|Ștefan|Arben|Dušan',
  },
  {
    noms: 'Haidari|Al-Masri|Karimi|O’Brien|Van den Berghe|Abdi|Tekle|Ó Súilleabháin',
    feminins: 'Nadia|Zahra|Siobhán|Ifrah|Selam',
    masculins: 'Farid|Joris|Ali|Ahmad',
  },
];
