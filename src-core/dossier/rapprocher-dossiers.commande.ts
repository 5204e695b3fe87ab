// Saying that two files are about one person, or that they are not: the link is on both, everything else stays where it is.
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
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

const reunir = (session: Session, un: string, autre: string): readonly Ecriture[] => [
  ecriture(session, un, (liens) => [...liens, autre]),
  ecriture(session, autre, (liens) => [...liens, un]),
];

/** `sortant` leaves: the others stay together as far as they are linked without it. */
const separer = (session: Session, groupe: readonly string[], sortant: string): readonly Ecriture[] =>
  groupe.flatMap((membre) => {
    const restants = (liens: readonly string[]) =>
      membre === sortant
        ? liens.filter((lie) => !groupe.includes(lie))
        : liens.filter((lie) => lie !== sortant);
    const presents = liensDe(session.structure.lecteur, membre);
    return restants(presents).length === presents.length ? [] : [ecriture(session, membre, restants)];
  });

function ecriture(
  { structure: { lecteur } }: Session,
  dossier: string,
  changer: (liens: readonly string[]) => readonly string[],
): Ecriture {
  const liens = [...new Set(changer(liensDe(lecteur, dossier)))].sort();
  return { ...ecritureSimple(lecteur, 'dossier', dossier, 'memePersonne', liens), dossier };
}
