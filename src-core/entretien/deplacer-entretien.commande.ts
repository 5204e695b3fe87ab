// Moving an interview noted in the wrong file: written again in the right one, withdrawn from the other, both telling it.

import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { IdLigne } from '../../src-shared/regles/identifiants';
import { echec, type Result, succes } from '../../src-shared/result';
import type { ValeurJson } from '../../src-shared/sync/operations';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { consigner } from '../journal/chaine';
import { finaliteDuSuivi } from '../journal/finalites';
import { hexa, sha256 } from '../primitives';
import { auteurDe, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { type EntretienPresent, entretienPresent, registresDe, texteDe } from './entretien-present';

type Demande = EntreeDe<'entretien.deplacer'>;

/** Registers that follow the interview; the withdrawal and its trace do not. */
const CONTENU = ['entretien', 'agent', 'theme', 'prochaineEtape', 'note'] as const;

/** Errors: dossierIntrouvable, entretienIntrouvable, habilitationInsuffisante, and the disk's. */
export function deplacerEntretien(
  session: Session,
  { dossier, ligne, vers }: Demande,
): Result<SortieDe<'entretien.deplacer'>, Erreur> {
  const { structure } = session;
  const { lecteur } = structure;
  if (dossier === vers) return echec(erreur('appelRefuse'));
  if (!peutAtteindre(session, dossier) || !peutAtteindre(session, vers))
    return echec(erreur('dossierIntrouvable'));
  // The same id wherever and however often it is asked: two computers that move it make one interview.
  const id = IdLigne.parse(hexa(sha256(`deplacement/${ligne}/${vers}`).subarray(0, 16)));
  const present = entretienPresent(lecteur, dossier, ligne);
  if (present === null)
    return entretienPresent(lecteur, vers, id) === null
      ? echec(erreur('entretienIntrouvable'))
      : succes({ id });
  if (!peutDeplacer(session, present)) return echec(erreur('habilitationInsuffisante'));
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'entretien.deplacement', objet: dossier, finalite: finaliteDuSuivi(structure), detail: { vers } },
    [
      ...copies(present, registresDe(lecteur, vers, id), vers, id),
      trace(
        vers,
        id,
        { sens: 'depuis', dossier, ligne, ...origine(present) },
        registresDe(lecteur, vers, id),
      ),
      trace(dossier, ligne, { sens: 'vers', dossier: vers, ligne: id }, present),
      retrait(dossier, ligne, true, present),
    ],
    (base) => {
      rafraichirRepertoire(base, dossier, le);
      rafraichirRepertoire(base, vers, le);
      // The other file's own history tells it too.
      consigner(base, {
        ...auteurDe(session),
        ...{ acte: 'entretien.deplacement', objet: vers, finalite: finaliteDuSuivi(structure), le },
        detail: { depuis: dossier },
      });
    },
  );
  return ecrit.ok ? succes({ id }) : ecrit;
}

/** The direction moves any interview. */
export const deplaceTout = ({ profils }: Session): boolean => profils.includes('direction');

/** The one who held or wrote it, and the direction. */
export const peutDeplacer = (session: Session, present: EntretienPresent): boolean =>
  deplaceTout(session) ||
  texteDe(present, 'agent') === session.utilisateur ||
  present.get('entretien')?.utilisateur === session.utilisateur;

// Who typed it, and when, is kept beside what the move writes anew; a second move keeps the first author.
function origine(present: EntretienPresent): { saisiPar: string; saisiLe: string } {
  const deplacement = present.get('deplacement')?.valeur;
  const dejaDeplace = typeof deplacement === 'object' && deplacement !== null ? { ...deplacement } : {};
  const { saisiPar, saisiLe }: Readonly<Record<string, unknown>> = dejaDeplace;
  const ecrit = present.get('entretien');
  return {
    saisiPar: typeof saisiPar === 'string' ? saisiPar : (ecrit?.utilisateur ?? ''),
    saisiLe: typeof saisiLe === 'string' ? saisiLe : (ecrit?.saisieLe ?? ''),
  };
}

const copies = (
  present: EntretienPresent,
  deja: EntretienPresent,
  dossier: string,
  ligne: string,
): readonly Ecriture[] =>
  CONTENU.flatMap((registre) => {
    const lu = present.get(registre);
    if (lu === undefined) return [];
    return [
      {
        ...{ dossier, ligne, registre, table: 'entretien', valeur: lu.valeur, provenance: lu.provenance },
        vu: deja.get(registre)?.tetes ?? [],
      },
    ];
  });

const trace = (dossier: string, ligne: string, valeur: ValeurJson, present: EntretienPresent): Ecriture => ({
  ...{ dossier, ligne, table: 'entretien', registre: 'deplacement', valeur, provenance: 'automatique' },
  vu: present.get('deplacement')?.tetes ?? [],
});

const retrait = (dossier: string, ligne: string, oui: boolean, present: EntretienPresent): Ecriture => ({
  ...{ dossier, ligne, table: 'entretien', registre: 'retrait', valeur: oui, provenance: 'declare' },
  vu: present.get('retrait')?.tetes ?? [],
});
