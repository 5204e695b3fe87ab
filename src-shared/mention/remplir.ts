// Fills the mention in with the structure's own data.
import type { MentionClaire, ModeleClaire } from './claire';
import {
  CHAMPS_MENTION,
  type ChampMention,
  type FicheMention,
  type MentionRemplie,
  type ModeleMention,
} from './types';

type Valeurs = Readonly<Record<ChampMention, string>>;

/** @throws Error when the model names a field that does not exist, or a field that the sheet leaves empty. */
export function remplirMention(modele: ModeleMention, fiche: FicheMention): MentionRemplie {
  const valeurs = valeursDe(fiche);
  const remplir = (texte: string): string => remplirTexte(texte, valeurs);
  const { sources: _sources, courte, complete, ...entete } = modele;
  return {
    ...entete,
    titre: remplir(modele.titre),
    courte: {
      responsables: remplir(courte.responsables),
      finalite: remplir(courte.finalite),
      caractere: remplir(courte.caractere),
      destinataires: remplir(courte.destinataires),
      droits: remplir(courte.droits),
      consequence: remplir(courte.consequence),
    },
    complete: {
      responsables: responsablesConfirmes(complete.responsables.map(remplir), fiche),
      finalites: complete.finalites.map(remplir),
      base: remplir(complete.base),
      caractere: remplir(complete.caractere),
      consequence: remplir(complete.consequence),
      personnesConcernees: complete.personnesConcernees.map(remplir),
      categories: complete.categories.map(remplir),
      destinataires: complete.destinataires.map(remplir),
      conservation: complete.conservation.map(remplir),
      droits: complete.droits.map(remplir),
      exercice: remplir(complete.exercice),
      transferts: remplir(complete.transferts),
      dpo: remplir(valeurs.dpo === '' ? complete.dpo.sans : complete.dpo.avec),
      reclamation: remplir(complete.reclamation),
    },
  };
}

/** See `remplirMention`. */
export function remplirClaire(modele: ModeleClaire, fiche: FicheMention): MentionClaire {
  const valeurs = valeursDe(fiche);
  const remplir = (texte: string): string => remplirTexte(texte, valeurs);
  return {
    ...modele,
    titre: remplir(modele.titre),
    parties: modele.parties.map(({ id, titre, phrases }) => ({
      id,
      titre: remplir(titre),
      phrases: phrases.map(remplir),
    })),
  };
}

/** What the direction confirmed wins; the model's line is kept where it says more (« représentée par… »). */
const responsablesConfirmes = (lignes: readonly string[], fiche: FicheMention): string[] =>
  nomsConfirmes(fiche).map((nom) => lignes.find((ligne) => ligne.startsWith(`${nom},`)) ?? nom);

// Only model texts are scanned, once: a structure whose own name holds braces is not a fault.
const remplirTexte = (texte: string, valeurs: Valeurs): string =>
  texte.normalize('NFC').replace(/\{([^{}]*)\}/gu, (_tout, champ: string) => {
    if (!estChamp(champ)) throw new Error(`The mention names an unknown field: ${champ}.`);
    if (valeurs[champ] === '') throw new Error(`The structure's sheet leaves this field empty: ${champ}.`);
    return valeurs[champ];
  });

const estChamp = (champ: string): champ is ChampMention => CHAMPS_MENTION.some((connu) => connu === champ);

function valeursDe(fiche: FicheMention): Valeurs {
  return {
    structure: propre(fiche.nom),
    adresse: propre(fiche.adresse),
    courriel: propre(fiche.courriel),
    telephone: propre(fiche.telephone),
    autorite: autorite(fiche),
    dpo: [fiche.dpo.nom, fiche.dpo.courriel].map(propre).filter(Boolean).join(', '),
    responsables: enumerer(nomsConfirmes(fiche)),
  };
}

// Neutral words: the sheet does not say whether the person is « le président » or « la présidente ».
function autorite({ autorite: { qualite, nom, acteDelegation } }: FicheMention): string {
  if (qualite === 'president') return `${propre(nom)} (présidence)`;
  const acte = propre(acteDelegation);
  return `${propre(nom)} (direction, par délégation de la présidence${acte === '' ? '' : ` – ${acte}`})`;
}

const nomsConfirmes = ({ nom, responsablesConfirmes }: FicheMention): readonly string[] =>
  responsablesConfirmes
    .map((responsable) => propre(responsable.replaceAll('{structure}', () => nom)))
    .filter(Boolean);

const propre = (texte: string): string => texte.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** « A », « A et B », « A, B et C ». */
function enumerer(noms: readonly string[]): string {
  const dernier = noms.at(-1) ?? '';
  return noms.length < 2 ? dernier : `${noms.slice(0, -1).join(', ')} et ${dernier}`;
}
