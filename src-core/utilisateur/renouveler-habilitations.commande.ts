// The yearly renewal of everybody's habilitation in one go: same profiles, from today, twelve months at most (A68).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type ChampRefuse, type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import { accorderAcces } from '../acces/accorder-acces';
import type { Contexte } from '../contexte';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { ecritureSimple } from '../sync/ecriture-simple';
import { unAnApres } from './duree';
import { derniereHabilitation, type Habilitation, lireHabilitations } from './habilitations';

type Demande = EntreeDe<'utilisateur.renouveler'>;

/** All or none. Errors: saisieRefusee with the line at fault, and the disk's. */
export async function renouvelerHabilitations(
  { trousseau }: Contexte,
  session: Session,
  { personnes, delegation }: Demande,
): Promise<Result<SortieDe<'utilisateur.renouveler'>, Erreur>> {
  const { structure, utilisateur } = session;
  const du = jourCertain(structure);
  const toutes = lireHabilitations(structure.lecteur);
  const champs: ChampRefuse[] = [];
  const ecritures: Ecriture[] = [];
  for (const [rang, { id, au }] of personnes.entries()) {
    const derniere = derniereHabilitation(toutes, id);
    const refus = refuser(derniere, du, au);
    if (refus !== null) champs.push({ champ: `personnes.${rang}.au`, message: refus });
    if (derniere === undefined || refus !== null) continue;
    const habilitation = {
      utilisateur: id,
      profils: derniere.profils,
      du,
      au,
      delegation,
      accordeePar: utilisateur,
      finLe: null,
    } satisfies Habilitation;
    ecritures.push(
      ecritureSimple(
        structure.lecteur,
        'habilitation',
        identifiantAuHasard(),
        'habilitation',
        habilitation,
        'declare',
      ),
    );
  }
  if (champs.length > 0) return echec(erreur('saisieRefusee', { champs }));
  const ecrit = structure.ecrire(
    auteurDe(session),
    {
      acte: 'utilisateur.renouvellement',
      objet: null,
      finalite: 'gestion',
      detail: { nombre: ecritures.length, personnes: personnes.map(({ id }) => id).join(' ') },
    },
    ecritures,
  );
  if (!ecrit.ok) return ecrit;
  await accorderAcces(structure, trousseau);
  return succes({ renouvelees: ecritures.length });
}

function refuser(derniere: Habilitation | undefined, du: string, au: string): string | null {
  if (derniere === undefined || derniere.finLe !== null)
    return 'Cette habilitation a pris fin : habilitez la personne de nouveau.';
  if (au < du) return 'Cette date est passée.';
  return au > unAnApres(du) ? 'Douze mois au plus ; elle se renouvelle chaque année.' : null;
}
