// Files that may be about the person being typed in: proposed, never blocking, never labelled (A30).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { datesProches } from '../../src-shared/regles/dates-proches';
import { formesDesNoms, lireFormes } from '../../src-shared/regles/formes-du-nom';
import { type EcartDeDate, type Identite, ressemblance } from '../../src-shared/regles/ressemblance';
import { sonsDuNom } from '../../src-shared/regles/sons';
import type { Communes } from '../commune/communes';
import type { Session } from '../session';
import { RESSEMBLANCE, retenirRecherche } from './journal-des-recherches';
import {
  COLONNES_REPERTOIRE,
  conditionVisible,
  type LigneRepertoire,
  versListe,
} from './lister-dossiers.requete';

/** More would be a list to read, not a proposal. */
const PROPOSES_MAX = 3;
/** Names alone, before the date is typed: so many namesakes tell nothing. */
const HOMONYMES_MAX = 40;

interface Candidat {
  readonly rang: number;
  readonly noms: string;
  readonly prenoms: string;
  readonly commune: string | null;
}

export function trouverRessemblants(
  session: Session,
  communes: Communes,
  { noms, prenoms, naissance, commune }: EntreeDe<'dossier.ressemblants'>,
): SortieDe<'dossier.ressemblants'> {
  const saisie: Identite = { noms: formesDesNoms(noms), prenoms: formesDesNoms(prenoms), commune };
  if (saisie.noms.length === 0 || saisie.prenoms.length === 0) return { lignes: [] };
  const notes =
    naissance === null
      ? noter(saisie, 'inconnu', homonymes(session, noms, prenoms))
      : [
          ...noter(saisie, 'meme', nesLe(session, [naissance])),
          ...noter(saisie, 'proche', nesLe(session, datesProches(naissance))),
          ...noter(saisie, 'inconnu', nesLe(session, [''])),
        ];
  const rangs = notes.sort((a, b) => b.note - a.note).map(({ rang }) => rang);
  const lignes = premieres(session, rangs);
  retenirRecherche(session, '', RESSEMBLANCE, lignes.length);
  return { lignes: versListe(session, communes, lignes) };
}

const noter = (saisie: Identite, ecart: EcartDeDate, candidats: readonly Candidat[]) =>
  candidats.flatMap(({ rang, noms, prenoms, commune }) => {
    const note = ressemblance(
      saisie,
      { noms: lireFormes(noms), prenoms: lireFormes(prenoms), commune },
      ecart,
    );
    return note === null ? [] : [{ rang, note }];
  });

const COLONNES = 'x.rang, x.noms, x.prenoms, x.commune';

const nesLe = ({ structure }: Session, dates: readonly string[]): readonly Candidat[] => {
  const requete = structure.lecteur.lire<[string], Candidat>(
    `SELECT ${COLONNES} FROM ressemblance x WHERE x.naissance = ?`,
  );
  return dates.flatMap((date) => requete.all(date));
};

/** Files where one of the names and one of the first names are heard the same, in whichever order. */
function homonymes(
  { structure }: Session,
  noms: readonly string[],
  prenoms: readonly string[],
): readonly Candidat[] {
  const [duNom, duPrenom] = [unDeCesSons(noms.slice(0, 1)), unDeCesSons(prenoms.slice(0, 1))];
  if (duNom === '' || duPrenom === '') return [];
  const trouves = structure.lecteur
    .lire<[string, number], Candidat>(
      `SELECT ${COLONNES} FROM recherche f JOIN repertoire r ON r.rang = f.rowid
       JOIN ressemblance x ON x.naissance = coalesce(r.naissance, '') AND x.rang = r.rang
       WHERE f.recherche MATCH ? LIMIT ?`,
    )
    .all(`sons : ((${duNom}) AND (${duPrenom}))`, HOMONYMES_MAX + 1);
  return trouves.length > HOMONYMES_MAX ? [] : trouves;
}

const unDeCesSons = (noms: readonly string[]): string =>
  noms
    .flatMap(sonsDuNom)
    .map((son) => `"${son}"`)
    .join(' OR ');

/** The best ones that this session may see, in their order. */
function premieres(session: Session, rangs: readonly number[]): readonly LigneRepertoire[] {
  const [visible, parametres] = conditionVisible(session);
  const requete = session.structure.lecteur.lire<unknown[], LigneRepertoire>(
    `SELECT ${COLONNES_REPERTOIRE} FROM repertoire r WHERE r.rang = ? AND ${visible}`,
  );
  const vues: LigneRepertoire[] = [];
  for (const rang of rangs) {
    const ligne = vues.length < PROPOSES_MAX ? requete.get(rang, ...parametres) : undefined;
    if (ligne !== undefined) vues.push(ligne);
  }
  return vues;
}
