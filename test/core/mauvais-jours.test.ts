// Bad days on real files: power cut, full disk, flipped byte, read-only disk. Nothing confirmed is lost in silence.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { codeErreurBase } from '../../src-core/coffre/ouvrir';
import { emplacement } from '../../src-core/structure/emplacement';
import { lireToutesLesPages } from '../../src-core/structure/lire-pages';
import { dossierTemporaire } from './dossier-temporaire';
import { mettreEnLectureSeule, petitDisque } from './petit-disque';
import {
  creerStructureSur,
  inscrire,
  MOT_DE_PASSE,
  type Poste,
  uneInscription,
  unPoste,
} from './structure-de-test';

const ouvrir = (poste: Poste, structure: string) =>
  poste.appeler('acces.ouvrir', {
    structure: structure as never,
    identifiant: 'j.roudier',
    motDePasse: MOT_DE_PASSE,
  });

/** The profile as a power cut leaves it: files copied while the base is open, the lock's process gone. */
function apresUneCoupure(poste: Poste): string {
  const copie = path.join(dossierTemporaire(), 'profil');
  fs.cpSync(poste.contexte.profil, copie, { recursive: true });
  for (const fichier of fs.readdirSync(copie, { recursive: true }))
    if (String(fichier).endsWith('verrou')) fs.rmSync(path.join(copie, String(fichier)));
  return copie;
}

/** The head file is never more than a second late. */
const laTeteASuivi = () => setTimeout(1_000);

