// Creating a structure: keys tried before they are trusted, a folder that appears whole, secrets that stay secret.
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { lireParametre } from '../../../src-core/coffre/parametres';
import { emplacement } from '../../../src-core/structure/emplacement';
import { lireRacine } from '../../../src-core/structure/racine';
import { dossierTemporaire } from '../dossier-temporaire';
import { creerStructureSur, MOT_DE_PASSE, uneDirection, uneFiche, unPoste } from '../structure-de-test';

const porteurs: [string, string] = ['Jeanne Roudier', 'Paul Estrade'];
const demande = () => ({ structure: uneFiche(), direction: uneDirection() });

describe('Créer une structure', () => {
  it('refuse tant que les deux clés de secours n’ont pas été recopiées', async () => {
    const poste = unPoste();
    expect(await poste.appeler('structure.creer', demande())).toMatchObject({
      ok: false,
      erreur: { type: 'clesNonEssayees' },
    });
    const { cles } = await poste.reussir('structure.preparerCles', { porteurs });
    const [premiere, seconde] = cles.map(({ cle }) => cle);
    expect(await poste.appeler('structure.essayerCle', { rang: 1, cle: premiere ?? '' })).toMatchObject({
      ok: false,
      erreur: { type: 'cleRefusee' },
    });
    const enGroupes = (seconde ?? '').toLowerCase().replace(/(.{6})/g, '$1 ');
    await poste.reussir('structure.essayerCle', { rang: 1, cle: enGroupes });
    expect(await poste.appeler('structure.creer', demande())).toMatchObject({
      ok: false,
      erreur: { type: 'clesNonEssayees' },
    });
    await poste.reussir('structure.essayerCle', { rang: 0, cle: premiere ?? '' });
    expect(await poste.reussir('structure.creer', demande())).toMatchObject({ profils: ['direction'] });
  });

  it('veut deux porteurs différents', async () => {
    const reponse = await unPoste().appeler('structure.preparerCles', { porteurs: ['Paul', 'paul'] });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'saisieRefusee' } });
  });

  it('[A7] pose une déclaration de naissance signée par la structure et par la direction', async () => {
    const poste = unPoste();
    await creerStructureSur(poste);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    const octets = lireParametre(base, 'structure.racine');
    expect(lireRacine(octets)).toMatchObject({
      code: '11206S00',
      secours: [/^age1/, /^age1/].map(() => expect.stringMatching(/^age1/)),
    });
    for (const place of [40, 120, octets.length - 5]) {
      const faussee = Uint8Array.from(octets);
      faussee[place] = (faussee[place] ?? 0) ^ 1;
      expect(lireRacine(faussee)).toBeNull();
    }
  });

  it('ne laisse dans le profil ni identifiant, ni nom, ni mot de passe, ni clé', async () => {
    const profil = dossierTemporaire();
    const poste = unPoste(profil);
    const { cles } = await creerStructureSur(poste);
    poste.fermer();
    const fichiers = fs
      .readdirSync(profil, { recursive: true, withFileTypes: true })
      .filter((f) => f.isFile());
    expect(fichiers.map(({ name }) => name).sort()).toEqual([
      'acces.cbor',
      'coffre.db',
      'echecs.cbor',
      'fiche.cbor',
      'tete.bin',
      'verrou',
    ]);
    for (const { parentPath, name } of fichiers) {
      const octets = fs.readFileSync(path.join(parentPath, name));
      for (const secret of ['roudier', 'Roudier', MOT_DE_PASSE, ...cles])
        expect(octets.includes(secret)).toBe(false);
    }
  });

  it('refuse un code déjà présent, et n’y touche pas', async () => {
    const poste = unPoste();
    await creerStructureSur(poste);
    poste.fermer();
    await poste.reussir('structure.preparerCles', { porteurs }).then(async ({ cles }) => {
      for (const [rang, { cle }] of cles.entries())
        await poste.reussir('structure.essayerCle', { rang, cle });
    });
    expect(await poste.appeler('structure.creer', demande())).toMatchObject({
      ok: false,
      erreur: { type: 'structureDejaPresente' },
    });
    expect((await poste.reussir('accueil.etat', {})).structures).toHaveLength(1);
  });

  it('deux structures sur un ordinateur : chacune son dossier, sa base, ses clés [A31]', async () => {
    const poste = unPoste();
    const premiere = await creerStructureSur(poste);
    poste.fermer();
    const { cles } = await poste.reussir('structure.preparerCles', { porteurs });
    for (const [rang, { cle }] of cles.entries()) await poste.reussir('structure.essayerCle', { rang, cle });
    const autre = { structure: { ...uneFiche(), code: '2A004S01' }, direction: uneDirection() };
    const seconde = await poste.reussir('structure.creer', autre);
    poste.fermer();
    const lieux = [premiere.session.structure.id, seconde.structure.id].map((id) =>
      emplacement(poste.contexte.profil, id),
    );
    const [a, b] = lieux;
    // A's vault in the hands of B's keys: the access files are exchanged, the passwords are the same.
    fs.copyFileSync(a?.coffre ?? '', b?.coffre ?? '');
    const reponse = await poste.appeler('acces.ouvrir', {
      structure: seconde.structure.id,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'baseAlteree' } });
  });

  it('marque « essai » ce qui est créé sur un moteur d’essai', async () => {
    const poste = unPoste(dossierTemporaire(), { essai: true });
    const { session } = await creerStructureSur(poste);
    expect(session.structure.essai).toBe(true);
  });

  it.each([
    [{ structure: { code: '1120S00' } }, 'structure.code'],
    [{ structure: { courriel: 'pas une adresse' } }, 'structure.courriel'],
    [
      { structure: { autorite: { qualite: 'directeur', nom: 'X', acteDelegation: '' } } },
      'structure.autorite.acteDelegation',
    ],
    [{ structure: { responsablesConfirmes: [] } }, 'structure.responsablesConfirmes'],
    [{ direction: { identifiant: 'a b' } }, 'direction.identifiant'],
  ])('désigne le champ refusé : %j', async (modifications, champ) => {
    const { structure, direction } = demande();
    const modifiee = {
      structure: { ...structure, ...('structure' in modifications ? modifications.structure : {}) },
      direction: { ...direction, ...('direction' in modifications ? modifications.direction : {}) },
    };
    const reponse = await unPoste().appeler('structure.creer', modifiee as never);
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'saisieRefusee', champs: [{ champ }] } });
  });
});
