// Snapshots in chunks: put down one after the other, resumed where they stopped, signed by a second workstation.
import type { z } from 'zod';
import type { rien } from '../../src-shared/sync/messages';
import {
  CLICHES_PAR_REPONSE,
  DEPOT_ABANDONNE_MS,
  demandeCliche,
  demandeLireMorceau,
  demandeMorceau,
  demandeSignature,
  manifesteASigner,
  type reponseCliches,
  type reponseDepot,
  type reponseMorceau,
} from '../../src-shared/sync/messages-cliche';
import { memesOctets } from '../../src-shared/sync/octets';
import { lire, Refus, type Visite } from '../geste';
import type { ClicheDepose } from '../stockage';

type Depot = z.infer<typeof reponseDepot>;

/** One at a time in a structure: what somebody else left unfinished for long makes room. */
export async function deposerCliche(visite: Visite, corps: Uint8Array): Promise<Depot> {
  const { serveur, tables, poste } = visite;
  const { manifeste, morceaux: attendus, signature } = lire(demandeCliche, corps);
  verifier(visite, manifeste, signature);
  const empreinte = serveur.cryptographie.empreinte(manifeste);
  const presents = await tables.cliches();
  const present = presents.find((autre) => memesOctets(autre.empreinte, empreinte));
  if (present !== undefined) return { recus: present.morceaux, occupe: false };
  if (presents.some((autre) => enCours(visite, autre))) return { recus: 0, occupe: true };
  for (const autre of presents) if (!complet(autre)) await tables.oublierCliche(autre.empreinte);
  const toucheLe = serveur.maintenant();
  const auteur = poste.poste;
  const signatures = [signature];
  await tables.ecrireCliche({
    empreinte,
    manifeste,
    signatures,
    morceaux: 0,
    attendus,
    auteur,
    toucheLe,
  });
  return { recus: 0, occupe: false };
}

export async function deposerMorceau({ serveur, tables, poste }: Visite, corps: Uint8Array): Promise<Depot> {
  const { cliche: empreinte, rang, octets } = lire(demandeMorceau, corps);
  const cliche = await trouver(tables, empreinte);
  if (cliche.auteur !== poste.poste) throw new Refus('inconnu');
  if (rang >= cliche.attendus) throw new Refus('malForme');
  if (rang > cliche.morceaux) throw new Refus('suiteManquante');
  if (rang < cliche.morceaux) return { recus: cliche.morceaux, occupe: false };
  await tables.ecrireMorceau(empreinte, rang, octets);
  const suivi = { ...cliche, morceaux: rang + 1, toucheLe: serveur.maintenant() };
  await tables.ecrireCliche(suivi);
  if (complet(suivi)) await annoncer(tables, suivi, poste.poste);
  return { recus: suivi.morceaux, occupe: false };
}

export async function signerCliche(visite: Visite, corps: Uint8Array): Promise<z.infer<typeof rien>> {
  const { tables, poste } = visite;
  const { cliche: empreinte, signature } = lire(demandeSignature, corps);
  const cliche = await trouver(tables, empreinte);
  if (!complet(cliche)) throw new Refus('inconnu');
  verifier(visite, cliche.manifeste, signature);
  if (cliche.signatures.some(([autre]) => autre === poste.poste)) return {};
  const signe = { ...cliche, signatures: [...cliche.signatures, signature] };
  await tables.ecrireCliche(signe);
  await annoncer(tables, signe, poste.poste);
  return {};
}

export async function lireCliches(visite: Visite): Promise<z.infer<typeof reponseCliches>> {
  const { tables, poste } = visite;
  const presents = await tables.cliches();
  await tables.clichesLus(poste.poste);
  return {
    cliches: presents
      .filter(complet)
      .slice(0, CLICHES_PAR_REPONSE)
      .map(({ manifeste, signatures }) => ({
        manifeste,
        signatures: signatures.map(([signataire, signature]) => [signataire, signature]),
      })),
    occupe: presents.some((autre) => enCours(visite, autre)),
  };
}

export async function lireMorceau(
  { tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseMorceau>> {
  const { cliche, rang } = lire(demandeLireMorceau, corps);
  return { octets: await tables.lireMorceau(cliche, rang) };
}

/** Its own signature, by the key that the hub knows. What the snapshot is worth is verified by whoever loads it. */
function verifier(
  { serveur, poste }: Visite,
  manifeste: Uint8Array,
  [signataire, signature]: ClicheDepose['signatures'][number],
): void {
  if (poste.etat !== 'actif') throw new Refus('ordinateurEcarte');
  const { signatureValide } = serveur.cryptographie;
  if (signataire !== poste.poste || !signatureValide(poste.ed25519, manifesteASigner(manifeste), signature))
    throw new Refus('signature');
}

async function trouver(tables: Visite['tables'], empreinte: Uint8Array): Promise<ClicheDepose> {
  const trouve = (await tables.cliches()).find((autre) => memesOctets(autre.empreinte, empreinte));
  if (trouve === undefined) throw new Refus('inconnu');
  return trouve;
}

const complet = ({ morceaux, attendus }: ClicheDepose): boolean => morceaux === attendus;

const enCours = ({ serveur, poste }: Visite, cliche: ClicheDepose): boolean =>
  !complet(cliche) &&
  cliche.auteur !== poste.poste &&
  cliche.toucheLe > serveur.maintenant() - DEPOT_ABANDONNE_MS;

/** Told to the others; older ones that no more workstations signed are of no use any longer. */
async function annoncer(tables: Visite['tables'], cliche: ClicheDepose, sauf: string): Promise<void> {
  const presents = await tables.cliches();
  const rang = presents.findIndex((autre) => memesOctets(autre.empreinte, cliche.empreinte));
  for (const plusAncien of presents.slice(rang + 1))
    if (plusAncien.signatures.length <= cliche.signatures.length)
      await tables.oublierCliche(plusAncien.empreinte);
  await tables.annoncerCliches(sauf);
}