describe('Coupure de courant', () => {
  it('tout ce qui était confirmé est là', async () => {
    const poste = unPoste();
    const { session } = await creerStructureSur(poste);
    for (let n = 0; n < 5; n++) await inscrire(poste);
    const apres = unPoste(apresUneCoupure(poste));
    expect(await ouvrir(apres, session.structure.id)).toMatchObject({
      ok: true,
      valeur: { ecrituresManquantes: 0 },
    });
    expect((await apres.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(5);
    apres.fermer();
    poste.fermer();
  });

  it('journal de la base coupé : le manque est compté, rien ne s’écrit, la direction peut continuer', async () => {
    const poste = unPoste();
    const { session } = await creerStructureSur(poste);
    const { id } = session.structure;
    for (let n = 0; n < 5; n++) await inscrire(poste);
    await laTeteASuivi();
    const profil = apresUneCoupure(poste);
    poste.fermer();
    const wal = `${emplacement(profil, id).coffre}-wal`;
    fs.truncateSync(wal, Math.floor(fs.statSync(wal).size * 0.8));
    const apres = unPoste(profil);
    const ouverte = await ouvrir(apres, id);
    const manquantes = ouverte.ok ? ouverte.valeur.ecrituresManquantes : 0;
    expect(manquantes).toBeGreaterThan(0);
    const demande = await uneInscription(apres);
    expect(await apres.appeler('dossier.creer', demande)).toMatchObject({
      ok: false,
      erreur: { type: 'lectureSeule' },
    });
    apres.fermer();
    // Closing does not make it forget.
    const encore = unPoste(profil);
    const rouverte = await ouvrir(encore, id);
    expect(rouverte.ok && rouverte.valeur.ecrituresManquantes).toBeGreaterThan(0);
    expect(await encore.reussir('acces.poursuivreMalgreManque', {})).toMatchObject({
      ecrituresManquantes: 0,
    });
    await inscrire(encore);
    const { base } = encore.contexte.session?.structure ?? expect.fail('closed');
    expect(
      base.prepare("SELECT count(*) FROM journal WHERE acte = 'acces.manqueConsigne'").pluck().get(),
    ).toBe(1);
    encore.fermer();
    const dernier = unPoste(profil);
    expect(await ouvrir(dernier, id)).toMatchObject({
      ok: true,
      valeur: { ecrituresManquantes: 0, ruptureJournal: null },
    });
    dernier.fermer();
  });
});

describe('Disque plein', () => {
  it('l’enregistrement échoue en le disant, ce qui était confirmé reste, et l’on reprend', async (contexte) => {
    const profil = petitDisque(4);
    if (profil === null) return contexte.skip('mounting a small disk needs root');
    const poste = unPoste(profil);
    const { session } = await creerStructureSur(poste);
    const bourre = path.join(profil, 'bourre');
    let confirmes = 0;
    await inscrire(poste);
    confirmes++;
    fs.writeFileSync(bourre, '');
    expect(() => fs.appendFileSync(bourre, Buffer.alloc(8 << 20))).toThrow(/ENOSPC/);
    let refus = '';
    for (let essai = 0; essai < 50 && refus === ''; essai++) {
      const reponse = await poste.appeler('dossier.creer', await uneInscription(poste));
      if (reponse.ok) confirmes++;
      else refus = reponse.erreur.type;
    }
    expect(refus).toBe('disquePlein');
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(confirmes);
    fs.rmSync(bourre);
    await inscrire(poste);
    poste.fermer();
    expect(await ouvrir(poste, session.structure.id)).toMatchObject({
      ok: true,
      valeur: { ecrituresManquantes: 0 },
    });
    expect((await poste.reussir('dossier.lister', { decalage: 0, nombre: 10 })).total).toBe(confirmes + 1);
    poste.fermer();
  });

  it('une copie qui ne tient pas n’efface pas la précédente', async (contexte) => {
    const disque = petitDisque(1);
    if (disque === null) return contexte.skip('mounting a small disk needs root');
    const poste = unPoste();
    await creerStructureSur(poste);
    const chemin = path.join(disque, 'copie.age');
    await poste.reussir('copie.enregistrer', { chemin });
    const avant = fs.readFileSync(chemin);
    fs.writeFileSync(path.join(disque, 'bourre'), Buffer.alloc((1 << 20) - avant.length - 65_536));
    expect(await poste.appeler('copie.enregistrer', { chemin })).toMatchObject({
      ok: false,
      erreur: { type: 'sauvegardePleine' },
    });
    expect(fs.readFileSync(chemin).equals(avant)).toBe(true);
    expect(fs.readdirSync(disque).sort()).toEqual(['bourre', 'copie.age']);
    poste.fermer();
  });
});

describe('Octet changé', () => {
  it('la base dit qu’elle est altérée ; elle n’écrit plus', async () => {
    const poste = unPoste();
    const { session } = await creerStructureSur(poste);
    for (let n = 0; n < 30; n++) await inscrire(poste);
    poste.fermer();
    const { coffre } = emplacement(poste.contexte.profil, session.structure.id);
    const octets = fs.readFileSync(coffre);
    const pages = octets.length / 4096;
    let vues = 0;
    for (let page = 1; page < pages; page += Math.ceil(pages / 6)) {
      const altere = Buffer.from(octets);
      altere[page * 4096 + 100] = (altere[page * 4096 + 100] ?? 0) ^ 1;
      fs.writeFileSync(coffre, altere);
      const ouverte = await ouvrir(poste, session.structure.id);
      if (!ouverte.ok) expect(ouverte.erreur.type).toBe('baseAlteree');
      else {
        const { structure } = poste.contexte.session ?? expect.fail('closed');
        await expect.poll(() => structure.pageAlteree, { timeout: 5_000 }).toBe(true);
        // What can still be read is read; a page that is needed and altered is named as such.
        const lue = await poste.appeler('brouillon.lister', {});
        expect(lue.ok ? 'baseAlteree' : lue.erreur.type).toBe('baseAlteree');
        const ecrit = structure.ecrire(
          { utilisateur: 'u', profil: 'p' },
          { acte: 'a', objet: null, finalite: 'securite' },
          [],
        );
        expect(ecrit).toMatchObject({ ok: false, erreur: { type: 'baseAlteree' } });
        structure.base.close();
        fs.rmSync(structure.lieu.verrou);
        poste.contexte.session = null;
      }
      for (const suffixe of ['-wal', '-shm']) fs.rmSync(`${coffre}${suffixe}`, { force: true });
      vues++;
    }
    expect(vues).toBeGreaterThan(3);
  });

  it('toutes les pages d’une base saine se relisent', async () => {
    const poste = unPoste();
    await creerStructureSur(poste);
    const { base } = poste.contexte.session?.structure ?? expect.fail('closed');
    expect(lireToutesLesPages(base)).toBeGreaterThan(20);
    poste.fermer();
  });
});

describe('Profil protégé en écriture', () => {
  it('se dit à l’accueil, et à l’ouverture', async (contexte) => {
    const profil = petitDisque(8);
    if (profil === null) return contexte.skip('mounting a small disk needs root');
    const poste = unPoste(profil);
    const { session } = await creerStructureSur(poste);
    poste.fermer();
    mettreEnLectureSeule(profil);
    expect(await poste.reussir('accueil.etat', {})).toMatchObject({ profilInscriptible: false });
    expect(await ouvrir(poste, session.structure.id)).toMatchObject({
      ok: false,
      erreur: { type: 'profilNonInscriptible' },
    });
    execFileSync('mount', ['-o', 'remount,rw', profil]);
  });
});

it('une panne inconnue n’est pas prise pour une panne connue', () => {
  expect(() => codeErreurBase(new Error('autre chose'))).toThrow('autre chose');
});
