// The main job from end to end, as two people of an outreach point would do it.
import fs from 'node:fs';
import path from 'node:path';
import { apresFermeture, choisirChemin, pidDuCoeur } from './application.mjs';
import { fichiersModifiesDepuis, noterFichiersOuverts } from './fichiers-ecrits.mjs';
import { fouiller } from './fouille.mjs';
import * as gestes from './gestes.mjs';
import { synchronisation } from './synchronisation.mjs';
import { tourDeLaDirection } from './tour.mjs';

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./application.mjs').Application} Application */
/**
 * @typedef {object} Decor
 * @property {import('./rapport.mjs').Rapport} rapport
 * @property {string} travail temporary folder of this run
 * @property {string} temporaires the application's own temporary folder
 * @property {string} sortie where screenshots and PDFs go
 * @property {readonly gestes.Jeune[]} jeunes
 * @property {readonly gestes.Jeune[]} arrivants registered on two computers that are apart
 * @property {readonly string[]} inventes
 * @property {(profil: string) => Promise<{ application: Application, page: Page }>} ouvrir
 */

const CODE = '493817';

/** @param {Decor} decor */
export async function scenario(decor) {
  const { rapport, travail, ouvrir, jeunes } = decor;
  const debut = Date.now();
  const profil = path.join(travail, 'profil');
  const copie = path.join(travail, 'copie.age');
  const usb = path.join(travail, 'cle-usb');
  fs.mkdirSync(usb);
  const { application, page } = await rapport.etape('start', () => ouvrir(profil));
  const photo = photographe(decor);
  const guet = guetterFichiers(application);
  await photo(page, 'accueil');
  const cles = await rapport.etape('create the structure, recovery keys tried', () =>
    gestes.creerStructure(page, {
      surEtape: (nom) => photo(page, nom),
      destination: () => choisirChemin(application, usb),
    }),
  );
  await imprimerDepuisUnFormulaire(decor, application, page);
  const provisoires = await habiliterDeux(decor, page, photo);
  await rapport.etape('inform and register 19 young people', async () => {
    for (const [rang, jeune] of jeunes.slice(0, -1).entries())
      await gestes.inscrire(page, jeune, async (nom) => (rang === 0 ? photo(page, nom) : undefined));
  });
  await finirLaJournee(decor, application, page, photo);
  const seconde = await rapport.etape('close: login only', () => fermer(application, page));
  await rapport.etape('backed up by itself at closing', () => attendreSauvegarde(seconde, usb));
  await photo(seconde, 'structure-fermee');
  await rapport.etape('open as another user', () =>
    gestes.premiereOuverture(seconde, gestes.CONSEILLERE, provisoires[0] ?? '', (nom) => photo(seconde, nom)),
  );
  await rapport.etape('kill the core during a save, and go on', () =>
    tuerPendantLEnregistrement(decor, application, seconde, photo),
  );
  rapport.faits.dossiers = await gestes.compterDossiers(seconde);
  await photo(seconde, 'liste');
  await copierDepuisLaDirection(decor, application, seconde, photo, copie);
  const ecrits = await guet.finir();
  await rapport.etape('quit', () => application.close());
  const rendu = await restaurer(decor, copie, cles, photo);
  const auServeur = await synchronisation(decor, profil, cles, photo);
  const connus = [
    profil,
    copie,
    usb,
    rendu.profil,
    decor.temporaires,
    ...ecrits,
    ...rendu.ecrits,
    ...auServeur,
  ];
  chercherEnClair(decor, [...connus, ...fichiersModifiesDepuis(debut)]);
}

/** @param {Decor} decor */
const photographe =
  ({ sortie }) =>
  /** @param {Page} page @param {string} nom */
  async (page, nom) => {
    // Windows fade in, lists arrive: the picture waits for a still screen, and shows its top.
    await page.waitForTimeout(350);
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.screenshot({ path: path.join(sortie, `${nom}.png`) });
  };

/** @param {Application} application */
function guetterFichiers(application) {
  /** @type {Set<string>} */
  const vus = new Set();
  const pid = application.process().pid ?? 0;
  const battement = setInterval(() => noterFichiersOuverts(pid, vus), 100);
  return {
    finir: async () => {
      clearInterval(battement);
      noterFichiersOuverts(pid, vus);
      return [...vus];
    },
  };
}

