// Names as frequent as they are among young people in France: what a large sample needs to have believable namesakes.

/** Surnames, the most frequent first. */
export const NOMS_FREQUENTS = (
  'Martin|Bernard|Thomas|Petit|Robert|Richard|Durand|Dubois|Moreau|Laurent|Simon|Michel|Lefebvre|Leroy|Roux|' +
  'David|Bertrand|Morel|Fournier|Girard|Bonnet|Dupont|Lambert|Fontaine|Rousseau|Vincent|Muller|Lefèvre|Faure|' +
  'André|Mercier|Blanc|Guérin|Boyer|Garnier|Chevalier|François|Legrand|Gauthier|Garcia|Perrin|Robin|Clément|' +
  'Morin|Nicolas|Henry|Roussel|Mathieu|Gautier|Masson|Marchand|Duval|Denis|Dumont|Marie|Lemaire|Noël|Meyer|' +
  'Dufour|Meunier|Brun|Blanchard|Giraud|Joly|Rivière|Lucas|Brunet|Gaillard|Barbier|Arnaud|Martinez|Gérard|' +
  'Roche|Renard|Schmitt|Roy|Leroux|Colin|Vidal|Caron|Picard|Roger|Fabre|Aubert|Lemoine|Renaud|Dumas|Lacroix|' +
  'Olivier|Philippe|Bourgeois|Pierre|Benoît|Rey|Leclerc|Payet|Rolland|Leclercq|Guillaume|Lecomte|Lopez|Jean|' +
  'Dupuy|Guillot|Hubert|Berger|Carpentier|Sanchez|Dupuis|Moulin|Louis|Deschamps|Huet|Vasseur|Perez|Boucher|' +
  'Fleury|Royer|Klein|Jacquet|Adam|Paris|Poirier|Marty|Aubry|Guyot|Carré|Charles|Renault|Charpentier|Ménard|' +
  'Maillard|Baron|Bertin|Bailly|Hervé|Schneider|Fernandez|Le Gall|Collet|Léger|Bouvier|Julien|Prévost|Millet|' +
  'Perrot|Daniel|Le Roux|Cousin|Germain|Breton|Besson|Langlois|Rémy|Le Goff|Pelletier|Lévêque|Perrier|Leblanc|' +
  'Barré|Lebrun|Marchal|Weber|Mallet|Hamon|Boulanger|Jacob|Monnier|Michaud|Rodriguez|Guichard|Gillet|Étienne|' +
  'Diallo|Traoré|Da Silva|Ferreira|Nguyen|Benali|Cissé|Camara|Ba|Sow|Haddad|Saïdi|Rahmani|Pereira|Yılmaz'
).split('|');

/** Beginnings, middles and ends of the surnames that few families bear; French ones are composed from them. */
export const SYLLABES = {
  debuts: (
    'Bar Ber Bon Bou Bru Cam Car Cas Cha Cor Cou Dau Del Des Fab Fon Gar Gau Gir Gra Gui Lab Lac Lam Lan Lar Las ' +
    'Mal Mar Mas Mon Mou Pal Per Pey Pon Rac Ray Rou Sal San Ser Tar Tho Val Ver Vil Cha Cla Tri Flo'
  ).split(' '),
  milieux: 'b c ch d g l ll m n nn r s ss t tt v b d l'.split(' '),
  fins: (
    'ac ade aud ault aut el elle ens eau et ette ier ière ières in ois on ot ou ard art as es ès ie inet ineau ' +
    'illon audet onnet essac ignac ols uel'
  ).split(' '),
};

/** Words that follow « Ben », « Bou », « El » or « Aït », or stand alone. */
export const RACINES_MAGHREB = (
  'Ali Ahmed Amar Salah Mansour Mohamed Slimane Youssef Brahim Hamida Khalifa Messaoud Rabah Saïd Tahar Yahia ' +
  'Zerrouki Khelifi Belhadj Mokrani Cherif Haddad Larbi Lakhdar Moussa Naceur Othmani Quraïchi Rezki Sebti Taleb ' +
  'Ouali Wahbi Yacoubi Zidane Hachemi Ghezali Djebbar Fassi Idrissi Kacem Mekki Alaoui Bakkali Chaoui Daoudi ' +
  'Filali Guerfi Hamdaoui Jabri Kettani Lahlou Mernissi Nassiri Qadiri Ramdani Soussi Tazi Touati Bennani'
).split(' ');
export const PARTICULES_MAGHREB = ['Ben ', 'Bou', 'El ', 'Aït ', 'Ben', 'Ould ', '', '', ''];

