// Batches: a log only grows, without a gap, each batch naming the one before; their content is not read.
import type { z } from 'zod';
import { aSigner, lireLot } from '../../src-shared/sync/lot';
import {
  demandeSuite,
  type reponseLot,
  type reponseSuite,
  TAILLE_SUITE,
} from '../../src-shared/sync/messages';
import { memesOctets } from '../../src-shared/sync/octets';
import { lire, Refus, type Visite } from '../geste';

/**
 * Any workstation of the structure may bring a batch of another: its author's signature is on it. A lost author
 * itself does not get as far as here; what colleagues had of it before is taken.
 */
export async function deposerLot(
  { serveur, structure, tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseLot>> {
  const lot = lireLot(corps);
  if (lot === null) throw new Refus('malForme');
  const { entete } = lot;
  if (entete.structure !== structure) throw new Refus('autreStructure');
  const auteur = await tables.lirePoste(entete.poste);
  if (auteur === null) throw new Refus('ordinateurInconnu');
  const { empreinte: empreinteDe, signatureValide } = serveur.cryptographie;
  if (!signatureValide(auteur.ed25519, aSigner(lot), lot.signature)) throw new Refus('signature');
  const empreinte = empreinteDe(corps);
  const recu = { poste: entete.poste, sequence: entete.derniere, empreinte, niveau: serveur.stockage.niveau };
  const bout = await tables.boutDe(entete.poste);
  if (entete.premiere <= bout.sequence) {
    const enPlace = await tables.empreinteA(entete.poste, entete.derniere);
    if (enPlace === null || !memesOctets(enPlace, empreinte)) throw new Refus('bifurcation');
    return recu;
  }
  if (entete.premiere > bout.sequence + 1) throw new Refus('suiteManquante');
  if (!memesOctets(entete.precedent, bout.empreinte)) throw new Refus('bifurcation');
  const { poste, premiere, derniere } = entete;
  await tables.ajouterLot({ poste, premiere, derniere, empreinte, octets: corps });
  return recu;
}

export async function suiteDesLots(
  { tables }: Visite,
  corps: Uint8Array,
): Promise<z.infer<typeof reponseSuite>> {
  const { poste, apres } = lire(demandeSuite, corps);
  const lots = await tables.lotsApres(poste, apres, TAILLE_SUITE);
  return { lots: lots.map(({ octets }) => octets) };
}
