// A whole working day: pauses ended by the code, the screen left, sleep, lunch, a colleague; two passwords at most.
import { expect, type Page, test } from '@playwright/test';
import { apresFermeture, pidDuCoeur } from '../../scripts/demo/application.mjs';
import * as gestes from '../../scripts/demo/gestes.mjs';
import { CANAL } from '../../src-shared/contract/protocole';
import { allerA, type Ouverte, ouvrir, toutFermer, tuer } from './decor';
import { unJeune } from './jeunes';

test.afterEach(toutFermer);
// A day has many windows, each made anew after a pause.
test.setTimeout(150_000);

const CODE = '493817';
const ENTREES_AVEC_MOT_DE_PASSE = ['acces.ouvrir', 'pause.reprendreParMotDePasse', 'pause.changerCode'];

/** Counts, at the shell's door, the calls that carry this person's password. */
const compterLesMotsDePasse = ({ application }: Ouverte, motDePasse: string) =>
  application.evaluate(
    ({ ipcMain }, [canal, entrees, cherche]) => {
      type Porte = (evenement: unknown, nom: string, entree: { motDePasse?: string }) => unknown;
      const portes = (ipcMain as unknown as { _invokeHandlers: Map<string, Porte> })._invokeHandlers;
      const vraie = portes.get(canal);
      if (vraie === undefined) throw new Error('no door');
      Object.assign(globalThis, { motsDePasse: 0 });
      portes.set(canal, (evenement, nom, entree) => {
        if (entrees.includes(nom) && entree.motDePasse === cherche)
          Object.assign(globalThis, { motsDePasse: Number(Reflect.get(globalThis, 'motsDePasse')) + 1 });
        return vraie(evenement, nom, entree);
      });
    },
    [CANAL, ENTREES_AVEC_MOT_DE_PASSE, motDePasse] as const,
  );

const motsDePasse = ({ application }: Ouverte) =>
  application.evaluate(() => Number(Reflect.get(globalThis, 'motsDePasse')));

/** The runtime's own event, as the operating system sends it. */
const evenement = ({ application }: Ouverte, nom: 'suspend' | 'resume' | 'lock-screen') =>
  application.evaluate(({ powerMonitor }, quoi) => powerMonitor.emit(quoi), nom);

const avancerLHorloge = ({ application }: Ouverte, minutes: number) =>
  application.evaluate((_electron, combien) => {
    const vraie = Date.now;
    Date.now = () => vraie() + combien * 60_000;
  }, minutes);

const enPause = (page: Page) => page.getByRole('heading', { level: 1, name: 'En pause' }).waitFor();

async function quitterLePoste(poste: Ouverte): Promise<void> {
  poste.page = await apresFermeture(poste.application, () =>
    poste.page.getByRole('button', { name: /^Mettre en pause/ }).click(),
  );
  await enPause(poste.page);
}

async function revenir(poste: Ouverte): Promise<void> {
  await gestes.reprendreParCode(poste.page, CODE);
  await poste.page.getByRole('navigation').waitFor();
}

test('une journée de travail : pauses, écran laissé, sieste de l’ordinateur, sommeil du midi ; deux mots de passe', async () => {
  const poste = await ouvrir();
  await compterLesMotsDePasse(poste, gestes.CONSEILLERE.motDePasse);
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  await gestes.inscrire(poste.page, unJeune());
  await quitterLePoste(poste);
  await revenir(poste);
  await gestes.noterEntretien(poste.page, {
    theme: 'emploi',
    etape: 'Refaire le CV',
    note: 'Première venue.',
  });

  // The computer's session is left for a moment.
  poste.page = await apresFermeture(poste.application, () => evenement(poste, 'lock-screen'));
  await enPause(poste.page);
  await revenir(poste);
  await expect(poste.page.getByRole('heading', { level: 1 })).toContainText('Castelnau');

  // The lid closed on the way to the meeting room: less than five minutes.
  poste.page = await apresFermeture(poste.application, () => evenement(poste, 'suspend'));
  await enPause(poste.page);
  await evenement(poste, 'resume');
  await revenir(poste);
  await gestes.donnerRendezVous(poste.page);
  await poste.page.getByRole('button', { name: 'Terminé' }).click();
  expect(await motsDePasse(poste)).toBe(1);

  // Lunch: the computer sleeps for an hour.
  poste.page = await apresFermeture(poste.application, () => evenement(poste, 'suspend'));
  await enPause(poste.page);
  poste.page = await apresFermeture(poste.application, async () => {
    await avancerLHorloge(poste, 60);
    await evenement(poste, 'resume');
  });
  await expect(poste.page.getByText(/a dormi plus de cinq minutes/)).toBeVisible();
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  for (const recherche of ['castel', 'benez']) {
    await gestes.chercherEtOuvrir(poste.page, recherche);
    await quitterLePoste(poste);
    await revenir(poste);
  }
  const fin = await apresFermeture(poste.application, () => gestes.fermerLaBase(poste.page));
  await fin.getByRole('heading', { name: 'Ouvrir une structure' }).waitFor();
  expect(await motsDePasse(poste)).toBe(2);
});

