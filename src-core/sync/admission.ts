// Admitting a workstation: its keys are stated by the direction; the answer brings the root, the statements, the keys.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { type Constat, ecrireConstat, lireConstat } from '../../src-shared/sync/constat';
import { octets } from '../../src-shared/sync/trame-forme';
import { pairePoste } from '../acces/paires';
import { preparer } from '../coffre/instructions';
import type { Base } from '../coffre/ouvrir';
import { ecrireParametre, lireParametre } from '../coffre/parametres';
import { descellerAvec, scellerPour } from '../primitives';
import { lireRacine } from '../structure/racine';
import { constater, constatsScelles, epoquesPour, epoquesRecues, type Signataire } from './constats';
import { epoquesTenues, poserEpoque } from './epoques';
import { sonJournal } from './journaux';
import { CRYPTOGRAPHIE, type PosteLocal } from './poste-local';

const CONTEXTE = 'permanence/admission/1';

/** What a workstation that wants to enter shows: public halves only. */
export interface DemandeAdmission {
  readonly poste: string;
  readonly x25519: Uint8Array;
  readonly ed25519: Uint8Array;
}

export const demanderAdmission = (base: Base): DemandeAdmission => ({
  poste: sonJournal(base).poste,
  x25519: pairePoste(base, 'echange').publique,
  ed25519: pairePoste(base, 'poste').publique,
});

/** To be called inside a transaction, once both screens showed the same digits. */
export const admettrePoste = (
  poste: PosteLocal,
  signataire: Signataire,
  { poste: id, x25519, ed25519 }: DemandeAdmission,
): Constat =>
  constater(poste, signataire, {
    sorte: 'admission',
    poste: id,
    x25519,
    ed25519,
    cles: epoquesPour(poste, x25519),
    epoques: epoquesTenues(poste.plume.base).map(({ epoque }) => epoque),
  });

export const PARAMETRES_DE_STRUCTURE = [
  'structure.racine',
  'structure.id',
  'structure.x25519.publique',
  'structure.x25519.privee',
  'structure.ed25519.publique',
  'structure.ed25519.privee',
  'secours',
] as const;

const schema = z.strictObject({
  parametres: z.record(z.enum(PARAMETRES_DE_STRUCTURE), octets),
  constats: z.array(octets),
});

/** The approver's answer, sealed to the workstation's key. */
export function reponseAdmission(poste: PosteLocal, { x25519 }: DemandeAdmission): Uint8Array {
  const { base } = poste.plume;
  const parametres = Object.fromEntries(
    PARAMETRES_DE_STRUCTURE.map((cle) => [cle, lireParametre(base, cle)]),
  );
  const constats = constatsScelles(poste, new Set()).map(({ scelle }) => scelle);
  const clairs = preparer<[], { octets: Buffer }>(base, 'SELECT octets FROM constat ORDER BY rowid')
    .all()
    .map(({ octets: constat }, rang) => encode([Uint8Array.from(constat), constats[rang]]));
  return scellerPour(x25519, encode({ parametres, constats: clairs }), CONTEXTE);
}

/** Takes the answer into a bare vault; `false` when it is not for this workstation or its root does not verify. */
export function entrerDansLaStructure(base: Base, reponse: Uint8Array): boolean {
  const paire = pairePoste(base, 'echange');
  const clair = descellerAvec(paire, reponse, CONTEXTE);
  if (clair === null) return false;
  const { parametres, constats } = schema.parse(decode(clair));
  if (lireRacine(parametres['structure.racine']) === null) return false;
  for (const cle of PARAMETRES_DE_STRUCTURE) ecrireParametre(base, cle, parametres[cle]);
  const moi = sonJournal(base).poste;
  for (const entree of constats) {
    const [constat, scelle] = schemaEntree.parse(decode(entree));
    const lu = lireConstat(constat, CRYPTOGRAPHIE.empreinte);
    if (lu === null) continue;
    preparer(base, 'INSERT OR IGNORE INTO constat (id, octets, scelle) VALUES (?, ?, ?)').run(
      lu.id,
      ecrireConstat(lu),
      scelle,
    );
    const { fait } = lu.corps;
    if (fait.sorte === 'admission' && fait.poste === moi)
      for (const epoque of epoquesRecues(paire, fait.cles) ?? []) poserEpoque(base, epoque);
  }
  return true;
}

const schemaEntree = z.tuple([octets, octets]);
