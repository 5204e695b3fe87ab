// [A77] The staff's own mention on a real vault: nothing is read before it, once per version and person.
import { expect, it } from 'vitest';
import { lireUtilisateurs } from '../../../src-core/utilisateur/utilisateurs';
import {
  creerStructureSur,
  MOT_DE_PASSE,
  ouvrirComme,
  uneDirection,
  uneFiche,
  unPoste,
} from '../structure-de-test';

it('[A77] aucun dossier avant « Lu » ; une fois par version et par personne, et le journal le sait', async () => {
  const poste = unPoste();
  const porteurs: [string, string] = ['Jeanne Roudier', 'Paul Estrade'];
  const { cles } = await poste.reussir('structure.preparerCles', { porteurs });
  for (const [rang, { cle }] of cles.entries()) await poste.reussir('structure.essayerCle', { rang, cle });
  await poste.reussir('structure.creer', { structure: uneFiche(), direction: uneDirection() });
  const session = await poste.reussir('acces.accepterEngagement', { version: '2026-1' });
  expect(session.mentionALire).toBe(true);
  for (const appel of [
    () => poste.appeler('dossier.lister', { decalage: 0, nombre: 10 }),
    () => poste.appeler('dossier.rechercher', { texte: 'a' }),
    () => poste.appeler('journee.lire', { jour: null }),
    () => poste.appeler('utilisateur.lister', {}),
  ])
    expect(await appel()).toMatchObject({ ok: false, erreur: { type: 'mentionDuPersonnelRequise' } });
  const { mention, empreinte } = await poste.reussir('acces.mentionDuPersonnel', {});
  expect(mention.complete.exercice).toContain('Mission locale de la Haute-Vallée');
  expect(
    await poste.appeler('acces.mentionLue', { version: mention.version, empreinte: '0'.repeat(64) }),
  ).toMatchObject({ ok: false, erreur: { type: 'mentionPerimee' } });
  expect(await poste.reussir('acces.mentionLue', { version: mention.version, empreinte })).toMatchObject({
    mentionALire: false,
  });
  expect(await poste.appeler('dossier.lister', { decalage: 0, nombre: 10 })).toMatchObject({ ok: true });
  const { base, lecteur } = poste.contexte.session?.structure ?? expect.fail('closed');
  expect(lireUtilisateurs(lecteur)[0]?.mention).toMatchObject({ version: '1', empreinte });
  expect(base.prepare("SELECT count(*) FROM journal WHERE acte = 'acces.mentionLue'").pluck().get()).toBe(1);
  poste.fermer();
  const { id } = session.structure;
  const rouverte = await poste.reussir('acces.ouvrir', {
    structure: id,
    identifiant: 'j.roudier',
    motDePasse: MOT_DE_PASSE,
  });
  expect(rouverte.mentionALire).toBe(false);
  poste.fermer();
});

it('[A77] un intervenant extérieur a la sienne à lire aussi', async () => {
  const poste = unPoste();
  await creerStructureSur(poste);
  expect(await ouvrirComme(poste, ['intervenant'])).toMatchObject({ mentionALire: false });
  const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
  expect(base.prepare("SELECT count(*) FROM journal WHERE acte = 'acces.mentionLue'").pluck().get()).toBe(2);
  poste.fermer();
});
