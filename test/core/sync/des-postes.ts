// Workstations of one structure on real vaults, without passwords nor windows: what synchronisation is tried on.
import fs from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { lecteurDe } from '../../../src-core/coffre/lecture';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { ecrireParametre } from '../../../src-core/coffre/parametres';
import { rafraichirRepertoire } from '../../../src-core/dossier/repertoire';
import {
  nouvellePaireEd25519,
  nouvellePaireX25519,
  octetsAuHasard,
  Secret,
} from '../../../src-core/primitives';
import { poserClesDuPoste, poserPaire } from '../../../src-core/structure/cles-du-poste';
import { signerRacine } from '../../../src-core/structure/racine';
import {
  admettrePoste,
  type DemandeAdmission,
  demanderAdmission,
  entrerDansLaStructure,
  reponseAdmission,
} from '../../../src-core/sync/admission';
import { constater, type Signataire } from '../../../src-core/sync/constats';
import { ecrire, type Plume } from '../../../src-core/sync/ecrire';
import { PREMIERE_EPOQUE, poserEpoque } from '../../../src-core/sync/epoques';
import { horlogeApres } from '../../../src-core/sync/horloge-apres';
import { idDuPoste, type PosteLocal, posteLocal } from '../../../src-core/sync/poste-local';
import { tetesDe } from '../../../src-core/sync/tetes-de';
import { IdStructure } from '../../../src-shared/regles/identifiants';
import type { Fait } from '../../../src-shared/sync/constat';
import type { OperationDatee, ValeurJson } from '../../../src-shared/sync/operations';
import { type Personne, personne, STRUCTURE } from '../../shared/sync/des-constats';
import { dossierTemporaire } from '../dossier-temporaire';

export const MIDI = Date.UTC(2026, 10, 24, 11);
export const DOSSIER = 'd'.repeat(32);

export interface PosteDeTest extends PosteLocal {
  readonly id: string;
  /** The computer's clock; the test moves it. */
  readonly heure: { ms: number };
}

export const signataire = ({ id, ed25519 }: Personne): Signataire => ({ utilisateur: id, ed25519 });

/** One key for all: what is tried here is not the vault's own secrecy. */
const CLE = new Secret(new Uint8Array(32).fill(9));

/** The vault's file as it is now; the function given puts it elsewhere and opens it, as often as wanted. */
export function uneCopieDe({ plume }: PosteLocal): () => Plume['base'] {
  plume.base.pragma('wal_checkpoint(TRUNCATE)');
  const octets = fs.readFileSync(plume.base.name);
  return () => {
    const chemin = path.join(dossierTemporaire(), 'coffre.db');
    fs.writeFileSync(chemin, octets);
    const ouverte = ouvrirCoffre({ chemin, cle: CLE, mode: 'ecrire' });
    return ouverte.ok ? ouverte.valeur : expect.fail(ouverte.erreur.type);
  };
}

/** A bare vault with its workstation keys. */
export function uneBaseNue(migrations = MIGRATIONS, chemin = path.join(dossierTemporaire(), 'coffre.db')) {
  const ouverte = ouvrirCoffre({ chemin, cle: CLE, mode: 'creer', migrations });
  if (!ouverte.ok) expect.fail(ouverte.erreur.type);
  poserClesDuPoste(ouverte.valeur);
  return ouverte.valeur;
}

export function enPoste(base: Plume['base'], heure = { ms: MIDI }): PosteDeTest {
  const plume: Plume = { base, maintenant: () => heure.ms, horloge: horlogeApres(base) };
  const poste = posteLocal(plume);
  return { ...poste, id: idDuPoste(poste), heure };
}

/** The structure's first workstation, admitted by its first direction user. */
export function premierPoste(
  direction: Personne = personne('1'),
  heure = { ms: MIDI },
  idStructure = STRUCTURE,
): PosteDeTest {
  const base = uneBaseNue();
  const structure = nouvellePaireEd25519();
  const echange = nouvellePaireX25519();
  const racine = signerRacine(
    {
      v: 1,
      structure: IdStructure.parse(idStructure),
      code: '11206S00',
      structureX25519: echange.publique,
      structureEd25519: structure.publique,
      direction: { id: direction.id, x25519: direction.x25519.publique, ed25519: direction.ed25519.publique },
      secours: ['age1a', 'age1b'],
    },
    structure,
    direction.ed25519,
  );
  ecrireParametre(base, 'structure.id', Buffer.from(idStructure, 'hex'));
  ecrireParametre(base, 'structure.racine', racine);
  ecrireParametre(base, 'secours', new Uint8Array());
  poserPaire(base, 'structure.ed25519', structure);
  poserPaire(base, 'structure.x25519', echange);
  poserEpoque(base, { epoque: PREMIERE_EPOQUE, rang: 1, cle: new Secret(octetsAuHasard(32)) });
  const poste = enPoste(base, heure);
  admettrePoste(poste, signataire(direction), demanderAdmission(base));
  return poste;
}

/** Another computer enters, approved on `approbateur`. */
export function autrePoste(
  approbateur: PosteDeTest,
  direction: Personne,
  heure = { ms: MIDI },
  base = uneBaseNue(),
): PosteDeTest {
  const demande: DemandeAdmission = demanderAdmission(base);
  admettrePoste(approbateur, signataire(direction), demande);
  expect(entrerDansLaStructure(base, reponseAdmission(approbateur, demande))).toBe(true);
  return enPoste(base, heure);
}

export const declarer = (poste: PosteDeTest, qui: Personne, fait: Fait) =>
  constater(poste, signataire(qui), fait);

/** Many registers in one save, as a form or an import makes them. */
export function saisirEnsemble(
  poste: PosteDeTest,
  operations: readonly Pick<OperationDatee, 'dossier' | 'ligne' | 'registre' | 'valeur'>[],
): void {
  poste.heure.ms += 10;
  ecrire(
    poste.plume,
    { utilisateur: '1'.repeat(32), profil: 'conseiller' },
    { acte: 'dossier.miseAJour', objet: null, finalite: 'accompagnement' },
    operations.map(({ dossier, ligne, registre, valeur }) => ({
      dossier,
      table: 'dossier',
      ligne,
      registre,
      valeur,
      vu: [],
      provenance: 'declare',
    })),
  );
}

/** One register typed and confirmed, replacing what is on this screen. */
export function saisir(
  poste: PosteDeTest,
  valeur: ValeurJson,
  {
    dossier = DOSSIER,
    table = 'dossier',
    ligne = dossier,
    registre = 'nomUsage',
  }: { dossier?: string; table?: string; ligne?: string; registre?: string } = {},
): void {
  poste.heure.ms += 10;
  ecrire(
    poste.plume,
    { utilisateur: '1'.repeat(32), profil: 'conseiller' },
    { acte: 'dossier.miseAJour', objet: dossier, finalite: 'accompagnement' },
    [
      {
        dossier,
        table,
        ligne,
        registre,
        valeur,
        vu: tetesDe(lecteurDe(poste.plume.base), table, ligne, registre),
        provenance: 'declare',
      },
    ],
    (base) => rafraichirRepertoire(base, dossier, new Date(poste.heure.ms).toISOString()),
  );
}

export const lireValeur = (poste: PosteLocal, dossier = DOSSIER, registre = 'nomUsage'): unknown =>
  poste.plume.base.prepare(`SELECT "${registre}" FROM dossier WHERE id = ?`).pluck().get(dossier);

export const compter = (poste: PosteLocal, table: string): unknown =>
  poste.plume.base.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
