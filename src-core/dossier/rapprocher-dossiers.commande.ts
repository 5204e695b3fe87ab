// Saying that two files are about one person, or that they are not: the link is on both, everything else stays where it is.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Lecteur } from '../coffre/lecture';
import { consigner } from '../journal/chaine';
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { ecritureSimple } from '../sync/ecriture-simple';
import { peutAtteindre } from './acces-au-dossier';
import { groupesPresents, liensDe } from './meme-personne';

/** Doing it again changes nothing. Errors: dossierIntrouvable, appelRefuse of a file with itself, and the disk's. */
export function rapprocherDossiers(
  session: Session,
  { id, autre, meme }: EntreeDe<'dossier.rapprocher'>,
): Result<Record<string, never>, Erreur> {
  if (!peutAtteindre(session, id) || !peutAtteindre(session, autre))
    return echec(erreur('dossierIntrouvable'));
  if (id === autre) return echec(erreur('appelRefuse'));
  const { structure } = session;
  const groupe = groupesPresents(structure.lecteur).get(id) ?? [id];
  if (groupe.includes(autre) === meme) return succes({});
  const ecritures = meme ? reunir(session, id, autre) : separer(session, groupe, autre);
  const auteur = auteurDe(session);
  const acte = { acte: 'dossier.rapprochement', finalite: finaliteDuSuivi(structure) } as const;
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteur,
    { ...acte, objet: id, detail: { autre, meme } },
    ecritures,
    // Whoever asks what became of the other file finds it too.
    (base) => consigner(base, { ...acte, ...auteur, le, objet: autre, detail: { autre: id, meme } }),
  );
  return ecrit.ok ? succes({}) : ecrit;
}

const reunir = ({ structure: { lecteur } }: Session, un: string, autre: string): readonly Ecriture[] => [
  ecriture(lecteur, un, [...liensDe(lecteur, un), autre]),
  ecriture(lecteur, autre, [...liensDe(lecteur, autre), un]),
];

/** `sortant` leaves: the others stay together as far as they are linked without it. */
const separer = (
  { structure: { lecteur } }: Session,
  groupe: readonly string[],
  sortant: string,
): readonly Ecriture[] =>
  groupe.flatMap((membre) => {
    const liens = liensDe(lecteur, membre);
    const restants = liens.filter((lie) => (membre === sortant ? !groupe.includes(lie) : lie !== sortant));
    return restants.length === liens.length ? [] : [ecriture(lecteur, membre, restants)];
  });

const ecriture = (lecteur: Lecteur, dossier: string, liens: readonly string[]): Ecriture => ({
  ...ecritureSimple(lecteur, 'dossier', dossier, 'memePersonne', [...new Set(liens)].sort()),
  dossier,
});
