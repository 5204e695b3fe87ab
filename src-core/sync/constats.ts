// Statements in the vault: made by a direction user, received from others, and what they bring with them.
import { decode, encode } from 'cborg';
import { z } from 'zod';
import { IdUtilisateur } from '../../src-shared/regles/identifiants';
import {
  type Constat,
  constatASigner,
  ecrireConstat,
  ecrireCorps,
  type Fait,
  lireConstat,
  TAILLE_CONSTAT,
} from '../../src-shared/sync/constat';
import { bouts, ordonner } from '../../src-shared/sync/ordre-constats';
import { octets } from '../../src-shared/sync/trame-forme';
import { pairePoste } from '../acces/paires';
import { preparer } from '../coffre/instructions';
import { desceller, descellerAvec, type Paire, Secret, sceller, scellerPour, signer } from '../primitives';
import { appliquerEffacements } from './effacements';
import { cleDeLEpoque, type EpoqueTenue, epoqueCourante, epoquesTenues, poserEpoque } from './epoques';
import { CRYPTOGRAPHIE, constatsConnus, etatStructure, idDuPoste, type PosteLocal } from './poste-local';

const CONTEXTE_EPOQUES = 'permanence/epoques/1';

export interface Signataire {
  readonly utilisateur: string;
  readonly ed25519: Paire;
}

/** Signs a fact over everything known here, keeps it, and gives it. To be called inside a transaction. */
export function constater(poste: PosteLocal, signataire: Signataire, fait: Fait): Constat {
  const octetsCorps = ecrireCorps({
    structure: poste.racine.structure,
    parents: [...bouts(ordonner(parentsPossibles(poste, fait)))],
    auteur: IdUtilisateur.parse(signataire.utilisateur),
    le: new Date(poste.plume.maintenant()).toISOString(),
    fait,
  });
  const signature = signer(signataire.ed25519.privee, constatASigner(octetsCorps));
  const constat = lireConstat(ecrireConstat({ octetsCorps, signature }), CRYPTOGRAPHIE.empreinte);
  if (constat === null) throw new RangeError(`this fact is not a statement: ${fait.sorte}`);
  garder(poste, constat, scellerConstat(poste, constat));
  suivre(poste);
  return constat;
}

// A key must not hang on a statement that one cannot read without it: an epoch names what was sealed before it.
function parentsPossibles(poste: PosteLocal, fait: Fait): readonly Constat[] {
  const connus = constatsConnus(poste);
  if (fait.sorte !== 'epoque') return connus;
  const anciennes = new Set(
    epoquesTenues(poste.plume.base)
      .filter(({ rang }) => rang < fait.rang)
      .map(({ epoque }) => epoque),
  );
  const lisibles = new Set(
    constatsScelles(poste, new Set())
      .filter(({ scelle }) => anciennes.has(lireEnveloppe(scelle)?.[1] ?? ''))
      .map(({ id }) => id),
  );
  return connus.filter(({ id }) => lisibles.has(id));
}

export type ReceptionConstat = 'garde' | 'dejaLa' | 'illisible' | 'cleAbsente';

/** Keeps a statement that arrives sealed; the walk from the root says later what it is worth. */
export function recevoirConstat(poste: PosteLocal, scelle: Uint8Array): ReceptionConstat {
  const { base } = poste.plume;
  const enveloppe = lireEnveloppe(scelle);
  if (enveloppe === null) return 'illisible';
  const [id, epoque, chiffre] = enveloppe;
  if (constatPresent(poste, id)) return 'dejaLa';
  const cle = cleDeLEpoque(base, epoque);
  if (cle === null) return 'cleAbsente';
  const clair = desceller(cle, chiffre, contexteDe(poste, id, epoque));
  const constat = clair === null ? null : lireConstat(clair, CRYPTOGRAPHIE.empreinte);
  if (constat?.id !== id) return 'illisible';
  garder(poste, constat, scelle);
  return 'garde';
}

/** After statements arrived: the epoch keys that are for this workstation, and the erasures. */
export function suivre(poste: PosteLocal): void {
  const moi = idDuPoste(poste);
  const paire = pairePoste(poste.plume.base, 'echange');
  const etat = etatStructure(poste);
  for (const { epoque, rang, cles } of etat.epoques) {
    const scellee = cles[moi];
    if (scellee === undefined || cleDeLEpoque(poste.plume.base, epoque) !== null) continue;
    const cle = descellerAvec(paire, scellee, `${CONTEXTE_EPOQUES}/${epoque}`);
    if (cle !== null) poserEpoque(poste.plume.base, { epoque, rang, cle: new Secret(cle) });
  }
  appliquerEffacements(poste.plume.base, etat.effacements);
}

