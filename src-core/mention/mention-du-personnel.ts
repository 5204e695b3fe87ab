// The staff's own mention, filled in with the structure's data, and the receipt of its « Lu » (A77).
import type { EntreeDe, SortieDe } from '../../src-shared/contract/index';
import { type Erreur, erreur } from '../../src-shared/erreurs';
import { texteCanonique } from '../../src-shared/mention/canonique';
import { MENTION_DU_PERSONNEL } from '../../src-shared/mention/mention-du-personnel';
import { remplirMention } from '../../src-shared/mention/remplir';
import { echec, type Result, succes } from '../../src-shared/result';
import { hexa, sha256 } from '../primitives';
import { auteurDe, type Session, sessionPourPage } from '../session';
import { lireFicheStructure } from '../structure/lire-structure.requete';
import type { StructureOuverte } from '../structure/structure-ouverte';
import { ecritureSimple } from '../sync/ecriture-simple';

export function lireMentionDuPersonnel(
  structure: Pick<StructureOuverte, 'lecteur'>,
): SortieDe<'acces.mentionDuPersonnel'> {
  const mention = remplirMention(MENTION_DU_PERSONNEL, lireFicheStructure(structure));
  return { mention, empreinte: hexa(sha256(texteCanonique(mention))) };
}

/** Errors: mentionPerimee when another text was on screen, and the disk's. */
export function noterMentionLue(
  session: Session,
  { version, empreinte }: EntreeDe<'acces.mentionLue'>,
): Result<SortieDe<'acces.mentionLue'>, Erreur> {
  const { structure, utilisateur } = session;
  const presente = lireMentionDuPersonnel(structure);
  if (presente.mention.version !== version || presente.empreinte !== empreinte)
    return echec(erreur('mentionPerimee'));
  const valeur = { version, empreinte, le: new Date(structure.maintenant()).toISOString() };
  const ecrit = structure.ecrire(
    auteurDe(session),
    { acte: 'acces.mentionLue', objet: utilisateur, finalite: 'gestion', detail: { version } },
    [ecritureSimple(structure.lecteur, 'utilisateur', utilisateur, 'mention', valeur, 'declare')],
  );
  return ecrit.ok ? succes(sessionPourPage(session)) : ecrit;
}
