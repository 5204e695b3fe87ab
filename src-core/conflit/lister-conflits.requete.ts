// « Deux saisies différentes »: registers with several heads that do not say the same, and heads dated from the future.
import { rubriqueDe } from '../../src-shared/catalogue/index';
import type { SortieDe } from '../../src-shared/contract/index';
import { aTrancher, disentDeuxChoses, encoreMontrees } from '../../src-shared/regles/deux-saisies';
import { portee } from '../../src-shared/regles/permissions';
import { dateeDuFutur, debutDuFutur } from '../../src-shared/sync/heures-fausses';
import type { ValeurJson } from '../../src-shared/sync/operations';
import { type Communes, nomDeCommune } from '../commune/communes';
import { jourDe } from '../contexte';
import { conditionVisible } from '../dossier/lister-dossiers.requete';
import type { Session } from '../session';
import { annuaire } from '../utilisateur/utilisateurs';

type Conflits = SortieDe<'conflit.lister'>;
type Conflit = Conflits['conflits'][number];

interface LigneTete {
  readonly tableCible: string;
  readonly ligne: string;
  readonly registre: string;
  readonly dossier: string;
  readonly nom: string;
  readonly referent: string | null;
  readonly id: string;
  readonly valeur: string;
  readonly horloge: string;
  readonly utilisateur: string;
  readonly saisieLe: string;
}

export function listerConflits(session: Session, communes: Communes): Conflits {
  const { lecteur } = session.structure;
  const nomDe = annuaire(lecteur);
  const conflits = parRegistre(lireTetesMultiples(session))
    .filter((tetes) => estVisible(session, tetes))
    .map((tetes) => enConflit(session, tetes, nomDe));
  return {
    conflits,
    personnes: personnesDe(conflits, nomDe),
    communes: codesDe(conflits).map((code) => ({ code, nom: nomDeCommune(communes, code) })),
  };
}

/** Latest first within a register; only files that this person may reach (A8). */
function lireTetesMultiples(session: Session): readonly LigneTete[] {
  const [visible, parametres] = conditionVisible(session);
  return session.structure.lecteur
    .lire<unknown[], LigneTete>(
      `SELECT t.tableCible, t.ligne, t.registre, o.dossier, trim(r.nom || ' ' || r.prenoms) AS nom, r.referent, o.id, o.valeur, o.horloge, o.utilisateur, o.saisieLe
       FROM (SELECT tableCible, ligne, registre FROM tete GROUP BY 1, 2, 3 HAVING count(*) > 1
             UNION SELECT t.tableCible, t.ligne, t.registre FROM operation f
             JOIN tete t ON t.tableCible = f.tableCible AND t.ligne = f.ligne AND t.registre = f.registre AND t.operation = f.id
             WHERE f.horloge >= ?) m
       JOIN tete t ON t.tableCible = m.tableCible AND t.ligne = m.ligne AND t.registre = m.registre
       JOIN operation o ON o.id = t.operation
       JOIN repertoire r ON r.dossier = o.dossier
       WHERE ${visible}
       ORDER BY r.nom, o.dossier, t.tableCible, t.ligne, t.registre, o.horloge DESC, o.id DESC`,
    )
    .all(debutDuFutur(session.structure.maintenant()), ...parametres);
}

function parRegistre(lignes: readonly LigneTete[]): readonly LigneTete[][] {
  const groupes = new Map<string, LigneTete[]>();
  for (const ligne of lignes) {
    const cle = `${ligne.tableCible}/${ligne.ligne}/${ligne.registre}`;
    groupes.set(cle, [...(groupes.get(cle) ?? []), ligne]);
  }
  return [...groupes.values()];
}

function estVisible({ structure, profils }: Session, tetes: readonly LigneTete[]): boolean {
  const [premiere] = tetes;
  if (premiere === undefined) return false;
  const max = portee('dossier.completer', profils);
  const rubrique = rubriqueDe(premiere.tableCible, premiere.registre);
  if (max === null || rubrique === undefined || rubrique.sensibilite > max) return false;
  const maintenant = structure.maintenant();
  if (tetes.some((tete) => dateeDuFutur(tete, maintenant))) return true;
  const { tableCible, registre } = premiere;
  const saisies = tetes.map(({ saisieLe }) => saisieLe);
  return disentDeuxChoses(tetes.map(valeurDe)) && encoreMontrees(tableCible, registre, saisies, maintenant);
}

function enConflit(
  { structure, utilisateur, profils }: Session,
  tetes: readonly LigneTete[],
  nomDe: (id: string) => string,
): Conflit {
  const [{ tableCible, ligne, registre, dossier, nom, referent }] = tetes as readonly [LigneTete];
  return {
    table: tableCible,
    ligne,
    registre,
    libelle: rubriqueDe(tableCible, registre)?.libelle ?? '',
    dossier: dossier as Conflit['dossier'],
    nom,
    aTrancher: tetes.length > 1 && aTrancher(tableCible, registre),
    // A file that nobody follows is the direction's.
    pourMoi: referent === null ? profils.includes('direction') : referent === utilisateur,
    valeurs: tetes.map((tete) => ({
      id: tete.id,
      valeur: valeurDe(tete),
      par: nomDe(tete.utilisateur),
      le: jourDe(Date.parse(tete.saisieLe)),
      duFutur: dateeDuFutur(tete, structure.maintenant()),
    })),
  };
}

const valeurDe = ({ valeur }: LigneTete): ValeurJson => JSON.parse(valeur) as ValeurJson;

function personnesDe(conflits: readonly Conflit[], nomDe: (id: string) => string): Conflits['personnes'] {
  const ids = conflits
    .filter(({ registre }) => registre === 'referent' || registre === 'agent')
    .flatMap(({ valeurs }) => valeurs.map(({ valeur }) => valeur));
  return [...new Set(ids)].flatMap((id) => (typeof id === 'string' ? [{ id, nom: nomDe(id) }] : []));
}

function codesDe(conflits: readonly Conflit[]): readonly string[] {
  const codes = conflits.flatMap(({ registre, valeurs }) =>
    valeurs.map(({ valeur }) => (registre === 'communeNaissance' ? valeur : communeDans(valeur))),
  );
  return [...new Set(codes)].filter((code) => typeof code === 'string');
}

const communeDans = (valeur: unknown): unknown =>
  typeof valeur === 'object' && valeur !== null && 'commune' in valeur ? valeur.commune : null;