/** A new epoch, its key sealed to every workstation that is neither retired nor lost. */
export function nouvelleEpoque(
  poste: PosteLocal,
  cle: Secret,
  nom: string,
  secours: readonly Uint8Array[] = [],
): Fait {
  const vivants = [...etatStructure(poste).postes].filter(([, { etat }]) => etat === 'admis');
  const rang = epoqueCourante(poste.plume.base).rang + 1;
  return faitEpoque(
    poste,
    { epoque: nom, rang, cle },
    vivants.map(([id]) => id),
    secours,
  );
}

/** For each epoch whose key is held here, what the workstations that nobody thought of need. */
export const complementsDEpoque = (poste: PosteLocal): readonly Fait[] =>
  etatStructure(poste).epoques.flatMap(({ epoque, rang, sansCle }) => {
    const cle = cleDeLEpoque(poste.plume.base, epoque);
    return cle === null || sansCle.length === 0 ? [] : [faitEpoque(poste, { epoque, rang, cle }, sansCle)];
  });

function faitEpoque(
  poste: PosteLocal,
  { epoque, rang, cle }: EpoqueTenue,
  pour: readonly string[],
  secours: readonly Uint8Array[] = [],
): Fait {
  const { postes } = etatStructure(poste);
  const cles = pour.flatMap((id) => {
    const membre = postes.get(id);
    const scellee = membre && scellerPour(membre.x25519, cle.reveler(), `${CONTEXTE_EPOQUES}/${epoque}`);
    return scellee === undefined ? [] : [[id, scellee] as const];
  });
  return { sorte: 'epoque', epoque, rang, cles: Object.fromEntries(cles), secours: [...secours] };
}

const schemaEpoques = z.array(z.tuple([z.string(), z.int(), octets]));

/** All epoch keys for a workstation that is being admitted. */
export const epoquesPour = (poste: PosteLocal, x25519: Uint8Array): Uint8Array =>
  scellerPour(
    x25519,
    encode(epoquesTenues(poste.plume.base).map(({ epoque, rang, cle }) => [epoque, rang, cle.reveler()])),
    CONTEXTE_EPOQUES,
  );

/** What `epoquesPour` sealed to this pair, or `null`. */
export function epoquesRecues(paire: Paire, scelle: Uint8Array): readonly EpoqueTenue[] | null {
  const clair = descellerAvec(paire, scelle, CONTEXTE_EPOQUES);
  if (clair === null) return null;
  return schemaEpoques
    .parse(decode(clair))
    .map(([epoque, rang, cle]) => ({ epoque, rang, cle: new Secret(cle) }));
}

/** Sealed statements that are not among `connus`, as they are sent. */
export function constatsScelles(
  { plume: { base } }: PosteLocal,
  connus: ReadonlySet<string>,
): readonly { id: string; scelle: Uint8Array }[] {
  return preparer<[], { id: string; scelle: Buffer }>(base, 'SELECT id, scelle FROM constat ORDER BY rowid')
    .all()
    .filter(({ id }) => !connus.has(id))
    .map(({ id, scelle }) => ({ id, scelle: Uint8Array.from(scelle) }));
}

const constatPresent = ({ plume: { base } }: PosteLocal, id: string): boolean =>
  preparer(base, 'SELECT 1 FROM constat WHERE id = ?').get(id) !== undefined;

const garder = ({ plume: { base } }: PosteLocal, constat: Constat, scelle: Uint8Array): void => {
  preparer(base, 'INSERT OR IGNORE INTO constat (id, octets, scelle) VALUES (?, ?, ?)').run(
    constat.id,
    ecrireConstat(constat),
    scelle,
  );
};

const schemaEnveloppe = z.tuple([z.string().regex(/^[0-9a-f]{64}$/), z.string(), octets]);

const contexteDe = ({ racine }: PosteLocal, id: string, epoque: string): Uint8Array =>
  encode(['permanence/constat-scelle/1', racine.structure, id, epoque]);

// A key is never behind itself: an epoch's statement is sealed under the one before, which whoever needs it has.
function scellerConstat(poste: PosteLocal, constat: Constat): Uint8Array {
  const { fait } = constat.corps;
  const tenues = epoquesTenues(poste.plume.base);
  const lisibles = fait.sorte === 'epoque' ? tenues.filter(({ rang }) => rang < fait.rang) : tenues;
  const { epoque, cle } = lisibles.at(-1) ?? epoqueCourante(poste.plume.base);
  return encode([
    constat.id,
    epoque,
    sceller(cle, ecrireConstat(constat), contexteDe(poste, constat.id, epoque)),
  ]);
}

function lireEnveloppe(scelle: Uint8Array): z.infer<typeof schemaEnveloppe> | null {
  if (scelle.length > TAILLE_CONSTAT + 1_024) return null;
  try {
    return schemaEnveloppe.parse(decode(scelle));
  } catch {
    // Cut or foreign bytes.
    return null;
  }
}
