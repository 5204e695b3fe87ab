// An open structure receives what another computer wrote: the head file and the latest act follow.
import { expect, test, vi } from 'vitest';
import { depuisValeur, ouvrirEnregistrement } from '../../../src-core/acces/enregistrement';
import { lireSecret } from '../../../src-core/coffre/parametres';
import { lireTete } from '../../../src-core/coffre/tete';
import { dernierMaillon } from '../../../src-core/journal/chaine';
import { type Session, utilisateurDe } from '../../../src-core/session';
import {
  admettrePoste,
  demanderAdmission,
  entrerDansLaStructure,
  reponseAdmission,
} from '../../../src-core/sync/admission';
import type { Signataire } from '../../../src-core/sync/constats';
import { lotsApres } from '../../../src-core/sync/journaux';
import { recevoirLots } from '../../../src-core/sync/recevoir-lots';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { creerStructureSur, MOT_DE_PASSE, unPoste } from '../structure-de-test';
import { enPoste, saisir, uneBaseNue } from '../sync/des-postes';

async function signataireDe(session: Session): Promise<Signataire> {
  const { id, acces } = utilisateurDe(session);
  const cles = await ouvrirEnregistrement(depuisValeur(acces?.enregistrement ?? ''), MOT_DE_PASSE);
  return { utilisateur: id, ed25519: cles?.ed25519 ?? expect.fail('not the password') };
}

test('ce qui arrive d’un autre ordinateur compte dans le fichier de tête et dans la date certaine', async () => {
  const poste = unPoste();
  await creerStructureSur(poste);
  const session = poste.contexte.session ?? expect.fail('no session');
  const { structure } = session;
  const signataire = await signataireDe(session);
  const base = uneBaseNue();
  const demande = demanderAdmission(base);
  structure.base
    .transaction(() => {
      admettrePoste(structure.poste, signataire, demanderAdmission(structure.base));
      admettrePoste(structure.poste, signataire, demande);
    })
    .immediate();
  entrerDansLaStructure(base, reponseAdmission(structure.poste, demande));
  const autre = enPoste(base);
  saisir(autre, 'Caron');
  scellerDepart(autre);

  poste.horloge.ms += 86_400_000;
  const { sorts } = recevoirLots(
    structure.poste,
    lotsApres(base, autre.id, 0).map(({ octets }) => octets),
  );
  structure.apresReception();

  // One clock for what is typed and what is received.
  expect(structure.poste).toBe(structure.poste);
  expect(sorts.map(({ sort }) => sort)).toEqual(['applique']);
  expect(structure.dernierActeMs()).toBe(poste.horloge.ms);
  await vi.waitFor(
    () =>
      expect(lireTete(structure.lieu.tete, lireSecret(structure.base, 'tete.cle'))).toEqual({
        etat: 'lue',
        tete: {
          numero: dernierMaillon(structure.base).numero,
          empreinte: Uint8Array.from(dernierMaillon(structure.base).empreinte),
        },
      }),
    { timeout: 2_000 },
  );
  poste.fermer();
});