/** @param {Decor} decor @param {Application} application @param {Page} page */
async function imprimerDepuisUnFormulaire({ rapport, sortie }, application, page) {
  await rapport.etape('print the mention to PDF', async () => {
    await gestes.ouvrirInscription(page);
    await page.keyboard.press('F1');
    await page.getByTestId('mention-complete').waitFor();
    await page.waitForTimeout(350);
    await page.screenshot({ path: path.join(sortie, 'mention.png') });
    await imprimerMention(application, page, path.join(sortie, 'mention-information.pdf'));
    await page.keyboard.press('Escape');
    await page.getByTestId('mention-complete').waitFor({ state: 'hidden' });
  });
}

/** @param {Application} application @param {Page} page @param {string} chemin */
async function imprimerMention(application, page, chemin) {
  await choisirChemin(application, chemin);
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click();
  for (let essai = 0; !fs.existsSync(chemin); essai++) {
    if (essai > 100) throw new Error('the PDF did not come');
    await page.waitForTimeout(100);
  }
}

/** @param {Decor} decor @param {Page} page @param {(page: Page, nom: string) => Promise<void>} photo */
async function habiliterDeux({ rapport }, page, photo) {
  return rapport.etape('habilitate two users', async () => {
    const premier = await gestes.habiliter(page, gestes.CONSEILLERE, (nom) => photo(page, nom));
    const second = await gestes.habiliter(page, gestes.ACCUEIL);
    await photo(page, 'personnes');
    return [premier, second];
  });
}

/**
 * @param {Decor} decor
 * @param {Application} application
 * @param {Page} page
 * @param {(page: Page, nom: string) => Promise<void>} photo
 */
async function finirLaJournee(decor, application, page, photo) {
  const { rapport, inventes } = decor;
  await rapport.etape('find one', () =>
    gestes.chercherEtOuvrir(page, (inventes[0] ?? '').slice(0, 5).toLowerCase(), (nom) => photo(page, nom)),
  );
  await rapport.etape('note an interview', () =>
    gestes.noterEntretien(
      page,
      {
        theme: 'formation',
        etape: 'Prendre rendez-vous avec le centre de formation',
        note: `${inventes[1]} l’a orientée vers nous. Souhaite apprendre la menuiserie ; disponible dès janvier.`,
      },
      (nom) => photo(page, nom),
    ),
  );
  await photo(page, 'dossier');
  await rapport.etape('give an appointment, slip as a PDF, presence marked', () =>
    donnerPuisMarquer(decor, application, page, photo),
  );
  await page.getByRole('button', { name: 'Compléter', exact: true }).click();
  await page.getByText('Identité, suite (facultative)').click();
  await photo(page, 'completer');
  await page.getByRole('button', { name: 'Renoncer', exact: true }).click();
  await page.getByRole('button', { name: 'Structure', exact: true }).click();
  await page.getByText('11206S00').nth(1).waitFor();
  await photo(page, 'structure');
  await rapport.etape('a place, the zone, posters, journal: what the direction sets up and reads', () =>
    tourDeLaDirection(page, photo),
  );
}

/**
 * The first screen tells how far the backup is, then when it was made.
 * @param {Page} page
 * @param {string} dossier
 */
async function attendreSauvegarde(page, dossier) {
  await page.getByText(/Dernière sauvegarde.*aujourd’hui à/).waitFor();
  const [nom = ''] = fs.readdirSync(dossier);
  if (!/^permanence-11206S00-\d{4}-\d{2}-\d{2}-\d{2}h\d{2}\.age$/.test(nom))
    throw new Error('no backup was made');
}

/**
 * @param {Decor} decor
 * @param {Application} application
 * @param {Page} page
 * @param {(page: Page, nom: string) => Promise<void>} photo
 */
async function donnerPuisMarquer({ sortie }, application, page, photo) {
  await gestes.donnerRendezVous(page, (nom) => photo(page, nom));
  const chemin = path.join(sortie, 'rendez-vous.pdf');
  await choisirChemin(application, chemin);
  await page.getByRole('button', { name: 'Enregistrer en PDF…' }).click();
  await page.getByText(/\.pdf\W+est enregistré/).waitFor();
  await photo(page, 'rendez-vous-donne');
  await page.getByRole('button', { name: 'Terminé', exact: true }).click();
  await gestes.marquerPresent(page, (nom) => photo(page, nom));
  await page.locator('.rendez-vous .lien').first().click();
  await page.getByRole('heading', { name: 'Parcours' }).waitFor();
}

/** @param {Application} application @param {Page} page */
const fermer = (application, page) => apresFermeture(application, () => gestes.fermerLaBase(page));

/**
 * The last newcomer: the core dies as the save leaves. The form is still there; the same save is sent again.
 * @param {Decor} decor
 * @param {Application} application
 * @param {Page} page
 * @param {(page: Page, nom: string) => Promise<void>} photo
 */
