// Both doors from the real page, entry by entry, then from pages and frames that have no business calling.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import type { z } from 'zod';
import { DIRECTION, ouvrirStructure } from '../../scripts/demo/gestes.mjs';
import type { Entree } from '../../src-shared/contract/entree';
import { contrat, type NomEntree } from '../../src-shared/contract/index';
import { CANAL } from '../../src-shared/contract/protocole';
import { profilModele, unPostePartage } from './decor';

const ENTREES = Object.entries(contrat) as [NomEntree, Entree][];
const NOMS = ENTREES.map(([nom]) => nom);
const REFUS_DE_FORME = ['appelRefuse', 'saisieRefusee'];
/** The head of the vault is written at most a second after a write. */
const DERNIERE_ECRITURE_MS = 1_500;

/** Fields that a page gives, with whether each may be left out; the path comes from the shell. */
const champsDe = ({ entree }: Entree): { readonly champ: string; readonly facultatif: boolean }[] =>
  'shape' in entree && typeof entree.shape === 'object' && entree.shape !== null
    ? Object.entries(entree.shape as Record<string, z.ZodType>)
        .filter(([champ]) => champ !== 'chemin')
        .map(([champ, schema]) => ({ champ, facultatif: schema.safeParse(undefined).success }))
    : [];

/** Ill-formed inputs for one entry; each is made in the page, so that no copy on the way puts it right. */
const piegesPour = (definition: Entree): { quoi: string; json: string | null; taille?: number }[] => {
  const champs = champsDe(definition);
  const plein = Object.fromEntries(champs.map(({ champ }) => [champ, 'x']));
  return [
    { quoi: 'rien du tout', json: null },
    { quoi: 'une liste', json: '[]' },
    ...champs
      .filter(({ facultatif }) => !facultatif)
      .map(({ champ }) => ({
        quoi: `sans ${champ}`,
        json: JSON.stringify({ ...plein, [champ]: undefined }),
      })),
    { quoi: 'un champ en trop', json: JSON.stringify({ ...plein, enTrop: 1 }) },
    { quoi: 'un texte de 10 Mo', json: JSON.stringify(plein), taille: 10_000_000 },
    { quoi: 'constructor', json: JSON.stringify({ ...plein, constructor: { prototype: { pollue: 1 } } }) },
    { quoi: '__proto__', json: `{"enTrop":{"__proto__":{"pollue":1}},"__proto__":{"pollue":1}}` },
    { quoi: 'un chemin donné par la page', json: JSON.stringify({ ...plein, chemin: '/etc/passwd' }) },
  ];
};

interface Reponse {
  readonly ok: boolean;
  readonly valeur?: { readonly lignes: readonly { readonly id: string }[] };
  readonly erreur?: { readonly type: string; readonly message: string };
}
/** The bridge as foreign code sees it: any name, any input. */
interface Appelante {
  readonly permanence: { appeler(nom: string, entree: unknown): Promise<Reponse> };
}

const attaquer = (page: Page, nom: string, pieges: ReturnType<typeof piegesPour>) =>
  page.evaluate(
    async ([nom, pieges]) => {
      const { permanence } = window as unknown as Appelante;
      const types: (readonly [string, string])[] = [];
      for (const { quoi, json, taille } of pieges) {
        const entree: unknown = json === null ? undefined : JSON.parse(json);
        if (taille !== undefined) Object.assign(entree as object, { enorme: 'x'.repeat(taille) });
        const reponse = await permanence.appeler(nom, entree);
        types.push([quoi, reponse.ok ? 'ACCEPTÉ' : (reponse.erreur?.type ?? 'sans type')]);
      }
      return types;
    },
    [nom, pieges] as const,
  );

const polluee = (page: Page) => page.evaluate(() => 'pollue' in {});

/** Hash of every file of the structures: a write anywhere, journal included, changes it. */
function empreinte(profil: string): string {
  const hash = createHash('sha256');
  const racine = path.join(profil, 'structures');
  for (const nom of fs.readdirSync(racine, { recursive: true, encoding: 'utf8' }).sort()) {
    const chemin = path.join(racine, nom);
    if (fs.statSync(chemin).isFile()) hash.update(`${nom}\0`).update(fs.readFileSync(chemin));
  }
  return hash.digest('hex');
}

const poste = unPostePartage(() => ({ profil: profilModele() }));

test.beforeAll(async () => {
  // A system dialogue would wait for somebody: counted, and closed as by the user.
  await poste.application.evaluate(({ dialog }) => {
    Object.assign(globalThis, { dialogues: 0 });
    const compter = () => {
      const tout = globalThis as unknown as { dialogues: number };
      tout.dialogues++;
    };
    dialog.showSaveDialog = async () => {
      compter();
      return { canceled: true, filePath: '' };
    };
    dialog.showOpenDialog = async () => {
      compter();
      return { canceled: true, filePaths: [] };
    };
  });
});

const dialogues = () =>
  poste.application.evaluate(() => (globalThis as unknown as { dialogues: number }).dialogues);

test('sans session, chaque entrée refuse chaque forme piégée', async () => {
  for (const [nom, definition] of ENTREES)
    for (const [quoi, type] of await attaquer(poste.page, nom, piegesPour(definition)))
      expect(REFUS_DE_FORME, `${nom}, ${quoi} : ${type}`).toContain(type);
  expect(await polluee(poste.page)).toBe(false);
  expect(await dialogues()).toBe(0);
});

