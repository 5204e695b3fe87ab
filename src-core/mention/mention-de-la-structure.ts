// The mention in force, filled in with the structure's own data, and the hash that receipts keep (A18, A23).
import type { SortieDe } from '../../src-shared/contract/index';
import { type Textes, texteCanonique } from '../../src-shared/mention/canonique';
import { claireDe, mentionEnVigueur } from '../../src-shared/mention/mentions';
import { remplirClaire, remplirMention } from '../../src-shared/mention/remplir';
import { hexa, sha256 } from '../primitives';
import type { Session } from '../session';
import { lireFicheStructure } from '../structure/lire-structure.requete';

/** Receipts keep the legal text's hash; the plain words have their own, printed at their foot. */
export function mentionDeLaStructure({
  structure,
  mentions,
}: Pick<Session, 'structure' | 'mentions'>): SortieDe<'mention.lire'> {
  const fiche = lireFicheStructure(structure);
  const modele = mentionEnVigueur(fiche.regime, mentions);
  const mention = remplirMention(modele, fiche);
  const claire = remplirClaire(claireDe(modele.id), fiche);
  return { mention, empreinte: empreinteDe(mention), claire, empreinteClaire: empreinteDe(claire) };
}

const empreinteDe = (mention: Textes): string => hexa(sha256(texteCanonique(mention)));
