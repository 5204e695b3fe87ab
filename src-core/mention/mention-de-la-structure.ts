// The mention in force, filled in with the structure's own data, and the hash that receipts keep (A18, A23).
import type { SortieDe } from '../../src-shared/contract/index';
import { texteCanonique } from '../../src-shared/mention/canonique';
import { mentionEnVigueur } from '../../src-shared/mention/mentions';
import { remplirMention } from '../../src-shared/mention/remplir';
import { hexa, sha256 } from '../primitives';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import type { StructureOuverte } from '../structure/structure-ouverte';

export function mentionDeLaStructure(structure: Pick<StructureOuverte, 'lecteur'>): SortieDe<'mention.lire'> {
  const fiche = lireFicheStructure(structure);
  const mention = remplirMention(mentionEnVigueur(fiche.regime), fiche);
  return { mention, empreinte: hexa(sha256(texteCanonique(mention))) };
}
