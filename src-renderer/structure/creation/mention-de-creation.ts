// The mention at the wizard's foot, while the structure has no base yet: filled in with what is typed so far.
import mention2015 from '../../../resources/mentions/2015.json';
import mention2022 from '../../../resources/mentions/2022.json';
import mention2025 from '../../../resources/mentions/2025.json';
import type { MentionRemplie } from '../../../src-shared/mention/types';
import { regimeLu, responsablesDe } from './regimes';
import type { SaisieStructure } from './saisie';

const MODELES = [mention2015, mention2022, mention2025];

/** Once the structure exists the core fills it in (`mention.lire`); here an empty field is said in words. */
export function mentionDeCreation(structure: SaisieStructure): MentionRemplie {
  const voulue = regimeLu(structure.regime).mention;
  const { sources: _sources, ...modele } = MODELES.find(({ id }) => id === voulue) ?? mention2022;
  const valeurs = valeursDe(structure);
  const { dpo } = modele.complete;
  const complete = { ...modele.complete, dpo: valeurs.dpo === '' ? dpo.sans : dpo.avec };
  return JSON.parse(JSON.stringify({ ...modele, complete }), (_cle, valeur: unknown) =>
    typeof valeur === 'string' ? remplirTexte(valeur, valeurs) : valeur,
  );
}

const remplirTexte = (texte: string, valeurs: Readonly<Record<string, string>>): string =>
  texte.replace(/\{([a-z]+)\}/g, (tout, champ: string) => valeurs[champ] ?? tout);

function valeursDe(structure: SaisieStructure): Readonly<Record<string, string>> {
  const nom = structure.nom.trim() || 'votre structure';
  return {
    structure: nom,
    adresse: structure.adresse.trim() || 'l’adresse de votre structure',
    courriel: structure.courriel.trim() || 'l’adresse électronique de votre structure',
    telephone: structure.telephone.trim() || 'le téléphone de votre structure',
    autorite: structure.autoriteNom.trim() || 'l’autorité de votre structure',
    dpo: [structure.dpoNom, structure.dpoCourriel]
      .map((texte) => texte.trim())
      .filter(Boolean)
      .join(', '),
    responsables: new Intl.ListFormat('fr').format(
      responsablesDe(structure.regime).map((modele) => modele.replaceAll('{structure}', () => nom)),
    ),
  };
}