test('sans session, ce qui en demande une est refusé', async () => {
  const demandees = ENTREES.filter(
    ([, definition]) =>
      definition.acces.session === 'ouverte' &&
      definition.dialogue === undefined &&
      definition.entree.safeParse({}).success,
  );
  expect(demandees.length).toBeGreaterThan(5);
  for (const [nom] of demandees) {
    const reponse = await poste.page.evaluate(
      (nom) => (window as unknown as Appelante).permanence.appeler(nom, {}),
      nom,
    );
    expect(reponse, nom).toMatchObject({ ok: false, erreur: { type: 'sessionAbsente' } });
  }
});

test('session ouverte, chaque entrée refuse chaque forme piégée, et rien n’est écrit', async () => {
  await ouvrirStructure(poste.page, DIRECTION);
  await poste.page.waitForTimeout(DERNIERE_ECRITURE_MS);
  const avant = empreinte(poste.profil);
  for (const [nom, definition] of ENTREES)
    for (const [quoi, type] of await attaquer(poste.page, nom, piegesPour(definition)))
      expect(REFUS_DE_FORME, `${nom}, ${quoi} : ${type}`).toContain(type);
  expect(await polluee(poste.page)).toBe(false);
  expect(await poste.application.evaluate(() => 'pollue' in {})).toBe(false);
  await poste.page.waitForTimeout(DERNIERE_ECRITURE_MS);
  expect(empreinte(poste.profil)).toBe(avant);
  expect(await dialogues()).toBe(0);
});

test('un nom qui n’est pas au contrat est refusé', async () => {
  for (const nom of ['', 'inconnue', '__proto__', 'constructor', 'toString', 'dossier.lister '])
    expect(await attaquer(poste.page, nom, [{ quoi: 'vide', json: '{}' }]), nom).toEqual([
      ['vide', 'appelRefuse'],
    ]);
});

test('témoin : la page, elle, est entendue, et ce qu’elle écrit change les fichiers', async () => {
  const avant = empreinte(poste.profil);
  const lu = await poste.page.evaluate(async () => {
    const { permanence } = window as unknown as Appelante;
    const liste = await permanence.appeler('dossier.lister', { decalage: 0, nombre: 1 });
    return permanence.appeler('dossier.lire', { id: liste.valeur?.lignes[0]?.id });
  });
  // A consultation is journalled (A64).
  expect(lu).toMatchObject({ ok: true });
  await expect.poll(() => empreinte(poste.profil)).not.toBe(avant);
});

test('une autre page avec le même préchargement n’est pas entendue', async () => {
  // The consultation just before is still on its way to the head file.
  await poste.page.waitForTimeout(DERNIERE_ECRITURE_MS);
  const avant = empreinte(poste.profil);
  for (const adresse of ['app://permanence/index.html', 'data:text/html,<p>ailleurs</p>']) {
    const reponses = await poste.application.evaluate(
      async ({ BrowserWindow, app }, [adresse, noms]) => {
        const page = BrowserWindow.getAllWindows()[0];
        const intruse = new BrowserWindow({
          show: false,
          webPreferences: {
            // The application's own session serves app://; elsewhere nothing of it is lent.
            ...(adresse.startsWith('app:') && page ? { session: page.webContents.session } : {}),
            preload: `${app.getAppPath()}/out/preload/index.cjs`,
          },
        });
        await intruse.loadURL(adresse);
        const types: string[] = [];
        for (const nom of noms)
          types.push(
            await intruse.webContents.executeJavaScript(
              `permanence.appeler(${JSON.stringify(nom)}, {}).then((r) => r.ok ? 'ACCEPTÉ' : r.erreur.type)`,
            ),
          );
        intruse.destroy();
        return types;
      },
      [adresse, NOMS] as const,
    );
    expect(reponses, adresse).toEqual(NOMS.map(() => 'appelRefuse'));
  }
  expect(empreinte(poste.profil)).toBe(avant);
});

test('un cadre dans la page n’a pas le pont, et la porte ne l’entendrait pas', async () => {
  const pont = await poste.page.evaluate(() => {
    const cadre = document.createElement('iframe');
    document.body.append(cadre);
    return typeof (cadre.contentWindow as unknown as Appelante | null)?.permanence;
  });
  expect(pont).toBe('undefined');
  // No frame has the bridge, so its call is made where it would arrive: at the handler itself.
  const [deLaPage, duCadre] = await poste.application.evaluate(async ({ BrowserWindow, ipcMain }, canal) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents;
    const porte = (
      ipcMain as unknown as { _invokeHandlers: Map<string, (...parametres: unknown[]) => Promise<Reponse>> }
    )._invokeHandlers.get(canal);
    const cadre = sender?.mainFrame.frames[0];
    if (cadre === undefined || porte === undefined) throw new Error('no frame, or no door');
    return [
      await porte({ sender, senderFrame: sender?.mainFrame }, 'accueil.etat', {}),
      await porte({ sender, senderFrame: cadre }, 'accueil.etat', {}),
    ];
  }, CANAL);
  expect(deLaPage).toMatchObject({ ok: true });
  expect(duCadre).toMatchObject({ ok: false, erreur: { type: 'appelRefuse' } });
});
