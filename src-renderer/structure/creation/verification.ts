// What is missing in each step, said at once; the core checks everything again when the structure is created.
import type { ChampRefuse } from '../../../src-shared/erreurs';
import { jugerMotDePasse } from '../../../src-shared/regles/mot-de-passe';
import type { Saisie, SaisieCles, SaisieDirection, SaisieStructure } from './saisie';

export const ETAPES = ['structure', 'direction', 'cles', 'sauvegarde', 'resume'] as const;
export type Etape = (typeof ETAPES)[number];

export const TITRES_ETAPES = {
  structure: 'La structure',
  direction: 'La direction',
  cles: 'Les clés de secours',
  sauvegarde: 'Les sauvegardes',
  resume: 'Vérifier et créer',
} as const satisfies Record<Etape, string>;

const CODE = /^(\d{5}|2[AB]\d{3})S\d{2}$/;
const COURRIEL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;
const IDENTIFIANT = /^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{2,39}$/u;

const MESSAGE_CODE = 'Le code ressemble à « 11206S00 » : cinq caractères INSEE, S, deux chiffres.';
const MESSAGE_COURRIEL = 'Cette adresse électronique n’est pas complète.';

/** Paths are those of the call, so that the core's refusals fall on the same fields. */
export function verifier(etape: Etape, saisie: Saisie): readonly ChampRefuse[] {
  switch (etape) {
    case 'structure':
      return verifierStructure(saisie.structure);
    case 'direction':
      return verifierDirection(saisie.direction);
    case 'cles':
      return verifierCles(saisie.cles);
    case 'sauvegarde':
    case 'resume':
      return [];
  }
}

/** The step where a field of the call is typed. */
export function etapeDuChamp(champ: string): Etape {
  if (champ.startsWith('structure.')) return 'structure';
  return champ.startsWith('direction.') ? 'direction' : 'cles';
}

function verifierStructure(structure: SaisieStructure): readonly ChampRefuse[] {
  const parDelegation = structure.qualite === 'directeur';
  return refus([
    [!CODE.test(structure.code.trim().toUpperCase()), 'structure.code', MESSAGE_CODE],
    vide('structure.nom', structure.nom),
    vide('structure.adresse', structure.adresse),
    [!COURRIEL.test(structure.courriel.trim()), 'structure.courriel', MESSAGE_COURRIEL],
    vide('structure.telephone', structure.telephone),
    [
      structure.dpoCourriel.trim() !== '' && !COURRIEL.test(structure.dpoCourriel.trim()),
      'structure.dpo.courriel',
      MESSAGE_COURRIEL,
    ],
    vide('structure.autorite.nom', structure.autoriteNom),
    [
      parDelegation && structure.acteDelegation.trim() === '',
      'structure.autorite.acteDelegation',
      'La direction agit par délégation : indiquez la référence de l’acte.',
    ],
    [
      structure.confirmes.length === 0,
      'structure.responsablesConfirmes',
      'Confirmez chaque responsable en cochant son nom.',
    ],
  ]);
}

function verifierDirection(direction: SaisieDirection): readonly ChampRefuse[] {
  const avis = jugerMotDePasse(direction.motDePasse);
  return refus([
    vide('direction.nom', direction.nom),
    vide('direction.prenom', direction.prenom),
    [
      !IDENTIFIANT.test(direction.identifiant.trim()),
      'direction.identifiant',
      'De 3 à 40 lettres, chiffres, points ou tirets.',
    ],
    [!avis.suffisant, 'direction.motDePasse', avis.conseil],
  ]);
}

function verifierCles({ cles, essayees }: SaisieCles): readonly ChampRefuse[] {
  if (cles === null) return [{ champ: 'cles', message: 'Préparez d’abord les deux clés de secours.' }];
  return essayees.every(Boolean)
    ? []
    : [{ champ: 'cles', message: 'Recopiez chaque clé depuis son papier avant de continuer.' }];
}

type Regle = readonly [fautif: boolean, champ: string, message: string];

const vide = (champ: string, valeur: string): Regle => [valeur.trim() === '', champ, 'À remplir.'];

const refus = (regles: readonly Regle[]): readonly ChampRefuse[] =>
  regles.flatMap(([fautif, champ, message]) => (fautif ? [{ champ, message }] : []));