test('une collègue prend l’ordinateur à midi : chacune son mot de passe, deux pour la première', async () => {
  const poste = await ouvrir();
  await compterLesMotsDePasse(poste, gestes.CONSEILLERE.motDePasse);
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  await quitterLePoste(poste);
  poste.page = await apresFermeture(poste.application, () =>
    poste.page.getByRole('button', { name: 'Ouvrir pour une autre personne' }).click(),
  );
  await expect(poste.page.getByText(/pour qu’une autre personne l’ouvre/)).toBeVisible();
  await gestes.ouvrirStructure(poste.page, gestes.DIRECTION, '738291');
  // Neither the screen nor the code of the first one.
  await expect(poste.page.getByRole('heading', { level: 1 })).toHaveText(/^Ma journée/);
  poste.page = await apresFermeture(poste.application, () => gestes.fermerLaBase(poste.page));
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  await quitterLePoste(poste);
  await revenir(poste);
  expect(await motsDePasse(poste)).toBe(2);
});

test('« Changer mon code » demande le mot de passe ; l’ancien code ne ramène plus', async () => {
  const poste = await ouvrir();
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  await allerA(poste.page, 'Mon mot de passe');
  const formulaire = poste.page.getByRole('form', { name: 'Changer mon code de pause' });
  await formulaire.getByLabel('Votre mot de passe', { exact: true }).fill('Pas-le-bon-1912-du-tout');
  await formulaire.getByLabel('Nouveau code à six chiffres').fill('738291');
  await formulaire.getByRole('button', { name: 'Changer mon code' }).click();
  await expect(formulaire.getByText('Ce n’est pas votre mot de passe.')).toBeVisible();
  await formulaire.getByLabel('Votre mot de passe', { exact: true }).fill(gestes.CONSEILLERE.motDePasse);
  await formulaire.getByRole('button', { name: 'Changer mon code' }).click();
  await expect(formulaire.getByText('Votre code de pause est changé.')).toBeVisible();
  await quitterLePoste(poste);
  await gestes.reprendreParCode(poste.page, CODE);
  await expect(poste.page.getByText(/Encore 4 essais/)).toBeVisible();
  await gestes.reprendreParCode(poste.page, '738291');
  await expect(poste.page.getByRole('heading', { level: 1 })).toHaveText('Mon mot de passe');
});

test('en pause pendant la note d’un rendez-vous : le formulaire retrouve sa ligne, et l’écrit sur elle', async () => {
  const poste = await ouvrir();
  await gestes.ouvrirStructure(poste.page, gestes.CONSEILLERE, CODE);
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  // Another note was left unfinished on the same file: it must not be taken for this one.
  await poste.page.getByRole('button', { name: 'Noter un entretien' }).click();
  await poste.page.getByLabel(/^Note/).last().fill('Une autre note, jamais finie.');
  await poste.page.getByText('Brouillon gardé').waitFor();
  await allerA(poste.page, 'Dossiers');
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  await poste.page.getByRole('button', { name: 'Prochain rendez-vous' }).first().click();
  const fenetre = poste.page.getByRole('dialog');
  await fenetre.getByLabel(/^Date/).fill(new Date().toLocaleDateString('fr-FR'));
  await fenetre.getByLabel(/^Heure/).fill('9 h 30');
  await fenetre.getByRole('button', { name: 'Donner ce rendez-vous' }).click();
  await fenetre.getByRole('button', { name: 'Terminé' }).click();
  await poste.page.getByRole('button', { name: 'Noter', exact: true }).click();
  await poste.page.getByLabel(/^Note/).last().fill('Venue à l’heure.');
  await quitterLePoste(poste);
  await revenir(poste);
  await expect(poste.page.getByLabel(/^Note/).last()).toHaveValue('Venue à l’heure.');
  await expect(poste.page.getByLabel(/^Heure/)).toHaveValue('09 h 30');
  await poste.page.getByRole('button', { name: 'Enregistrer l’entretien' }).click();
  await poste.page.getByText('L’entretien est enregistré.').waitFor();
  // On the appointment's own row: nothing is left to be noted, and there is one interview.
  await expect(poste.page.getByRole('button', { name: 'Noter', exact: true })).toHaveCount(0);
  await expect(poste.page.getByRole('heading', { level: 3, name: /Entretien individuel/ })).toHaveCount(1);
});

test('le cœur tombé, l’écran resté sous la demande de mot de passe est fermé quand personne ne répond', async () => {
  const poste = await ouvrir({ par: gestes.CONSEILLERE, env: { PERMANENCE_INACTIVITE_SECONDES: '10' } });
  await gestes.chercherEtOuvrir(poste.page, 'benez');
  const coeur = await pidDuCoeur(poste.application);
  // Ten seconds without anybody come on top of what a new window takes.
  poste.page = await apresFermeture(poste.application, async () => tuer(coeur), 45_000);
  await expect(poste.page.getByText(/le mot de passe n’a pas été saisi de nouveau/)).toBeVisible();
  expect(await poste.page.content()).not.toContain('Bénézech');
});
