// Completing a file: registers changed or added, each replacing the heads that the user saw.

import type { EntreeDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { echec, type Result, succes } from '../../src-shared/result';
import type { Lecteur } from '../coffre/lecture';
import type { Communes } from '../commune/communes';
import { jourDe } from '../contexte';
import { finaliteDuSuivi } from '../journal/finalites';
import { identifiantAuHasard } from '../primitives';
import { auteurDe, jourCertain, type Session } from '../session';
import type { Ecriture } from '../sync/ecrire';
import { vuesDuRegistre } from '../sync/vues-du-registre';
import { utilisateursActifs } from '../utilisateur/habilitations';
import { peutAtteindre } from './acces-au-dossier';
import { changeLesMots } from './index-des-dossiers';
import { refusEntreChamps } from './regles-du-dossier';
import { rafraichirRepertoire } from './repertoire';
import { verifierSaisies } from './verifier-ecritures';

type Demande = EntreeDe<'dossier.completer'>;

/** Tables whose rows this command may add or change; interviews have their own. */
const TABLES: ReadonlySet<string> = new Set([
  'dossier',
  'adresse',
  'telephone',
  'courriel',
  'adresse_professionnelle',
  'representant_legal',
]);

/** Errors: dossierIntrouvable, saisieRefusee, appelRefuse, habilitationInsuffisante, and the disk's. */
export function completerDossier(
  session: Session,
  communes: Communes,
  { id, ecritures }: Demande,
): Result<Record<string, never>, Erreur> {
  if (!peutAtteindre(session, id)) return echec(erreur('dossierIntrouvable'));
  const { structure, profils } = session;
  const { lecteur } = structure;
  if (!ecritures.every((ecriture) => adresseReguliere(lecteur, id, ecriture)))
    return echec(erreur('appelRefuse'));
  const actifs = utilisateursActifs(lecteur, jourCertain(structure));
  const verifiees = verifierSaisies(ecritures, { operation: 'dossier.completer', profils, communes, actifs });
  if (!verifiees.ok) return verifiees;
  const champs = refusEntreChamps(verifiees.valeur, naissanceDe(lecteur, id), jourDe(structure.maintenant()));
  if (champs.length > 0) return echec(erreur('saisieRefusee', { champs }));
  const le = new Date(structure.maintenant()).toISOString();
  const ecrit = structure.ecrire(
    auteurDe(session),
    {
      acte: 'dossier.miseAJour',
      objet: id,
      finalite: finaliteDuSuivi(structure),
      detail: { registres: ecritures.length },
    },
    verifiees.valeur.map(
      ({ table, ligne, registre, valeur, vu, provenance }): Ecriture => ({
        dossier: id,
        table,
        ligne: table === 'dossier' ? id : (ligne ?? identifiantAuHasard()),
        registre,
        valeur,
        vu,
        provenance,
      }),
    ),
    (base) => rafraichirRepertoire(base, id, le, verifiees.valeur.some(changeLesMots)),
  );
  return ecrit.ok ? succes({}) : ecrit;
}

// A page may neither touch a row of another file nor declare replaced what belongs to another register.
function adresseReguliere(
  lecteur: Lecteur,
  dossier: string,
  { table, ligne, registre, vu }: Demande['ecritures'][number],
): boolean {
  if (!TABLES.has(table) || (table === 'dossier' && ligne !== null)) return false;
  const cible = table === 'dossier' ? dossier : ligne;
  if (cible === null) return vu.length === 0;
  const duDossier = lecteur
    .lire<[string, string, string], unknown>(
      'SELECT 1 FROM operation WHERE dossier = ? AND tableCible = ? AND ligne = ? LIMIT 1',
    )
    .get(dossier, table, cible);
  return duDossier !== undefined && vuesDuRegistre(lecteur, table, cible, registre, vu);
}

function naissanceDe(lecteur: Lecteur, dossier: string): string | null {
  const ligne = lecteur
    .lire<[string], { naissance: string | null }>('SELECT naissance FROM repertoire WHERE dossier = ?')
    .get(dossier);
  return ligne?.naissance ?? null;
}
