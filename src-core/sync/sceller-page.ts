// Seals entries of the journal into a page, and opens one: as batches are, under the same keys.
import { aSigner, ecrireLot } from '../../src-shared/sync/lot';
import { type EntetePage, ecrireEntetePage, type PageLue } from '../../src-shared/sync/page-journal';
import { type EntreeDeJournal, ecrireEntrees, lireEntrees } from '../../src-shared/sync/trame-journal';
import { desceller, type Paire, type Secret, sceller, signatureValide, signer } from '../primitives';
import { comprimer, decomprimer } from './sceller-lot';

export function scellerPage(
  entete: EntetePage,
  entrees: readonly EntreeDeJournal[],
  cle: Secret,
  poste: Paire,
): Uint8Array {
  const octetsEntete = ecrireEntetePage(entete);
  const scelle = sceller(cle, comprimer(ecrireEntrees(entrees)), octetsEntete);
  const signature = signer(poste.privee, aSigner({ octetsEntete, scelle }));
  return ecrireLot({ octetsEntete, scelle, signature });
}

export const pageSigneePar = (page: PageLue, publique: Uint8Array): boolean =>
  signatureValide(publique, aSigner(page), page.signature);

/** The entries, or `null`: wrong key, altered, or not as many as the header says. */
export function ouvrirPage(
  { entete, octetsEntete, scelle }: PageLue,
  cle: Secret,
): readonly EntreeDeJournal[] | null {
  const bourre = desceller(cle, scelle, octetsEntete);
  const clair = bourre === null ? null : decomprimer(bourre);
  const entrees = clair === null ? null : lireEntrees(clair);
  return entrees?.length === entete.derniere - entete.premiere + 1 ? entrees : null;
}
