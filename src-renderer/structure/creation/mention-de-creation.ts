// The staff's mention at the wizard's foot, while the structure has no base yet: it collects no young person's data (A77).
import modele from '../../../resources/mentions/personnel.json';
import type { MentionRemplie } from '../../../src-shared/mention/types';
import { responsablesDe } from './regimes';
import type { SaisieStructure } from './saisie';

/** Once the structure exists the core fills it in (`acces.mentionDuPersonnel`); here an empty field is said in words. */
export function mentionDeCreation(structure: SaisieStructure): MentionRemplie {
  const { sources: _sources, ...texte } = modele;
  const valeurs = valeursDe(structure);
  const { dpo } = texte.complete;
  const complete = { ...texte.complete, dpo: valeurs.dpo === '' ? dpo.sans : dpo.avec };
  return JSON.parse(JSON.stringify({ ...texte, complete }), (_cle, valeur: unknown) =>
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