/** Surnames from elsewhere, each as likely as the next. */
export const NOMS_D_AILLEURS = (
  'Coulibaly|Konaté|Keïta|Koné|Touré|Sissoko|Doumbia|Fofana|Bamba|Kouyaté|Diarra|Dembélé|Sidibé|Ndiaye|N’Diaye|' +
  'Diop|Fall|Sène|Gueye|Faye|Sarr|Mbaye|M’Baye|Niang|Kanté|Barry|Baldé|Sylla|Condé|Soumah|Bangoura|Ouattara|' +
  'Kouamé|Kouassi|N’Guessan|Yao|Mbemba|Makosso|Nzaba|Ilunga|Kabongo|Tshibangu|Mukendi|Mze|Attoumani|Bacar|' +
  'Saïd Ali|Houmadi|Madi|dos Santos|de Oliveira|Gonçalves|Rodrigues|Fernandes|Lopes|Carvalho|Teixeira|Gomes|' +
  'de la Cruz|Ruiz|Navarro|Moreno|Muñoz|Ortega|Demir|Kaya|Öztürk|Çelik|Şahin|Aydın|Arslan|Doğan|Trần|Phạm|Huỳnh|' +
  'Le Van|Sok|Chea|Keo|Ouk|Kumar|Singh|Kandasamy|Rajaratnam|Kowalski|Wójcik|Popescu|Ionescu|Ivanov|Petrović|' +
  'Haidari|Karimi|Ahmadi|Noori|Al-Masri|Al Hassan|Abdi|Hassan Ali|Tekle|Gebre|Van den Berghe|Vandenberghe|' +
  'Van Damme|De Smet|De Backer|D’Angelo|De Luca|Dell’Acqua|Esposito|de Saint-Aubin|d’Aubigny|de La Serve|du Plessis'
).split('|');

/** First names, the most frequent first. */
export const PRENOMS = {
  feminins: (
    'Léa|Emma|Manon|Camille|Chloé|Inès|Sarah|Océane|Marie|Lucie|Clara|Jade|Lola|Anaïs|Julie|Laura|Mathilde|Pauline|' +
    'Lisa|Eva|Louise|Zoé|Romane|Maéva|Juliette|Noémie|Lina|Célia|Morgane|Justine|Charlotte|Clémence|Alice|Élise|' +
    'Margaux|Louane|Ambre|Jeanne|Lou|Yasmine|Assia|Nour|Salomé|Éva|Mélissa|Elisa|Carla|Amandine|Marion|Ines|Élodie|' +
    'Mélanie|Coralie|Agathe|Lana|Maëlle|Anna|Emeline|Solène|Audrey|Alicia|Fatou|Aminata|Fatoumata|Mariam|Aïssatou|' +
    'Khadija|Imane|Amina|Aïcha|Safia|Zahra|Hafsa|Meriem|Myriam|Rania|Sofia|Leïla|Samira|Mariama|Adama|Awa|Kadiatou|' +
    'Anne-Sophie|Marie-Lou|Lou-Anne|Anne-Laure|Marie-Claire|Rose-Marie|Beatriz|Mafalda|Elif|Zeynep|Linh|Thi Mai|' +
    'Ioana|Milica|Kavitha|Selam|Nolwenn|Maïwenn|Enora|Oihana|Teʻura|Hinanui|Kelly|Cindy|Jennifer|Cassandra|Priscilla'
  ).split('|'),
  masculins: (
    'Thomas|Lucas|Théo|Hugo|Maxime|Alexandre|Antoine|Enzo|Quentin|Clément|Nathan|Alexis|Romain|Valentin|Louis|Léo|' +
    'Nicolas|Mathis|Julien|Baptiste|Paul|Arthur|Mathéo|Florian|Tom|Pierre|Adrien|Matthieu|Mathieu|Kévin|Dylan|Axel|' +
    'Raphaël|Jules|Noah|Gabriel|Ethan|Yanis|Rayan|Mohamed|Mohammed|Mehdi|Amine|Adam|Bilal|Yacine|Ilyes|Samy|Karim|' +
    'Loïc|Rémi|Rémy|Corentin|Benjamin|Simon|Victor|Martin|Simon|Bastien|Dorian|Jérémy|Anthony|Jordan|Steven|Bryan|' +
    'Mamadou|Ousmane|Ibrahim|Ibrahima|Moussa|Abdoulaye|Amadou|Youssouf|Souleymane|Cheikh|Modou|Koffi|Christ|Junior|' +
    'Khalid|Youssef|Hamza|Zakaria|Walid|Abdelkader|Abderrahmane|Mohamed-Amine|Jean-Baptiste|Jean-Philippe|Jean-Marc|' +
    'Pierre-Louis|Tiago|João|Emre|Ömer|Minh|Văn Đức|Andrei|Ștefan|Arun|Ali|Ahmad|Farid|Yann|Ewen|Malo|Gwenaël|Xabi|' +
    'Peio|Teva|Django|Samson|Ruddy|Kélian|Loan|Ruben|Matteo|Kacper'
  ).split('|'),
};