async function tuerPendantLEnregistrement({ jeunes }, application, page, photo) {
  const dernier = jeunes.at(-1);
  if (dernier === undefined) throw new Error('nobody to register');
  await gestes.ouvrirInscription(page);
  await gestes.informer(page);
  await gestes.remplirNoyau(page, dernier);
  const coeur = await pidDuCoeur(application);
  await page.getByRole('button', { name: 'Enregistrer l’inscription' }).click({ noWaitAfter: true });
  process.kill(coeur, 'SIGKILL');
  await photo(page, 'coeur-arrete');
  const fini = page.getByRole('heading', { name: 'Parcours' });
  const redemande = page.getByRole('dialog', { name: 'Saisissez de nouveau votre mot de passe' });
  await redemande.or(fini).first().waitFor();
  // The answer may have come before the end: the next call then asks for the password.
  if (!(await redemande.isVisible()))
    await page.getByRole('navigation').getByRole('button', { name: 'Dossiers' }).click();
  await gestes.reprendreApresArret(page, gestes.CONSEILLERE);
  if (await page.getByRole('heading', { name: 'Nouvelle inscription' }).isVisible())
    await gestes.enregistrerInscription(page);
}

/**
 * @param {Decor} decor
 * @param {Application} application
 * @param {Page} page
 * @param {(page: Page, nom: string) => Promise<void>} photo
 * @param {string} copie
 */
async function copierDepuisLaDirection({ rapport }, application, page, photo, copie) {
  const avant = await fermer(application, page);
  await rapport.etape('open as the direction again', () =>
    gestes.ouvrirStructure(avant, gestes.DIRECTION, CODE),
  );
  const troisieme = await rapport.etape('pause, and come back with six digits', async () => {
    const couverture = await apresFermeture(application, () => avant.keyboard.press('Control+l'));
    await photo(couverture, 'pause');
    await gestes.reprendreParCode(couverture, CODE);
    await couverture.getByRole('heading', { name: /^Ma journée/ }).waitFor();
    return couverture;
  });
  await rapport.etape('save a copy, tried by opening it', async () => {
    await troisieme.getByRole('button', { name: 'Copie de sauvegarde' }).click();
    await choisirChemin(application, copie);
    await troisieme.getByRole('button', { name: 'Enregistrer une copie…' }).click();
    await troisieme.getByText('Copie enregistrée et relue').waitFor();
    await photo(troisieme, 'copie');
  });
}

/**
 * @param {Decor} decor
 * @param {string} copie
 * @param {readonly string[]} cles
 * @param {(page: Page, nom: string) => Promise<void>} photo
 */
async function restaurer({ rapport, travail, ouvrir }, copie, cles, photo) {
  const profil = path.join(travail, 'profil-nu');
  const { application, page } = await ouvrir(profil);
  const guet = guetterFichiers(application);
  await rapport.etape('restore on an empty profile with one recovery key', async () => {
    await page.getByRole('button', { name: 'Restaurer une structure' }).click();
    await page.getByLabel('Clé de secours').fill(cles[1] ?? '');
    await photo(page, 'restaurer');
    await choisirChemin(application, copie);
    await page.getByRole('button', { name: 'Choisir la copie et restaurer…' }).click();
    await page.getByText('est restaurée').waitFor();
    await gestes.ouvrirStructure(page, gestes.DIRECTION);
  });
  rapport.faits.restored = await gestes.compterDossiers(page);
  await photo(page, 'restauree');
  const ecrits = await guet.finir();
  await application.close();
  return { profil, ecrits };
}

/** @param {Decor} decor @param {readonly string[]} chemins */
function chercherEnClair({ rapport, travail, inventes }, chemins) {
  const temoin = path.join(travail, 'temoin.txt');
  fs.writeFileSync(temoin, `Nom : ${inventes[0]}, puis ${inventes[1]}.`);
  const base64 = path.join(travail, 'temoin.b64');
  fs.writeFileSync(base64, Buffer.from(`xx ${inventes[1]} yy`).toString('base64'));
  const utf16 = path.join(travail, 'temoin.utf16');
  fs.writeFileSync(utf16, Buffer.from(`x${inventes[0]}`, 'utf16le'));
  rapport.faits.scannerWorks = fouiller([temoin, base64, utf16], inventes).trouves.length === 3;
  const { lus, trouves } = fouiller(chemins, inventes);
  rapport.faits.plaintextFound = trouves.length;
  rapport.faits.filesSearched = lus;
  if (trouves.length > 0) console.error(`In clear: ${trouves.join(', ')}`);
}
