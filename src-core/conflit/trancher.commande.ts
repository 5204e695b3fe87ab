// Settling two different entries, or taking one dated from the future as it is: one operation of now replaces them all.
import { rubriqueDe } from '../../src-shared/catalogue/index';
import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { portee } from '../../src-shared/regles/permissions';
import { echec, type Result, succes } from '../../src-shared/result';
import { dateeDuFutur } from '../../src-shared/sync/heures-fausses';
import type { Provenance, ValeurJson } from '../../src-shared/sync/operations';
import { peutAtteindre } from '../dossier/acces-au-dossier';
import { changeLesMots } from '../dossier/index-des-dossiers';
import { rafraichirRepertoire } from '../dossier/repertoire';
import { finaliteDuSuivi } from '../journal/finalites';
import { auteurDe, type Session } from '../session';
import { tetesDe } from '../sync/tetes-de';

interface Gardee {
  readonly dossier: string | null;
  readonly valeur: string;
  readonly horloge: string;
  readonly provenance: string;
}

/** Errors: dossierIntrouvable, appelRefuse, habilitationInsuffisante, conflitDepasse, and the disk's. */
export function trancher(
  session: Session,
  { table, ligne, registre, garder, vues }: EntreeDe<'conflit.trancher'>,
): Result<Record<string, never>, Erreur> {
  const { structure, profils } = session;
  const presentes = tetesDe(structure.lecteur, table, ligne, registre);
  if ([...vues].sort().join() !== [...presentes].sort().join() || !presentes.includes(garder))
    return echec(erreur('conflitDepasse'));
  const gardee = structure.lecteur
    .lire<[string], Gardee>('SELECT dossier, valeur, horloge, provenance FROM operation WHERE id = ?')
    .get(garder);
  const rubrique = rubriqueDe(table, registre);
  if (gardee?.dossier == null || rubrique === undefined) return echec(erreur('appelRefuse'));
  const { dossier } = gardee;
  if (!peutAtteindre(session, dossier)) return echec(erreur('dossierIntrouvable'));
  const max = portee('dossier.completer', profils);
  if (max === null || rubrique.sensibilite > max) return echec(erreur('habilitationInsuffisante'));
  // Alone, and the present has caught up with it: there is nothing left to settle.
  if (presentes.length === 1 && !dateeDuFutur(gardee, structure.maintenant())) return succes({});
  const ecriture = {
    dossier,
    table,
    ligne,
    registre,
    valeur: JSON.parse(gardee.valeur) as ValeurJson,
    vu: presentes,
    provenance: gardee.provenance as Provenance,
  };
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    {
      acte: 'dossier.choixDeSaisie',
      objet: dossier,
      finalite: finaliteDuSuivi(structure),
      detail: { registres: 1 },
    },
    [ecriture],
    (base) => rafraichirRepertoire(base, dossier, le, changeLesMots(ecriture)),
  );
  return ecrit.ok ? succes({}) : ecrit;
}
