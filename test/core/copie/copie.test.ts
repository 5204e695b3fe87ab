// Saving a copy and restoring it on a bare computer; the stock age program opens it too.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { decode, decodeFirst } from 'cborg';
import { beforeEach, describe, expect, it } from 'vitest';
import { dossierTemporaire } from '../dossier-temporaire';
import {
  AUTRE_MOT_DE_PASSE,
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  ouvrirComme,
  type Poste,
  type StructureCreee,
  unPoste,
} from '../structure-de-test';

let poste: Poste;
let creee: StructureCreee;
let chemin: string;

beforeEach(async () => {
  poste = unPoste();
  creee = await creerStructureSur(poste);
  await inscrire(poste);
  await inscrire(poste, { 'dossier.nomNaissance': 'Zibeline-Quenouille' });
  chemin = path.join(dossierTemporaire(), 'copie.age');
});

describe('La copie', () => {
  it('dit ce qu’elle contient et ne laisse rien d’autre à côté', async () => {
    const reponse = await poste.reussir('copie.enregistrer', { chemin });
    expect(reponse).toEqual({ nom: 'copie.age', octets: fs.statSync(chemin).size, dossiers: 2 });
    expect(fs.readdirSync(path.dirname(chemin))).toEqual(['copie.age']);
    const { lieu } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(fs.readdirSync(lieu.dossier).filter((nom) => nom.includes('essai'))).toEqual([]);
    expect(fs.readFileSync(chemin).includes('Zibeline')).toBe(false);
  });

  it.each([0, 1])(
    's’ouvre avec le programme age et la clé n° %i ; la base y reste chiffrée',
    async (rang) => {
      await poste.reussir('copie.enregistrer', { chemin });
      const identite = path.join(path.dirname(chemin), 'cle.txt');
      fs.writeFileSync(identite, `${creee.cles[rang]}\n`);
      const clair = execFileSync('age', ['-d', '-i', identite, chemin], { maxBuffer: 1 << 28 });
      const [tete, coffre] = decodeFirst(Uint8Array.from(clair));
      const { manifeste } = tete as { manifeste: Uint8Array };
      // The vault follows, as the second item of the sequence.
      expect((decode(coffre) as Uint8Array).length).toBeGreaterThan(100_000);
      expect(decode(manifeste)).toMatchObject({
        format: 'permanence/copie',
        v: 2,
        code: '11206S00',
        dossiers: 2,
      });
      expect(clair.includes('Zibeline')).toBe(false);
    },
  );

  it('dans un dossier absent, échoue sans toucher à la base', async () => {
    const reponse = await poste.appeler('copie.enregistrer', {
      chemin: path.join(chemin, 'absent', 'x.age'),
    });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'supportRetire' } });
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(2);
  });

  it('[A10] n’est pas faite par un conseiller', async () => {
    await ouvrirComme(poste, ['conseiller']);
    const reponse = await poste.appeler('copie.enregistrer', { chemin });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'habilitationInsuffisante' } });
    expect(fs.existsSync(chemin)).toBe(false);
  });
});

describe('Restaurer', () => {
  it('[A67] rend tous les dossiers, et les mots de passe d’avant', async () => {
    await ouvrirComme(poste, ['conseiller']);
    poste.fermer();
    await poste.reussir('acces.ouvrir', {
      structure: creee.session.structure.id,
      identifiant: 'j.roudier',
      motDePasse: MOT_DE_PASSE,
    });
    await poste.reussir('copie.enregistrer', { chemin });
    poste.fermer();
    const nu = unPoste();
    const rendue = await nu.reussir('copie.restaurer', { chemin, cle: creee.cles[1]?.toLowerCase() ?? '' });
    expect(rendue).toMatchObject({ nom: 'Mission locale de la Haute-Vallée', dossiers: 2 });
    const session = await nu.reussir('acces.ouvrir', {
      structure: rendue.structure,
      identifiant: 'a.diallo',
      motDePasse: AUTRE_MOT_DE_PASSE,
    });
    expect(session).toMatchObject({ ruptureJournal: null, ecrituresManquantes: 0 });
    const { lignes } = await nu.reussir('dossier.rechercher', { texte: 'zibeline' });
    expect(lignes).toHaveLength(1);
    nu.fermer();
  });

  it('donne à l’ordinateur des clés neuves : celles de la copie n’ouvrent pas la base rendue', async () => {
    const ancienne = poste.contexte.session?.structure.cle.reveler().slice() ?? expect.fail('closed');
    await poste.reussir('copie.enregistrer', { chemin });
    const nu = unPoste();
    const { structure } = await nu.reussir('copie.restaurer', { chemin, cle: creee.cles[0] ?? '' });
    await nu.reussir('acces.ouvrir', { structure, identifiant: 'j.roudier', motDePasse: MOT_DE_PASSE });
    expect(nu.contexte.session?.structure.cle.reveler()).not.toEqual(ancienne);
    nu.fermer();
    await nu.reussir('acces.ouvrirParCle', {
      structure,
      cle: creee.cles[1] ?? '',
      identifiant: 'j.roudier',
      motDePasse: AUTRE_MOT_DE_PASSE,
    });
    nu.fermer();
  });

  it('refuse une clé étrangère, un fichier tronqué ou modifié, sans rien laisser', async () => {
    await poste.reussir('copie.enregistrer', { chemin });
    const octets = fs.readFileSync(chemin);
    const autre = unPoste();
    const { cles } = await creerStructureSur(autre);
    autre.fermer();
    const nu = unPoste();
    const essayer = async (contenu: Uint8Array, cle = creee.cles[0] ?? '') => {
      fs.writeFileSync(chemin, contenu);
      const reponse = await nu.appeler('copie.restaurer', { chemin, cle });
      return reponse.ok ? 'ok' : reponse.erreur.type;
    };
    expect(await essayer(octets, cles[0])).toBe('cleRefusee');
    expect(await essayer(octets, 'AGE-SECRET-KEY-1FAUX')).toBe('cleRefusee');
    expect(await essayer(octets.subarray(0, octets.length >> 1))).toBe('copieIllisible');
    const modifie = Buffer.from(octets);
    modifie[octets.length - 40] = (modifie[octets.length - 40] ?? 0) ^ 1;
    expect(await essayer(modifie)).toBe('copieIllisible');
    expect(await essayer(Buffer.from('bonjour'))).toBe('copieIllisible');
    expect((await nu.reussir('accueil.etat', {})).structures).toEqual([]);
    expect(
      fs.existsSync(path.join(nu.contexte.profil, 'structures'))
        ? fs.readdirSync(path.join(nu.contexte.profil, 'structures'))
        : [],
    ).toEqual([]);
  });

  it('refuse d’écraser la structure présente', async () => {
    await poste.reussir('copie.enregistrer', { chemin });
    poste.fermer();
    const reponse = await poste.appeler('copie.restaurer', { chemin, cle: creee.cles[0] ?? '' });
    expect(reponse).toMatchObject({ ok: false, erreur: { type: 'structureDejaPresente' } });
  });
});
