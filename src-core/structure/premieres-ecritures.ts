// The structure's first operations: its sheet, its direction user, their habilitation; and its first computer.
import type { EntreeDe } from '../../src-shared/contract/index';
import type { Erreur } from '../../src-shared/erreurs';
import type { IdStructure, IdUtilisateur } from '../../src-shared/regles/identifiants';
import type { Result } from '../../src-shared/result';
import type { ValeurJson } from '../../src-shared/sync/operations';
import type { ClesUtilisateur } from '../acces/enregistrement';
import { jourDe } from '../contexte';
import { ecritureDEtat } from '../poste/etat-du-poste';
import { admettreLePremier, nomDuPremier } from '../poste/fonder';
import { identifiantAuHasard } from '../primitives';
import { ecritureSimple } from '../sync/ecriture-simple';
import { unAnApres } from '../utilisateur/duree';
import type { Habilitation } from '../utilisateur/habilitations';
import type { Acces, ClesDeposees } from '../utilisateur/utilisateurs';
import type { StructureOuverte } from './structure-ouverte';

export function premieresEcritures(
  structure: StructureOuverte,
  { structure: fiche, direction }: EntreeDe<'structure.creer'>,
  id: IdStructure,
  utilisateur: IdUtilisateur,
  acces: Acces,
  { ed25519 }: ClesUtilisateur,
  clesDeposees: ClesDeposees,
): Result<void, Erreur> {
  const du = jourDe(structure.maintenant());
  const habilitation = {
    utilisateur,
    profils: ['direction'],
    du,
    au: unAnApres(du),
    delegation: fiche.autorite.acteDelegation,
    accordeePar: utilisateur,
    finLe: null,
  } satisfies Habilitation;
  const registres: readonly (readonly [string, string, string, ValeurJson])[] = [
    ['structure', id, 'identite', { code: fiche.code, genre: fiche.genre }],
    ['structure', id, 'nom', fiche.nom],
    ['structure', id, 'adresse', fiche.adresse],
    ['structure', id, 'courriel', fiche.courriel],
    ['structure', id, 'telephone', fiche.telephone],
    ['structure', id, 'dpo', fiche.dpo],
    ['structure', id, 'autorite', fiche.autorite],
    ['structure', id, 'regime', { regime: fiche.regime, responsables: fiche.responsablesConfirmes, le: du }],
    ['utilisateur', utilisateur, 'identifiant', direction.identifiant],
    ['utilisateur', utilisateur, 'nom', direction.nom],
    ['utilisateur', utilisateur, 'prenom', direction.prenom],
    ['utilisateur', utilisateur, 'fonction', direction.fonction],
    ['utilisateur', utilisateur, 'enregistrement', acces],
    ['utilisateur', utilisateur, 'clesDeposees', clesDeposees],
    ['habilitation', identifiantAuHasard(), 'habilitation', habilitation],
  ];
  return structure.ecrire(
    { utilisateur, profil: 'direction' },
    { acte: 'structure.creation', objet: id, finalite: 'gestion' },
    [
      ...registres.map(([table, ligne, registre, valeur]) =>
        ecritureSimple(structure.lecteur, table, ligne, registre, valeur, 'declare'),
      ),
      nomDuPremier(structure),
      ecritureDEtat(structure),
    ],
    () => admettreLePremier(structure, { utilisateur, ed25519 }),
  );
}
