// Two computers of one structure, with passwords and access files: what one writes is carried to the other.
import { expect } from 'vitest';
import { suivreReception } from '../../../src-core/acces/suivre-reception';
import { installerArrivee, posteDeLArrivee, preparerArrivee } from '../../../src-core/poste/arrivee';
import { signataireDe } from '../../../src-core/poste/signature';
import type { Session } from '../../../src-core/session';
import { admettrePoste, entrerDansLaStructure, reponseAdmission } from '../../../src-core/sync/admission';
import { ecrireNavette, lireNavette } from '../../../src-core/sync/navette';
import type { PosteLocal } from '../../../src-core/sync/poste-local';
import type { Poste } from '../structure-de-test';

export const sessionDe = ({ contexte }: Poste): Session => contexte.session ?? expect.fail('no session');

/** Everything that one has, to the other, sealed as it travels. */
export async function porter(de: PosteLocal, vers: PosteLocal): Promise<void> {
  const lue = await lireNavette(vers, await ecrireNavette(de));
  expect(lue.etat).toBe('lue');
}

/** The same between two open computers; the other one follows what it received. */
export async function synchroniser(de: Poste, vers: Poste): Promise<void> {
  await porter(sessionDe(de).structure.poste, sessionDe(vers).structure.poste);
  await suivreReception(vers.contexte, sessionDe(vers));
}

/** `nouveau` enters, admitted by the direction at work on `present`. */
export async function faireEntrer(present: Poste, nouveau: Poste): Promise<void> {
  const session = sessionDe(present);
  const { structure } = session;
  const signataire = signataireDe(session);
  const arrivee = preparerArrivee(nouveau.contexte);
  if (!signataire.ok || !arrivee.ok) expect.fail('the direction cannot sign, or no place');
  const { demande, base } = arrivee.valeur;
  structure.base.transaction(() => admettrePoste(structure.poste, signataire.valeur, demande)).immediate();
  expect(entrerDansLaStructure(base, reponseAdmission(structure.poste, demande))).toBe(true);
  await porter(structure.poste, posteDeLArrivee(arrivee.valeur, nouveau.contexte));
  expect((await installerArrivee(nouveau.contexte, arrivee.valeur, 'structure.arrivee')).ok).toBe(true);
}
