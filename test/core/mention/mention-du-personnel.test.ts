// [A77] The staff's own mention on a real vault: proposed until read, once per version and person.
import { expect, it } from 'vitest';
import { lireUtilisateurs } from '../../../src-core/utilisateur/utilisateurs';
import { creerStructureSur, ouvrirComme, unPoste } from '../structure-de-test';

it('[A77] se lit une fois par version et par personne, et le journal le sait', async () => {
  const poste = unPoste();
  const { session } = await creerStructureSur(poste);
  expect(session.mentionALire).toBe(true);
  const { mention, empreinte } = await poste.reussir('acces.mentionDuPersonnel', {});
  expect(mention.complete.exercice).toContain('Mission locale de la Haute-Vallée');
  expect(
    await poste.appeler('acces.mentionLue', { version: mention.version, empreinte: '0'.repeat(64) }),
  ).toMatchObject({ ok: false, erreur: { type: 'mentionPerimee' } });
  expect(await poste.reussir('acces.mentionLue', { version: mention.version, empreinte })).toMatchObject({
    mentionALire: false,
  });
  const { base, lecteur } = poste.contexte.session?.structure ?? expect.fail('closed');
  expect(lireUtilisateurs(lecteur)[0]?.mention).toMatchObject({ version: '1', empreinte });
  expect(base.prepare("SELECT count(*) FROM journal WHERE acte = 'acces.mentionLue'").pluck().get()).toBe(1);
  expect(await ouvrirComme(poste, ['intervenant'])).toMatchObject({ mentionALire: true });
  poste.fermer();
});
