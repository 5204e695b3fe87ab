// What a person does in the window, by the words on the screen: shared by the demonstration and the end-to-end tests.

/** @typedef {import('@playwright/test').Page} Page */

export const DIRECTION = {
  prenom: 'Jeanne',
  nom: 'Roudier',
  identifiant: 'j.roudier',
  motDePasse: 'Une-Gare-1912-à-Limoux',
};
export const CONSEILLERE = {
  prenom: 'Aminata',
  nom: 'Diallo',
  identifiant: 'a.diallo',
  fonction: 'conseil',
  profil: 'Conseil',
  motDePasse: 'Le-Moulin-1847-du-Razès',
};
export const ACCUEIL = {
  prenom: 'Paul',
  nom: 'Estrade',
  identifiant: 'p.estrade',
  fonction: 'accueil',
  profil: 'Accueil',
  motDePasse: 'La-Fontaine-1903-d’Alet',
};
export const STRUCTURE = { nom: 'Mission locale de la Haute-Vallée', code: '11206S00' };

/** @param {Page} page @param {string} nom */
const bouton = (page, nom) => page.getByRole('button', { name: nom, exact: true });

/**
 * The field whose label begins so; the help button beside it begins otherwise.
 * @param {Page} page
 * @param {string} libelle
 */
const champ = (page, libelle) => page.getByLabel(new RegExp(`^${libelle}`));

/**
 * Creates the structure from the first screen to the list of files.
 * @param {Page} page
 * @param {{ surEtape?: (nom: string) => Promise<void>, code?: string, destination?: (() => Promise<unknown>) | null }} [options]
 * `destination` prepares the answer of the folder's dialogue; without it the choice is left for later
 * @returns {Promise<string[]>} the two recovery keys
 */
export async function creerStructure(
  page,
  { surEtape = async () => {}, code = STRUCTURE.code, destination = null } = {},
) {
  await bouton(page, 'Créer une structure').click();
  await page.getByLabel('Nom de la structure').fill(STRUCTURE.nom);
  await page.getByLabel('Code de la structure').fill(code);
  await page.getByLabel('Adresse', { exact: false }).first().fill('3, rue des Tanneurs, 11300 Limoux');
  await page.getByLabel('Téléphone').fill('04 99 00 12 34');
  await page
    .getByLabel('Adresse électronique', { exact: false })
    .first()
    .fill('accueil@ml-hautevallee.example');
  await page.getByLabel('Nom du délégué').fill('Inès Carbonnel');
  await page.getByLabel('Adresse électronique du délégué').fill('dpo@ml-hautevallee.example');
  await page.getByLabel('Prénom et nom').fill('Jeanne Roudier');
  for (const responsable of await page
    .getByRole('group', { name: /Responsables du traitement/ })
    .getByRole('checkbox')
    .all())
    await responsable.check();
  await surEtape('creation-structure');
  await bouton(page, 'Continuer').click();
  await page.getByLabel('Prénom').fill(DIRECTION.prenom);
  await page.getByLabel(/^Nom/).fill(DIRECTION.nom);
  await page.getByLabel('Identifiant').fill(DIRECTION.identifiant);
  await page.getByLabel('Mot de passe').first().fill(DIRECTION.motDePasse);
  await page.getByText('Ce mot de passe convient.').waitFor();
  await surEtape('creation-direction');
  await bouton(page, 'Continuer').click();
  await page.getByLabel('Qui garde la première clé').fill('Jeanne Roudier');
  await page.getByLabel('Qui garde la seconde clé').fill('Paul Estrade');
  await bouton(page, 'Préparer les deux clés').click();
  const cles = await recopierLesCles(page, surEtape);
  await bouton(page, 'Continuer').click();
  if (destination !== null) {
    await destination();
    await bouton(page, 'Choisir un dossier ou une clé USB…').click();
    await page.locator('.chemin-de-dossier').waitFor();
  }
  await surEtape('creation-sauvegarde');
  await bouton(page, 'Continuer').click();
  await surEtape('creation-resume');
  await bouton(page, 'Créer la structure').click();
  await accepterEngagement(page, surEtape);
  return cles;
}

/** @param {Page} page @param {(nom: string) => Promise<void>} surEtape */
async function recopierLesCles(page, surEtape) {
  await page.locator('.cle-affichee').nth(1).waitFor();
  const affichees = await page.locator('.cle-affichee').allTextContents();
  await surEtape('creation-cles');
  for (const [rang, cle] of affichees.entries()) {
    await page.getByLabel(`Recopiez ici la clé n° ${rang + 1}`).fill(cle.toLowerCase());
    await bouton(page, `Essayer la clé n° ${rang + 1}`).click();
  }
  await page.getByText('Cette clé a été recopiée sans faute').nth(1).waitFor();
  return affichees.map((cle) => cle.replace(/\s/g, ''));
}

/** @param {Page} page @param {(nom: string) => Promise<void>} [surEtape] */
export async function accepterEngagement(page, surEtape = async () => {}) {
  await page.getByRole('checkbox', { name: /j’ai lu cet engagement/ }).check();
  await surEtape('engagement');
  await bouton(page, 'Accepter et continuer').click();
  await bouton(page, 'Lu').waitFor();
  await surEtape('mention-du-personnel');
  await bouton(page, 'Lu').click();
  await entrer(page);
}

/**
 * What follows the password: the pause code, chosen or declined, then « Ma journée ».
 * @param {Page} page
 * @param {string | null} [code]
 */
export async function entrer(page, code = null) {
  if (code === null) await bouton(page, 'Continuer sans code').click();
  else {
    await page.getByLabel('Code à six chiffres').fill(code);
    await bouton(page, 'Choisir ce code').click();
  }
  await page.getByRole('heading', { name: /^Ma journée/ }).waitFor();
}

/**
 * From the first screen to the identifier and password sent.
 * @param {Page} page
 * @param {{ identifiant: string, motDePasse: string }} personne
 */
export async function seConnecter(page, { identifiant, motDePasse }) {
  const carte = page.getByRole('button', { name: new RegExp(STRUCTURE.nom) });
  await carte.or(page.getByLabel('Identifiant')).first().waitFor();
  if (await carte.isVisible()) await carte.click();
  await page.getByLabel('Identifiant').fill(identifiant);
  await page.getByLabel('Mot de passe', { exact: true }).fill(motDePasse);
  await bouton(page, 'Ouvrir').click();
}

/**
 * @param {Page} page
 * @param {{ identifiant: string, motDePasse: string }} personne
 * @param {string | null} [code] for the pauses of this session
 */
export async function ouvrirStructure(page, personne, code = null) {
  await seConnecter(page, personne);
  await entrer(page, code);
}

/**
 * @param {Page} page
 * @param {typeof CONSEILLERE} personne
 * @param {(nom: string) => Promise<void>} [surEtape]
 * @returns {Promise<string>} the provisional password
 */
export async function habiliter(page, personne, surEtape = async () => {}) {
  await bouton(page, 'Personnes habilitées').click();
  await bouton(page, 'Habiliter une personne').click();
  await page.getByLabel('Prénom').fill(personne.prenom);
  await page.getByLabel(/^Nom/).fill(personne.nom);
  await page.getByLabel('Fonction').selectOption(personne.fonction);
  await page.getByLabel('Identifiant').fill(personne.identifiant);
  for (const coche of await page
    .getByRole('group', { name: /^Profils/ })
    .getByRole('checkbox')
    .all())
    if (await coche.isChecked()) await coche.uncheck();
  await page.getByRole('checkbox', { name: personne.profil, exact: true }).check();
  await surEtape('habiliter');
  await bouton(page, 'Habiliter cette personne').click();
  await page.getByText('Mot de passe provisoire', { exact: true }).waitFor();
  const provisoire = await page.locator('.cle-affichee').nth(1).textContent();
  await surEtape('mot-de-passe-provisoire');
  await bouton(page, 'Le mot de passe est noté').click();
  return provisoire ?? '';
}

/**
 * A habilitated person's first opening: provisional password replaced, commitment accepted.
 * @param {Page} page
 * @param {{ identifiant: string, motDePasse: string }} personne
 * @param {string} provisoire
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function premiereOuverture(
  page,
  { identifiant, motDePasse },
  provisoire,
  surEtape = async () => {},
) {
  await seConnecter(page, { identifiant, motDePasse: provisoire });
  await page.getByLabel('Mot de passe provisoire', { exact: true }).fill(provisoire);
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(motDePasse);
  await page.getByText('Ce mot de passe convient.').waitFor();
  await surEtape('premier-mot-de-passe');
  await bouton(page, 'Remplacer le mot de passe').click();
  await accepterEngagement(page);
}

/**
 * @typedef {object} Jeune
 * @property {string} nomNaissance
 * @property {readonly string[]} prenoms
 * @property {string} dateNaissance ISO
 * @property {string | null} communeResidence INSEE code
 * @property {string | null} [telephone]
 * @property {string | null} [courriel]
 */

/** @param {Page} page */
export async function ouvrirInscription(page) {
  await page.getByRole('navigation').getByRole('button', { name: 'Nouvelle inscription' }).click();
  await page.getByRole('heading', { name: 'Nouvelle inscription' }).waitFor();
  // F1 and the receipt wait for the mention.
  await page.getByTestId('pied-de-mention').waitFor();
}

/** @param {Page} page */
export async function informer(page) {
  await champ(page, 'Comment a-t-elle été informée').selectOption('lueEnsemble');
  await bouton(page, 'La personne est informée').click();
}

/** @param {Page} page @param {Jeune} jeune */
export async function remplirNoyau(page, { nomNaissance, prenoms, dateNaissance, communeResidence }) {
  await champ(page, 'Nom de naissance').fill(nomNaissance);
  await champ(page, 'Prénoms').fill(prenoms.join(', '));
  await champ(page, 'Date de naissance').fill(dateNaissance.split('-').reverse().join('/'));
  if (communeResidence === null) return champ(page, 'Sans adresse fixe').check();
  await choisirCommune(page, 'Commune de résidence', communeResidence);
}

/** @param {Page} page @param {string} libelle @param {string} texte */
export async function choisirCommune(page, libelle, texte) {
  // The list of choices carries the field's name too: the field is the text box.
  const texteOuListe = page
    .getByRole('textbox', { name: new RegExp(`^${libelle}`) })
    .or(page.getByRole('combobox', { name: new RegExp(`^${libelle}`) }));
  await texteOuListe.first().fill(texte);
  await page.locator('.mantine-Select-option:visible').first().click();
}

/** @param {Page} page @param {Jeune} jeune */
export async function remplirContact(page, { telephone = null, courriel = null }) {
  if (telephone === null && courriel === null) return;
  await page.getByText('Coordonnées (facultatives)').click();
  if (telephone !== null) await champ(page, 'Téléphone').first().fill(telephone);
  if (courriel !== null) await champ(page, 'Adresse électronique').first().fill(courriel);
}

/**
 * Informs and registers one young person.
 * @param {Page} page
 * @param {Jeune} jeune
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function inscrire(page, jeune, surEtape = async () => {}) {
  await ouvrirInscription(page);
  await surEtape('inscription-fermee');
  await informer(page);
  await remplirNoyau(page, jeune);
  await remplirContact(page, jeune);
  await surEtape('inscription-remplie');
  await enregistrerInscription(page);
}

/** @param {Page} page */
export async function enregistrerInscription(page) {
  await bouton(page, 'Enregistrer l’inscription').click();
  await page.getByRole('heading', { name: 'Parcours' }).waitFor();
}

/** @param {Page} page @param {string} texte @param {(nom: string) => Promise<void>} [surEtape] */
export async function chercherEtOuvrir(page, texte, surEtape = async () => {}) {
  await page.keyboard.press('Control+k');
  await champ(page, 'Nom, prénom, téléphone').fill(texte);
  await page.locator('.resultats-recherche button').first().waitFor();
  await surEtape('recherche');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Parcours' }).waitFor();
}

/**
 * @param {Page} page
 * @param {{ theme: string, etape: string, note: string }} entretien
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function noterEntretien(page, { theme, etape, note }, surEtape = async () => {}) {
  await bouton(page, 'Noter un entretien').click();
  await champ(page, 'Thème').selectOption(theme);
  await champ(page, 'Prochaine étape').fill(etape);
  await champ(page, 'Note').last().fill(note);
  await surEtape('entretien');
  await bouton(page, 'Enregistrer l’entretien').click();
  await page.getByText('L’entretien est enregistré.').waitFor();
}

/**
 * The next appointment, as proposed; the file is on screen.
 * @param {Page} page
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function donnerRendezVous(page, surEtape = async () => {}) {
  await bouton(page, 'Prochain rendez-vous').first().click();
  await bouton(page, 'Donner ce rendez-vous').waitFor();
  await surEtape('rendez-vous');
  await bouton(page, 'Donner ce rendez-vous').click();
  await bouton(page, 'Enregistrer en PDF…').waitFor();
}

/**
 * Today's first appointment: presence marked in « Ma journée ».
 * @param {Page} page
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function marquerPresent(page, surEtape = async () => {}) {
  await page.getByRole('navigation').getByRole('button', { name: 'Ma journée' }).click();
  await page.getByRole('heading', { name: /^Ma journée/ }).waitFor();
  const present = page.locator('.rendez-vous').first().getByRole('button', { name: 'Présent', exact: true });
  if ((await present.getAttribute('aria-pressed')) !== 'true') await present.click();
  await page.locator('.rendez-vous [aria-pressed="true"]').first().waitFor();
  await surEtape('ma-journee');
}

/**
 * After the core has stopped: the password over the present screen.
 * @param {Page} page
 * @param {{ identifiant: string, motDePasse: string }} personne
 */
export async function reprendreApresArret(page, { identifiant, motDePasse }) {
  const fenetre = page.getByRole('dialog', { name: 'Saisissez de nouveau votre mot de passe' });
  await fenetre.waitFor();
  await fenetre.getByLabel('Identifiant').fill(identifiant);
  await fenetre.getByLabel('Mot de passe', { exact: true }).fill(motDePasse);
  await fenetre.getByRole('button', { name: 'Reprendre' }).click();
  await fenetre.waitFor({ state: 'hidden' });
}

/** @param {Page} page @param {string} entree */
export async function ouvrirParLeMenu(page, entree) {
  await page.getByRole('navigation').getByRole('button', { name: entree, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: entree }).waitFor();
}

/**
 * From the screen of the places, until the new one is in their list.
 * @param {Page} page
 * @param {{ nom: string, commune: string, jours: readonly string[] }} lieu
 */
export async function ajouterLieu(page, { nom, commune, jours }) {
  await bouton(page, 'Ajouter un lieu').click();
  await champ(page, 'Nom du lieu').fill(nom);
  await choisirCommune(page, 'Commune', commune);
  for (const jour of jours) await page.getByRole('checkbox', { name: jour }).check();
  await bouton(page, 'Enregistrer ce lieu').click();
  await page.getByRole('heading', { level: 2, name: nom }).waitFor();
}

/** @param {Page} page @param {string} code */
export async function reprendreParCode(page, code) {
  await page.getByRole('heading', { name: 'En pause' }).waitFor();
  await page.getByLabel('Votre code à six chiffres').fill(code);
}

/** @param {Page} page */
export const fermerLaBase = (page) => bouton(page, 'Fermer').click();

/** @param {Page} page @returns {Promise<number>} as the list counts them */
export async function compterDossiers(page) {
  await page.getByRole('navigation').getByRole('button', { name: 'Dossiers' }).click();
  const compte = page.locator('.compte');
  await compte.waitFor();
  return Number(/\d+/.exec((await compte.textContent()) ?? '')?.[0] ?? 0);
}

/**
 * On the open file: another commune of residence.
 * @param {Page} page
 * @param {string} commune
 */
export async function changerDeCommune(page, commune) {
  await bouton(page, 'Compléter').click();
  // The file has one already: the one that is typed is chosen, not the first that is shown.
  await page.getByRole('combobox', { name: /^Commune de résidence/ }).fill(commune);
  await page.locator('.mantine-Select-option:visible', { hasText: commune }).first().click();
  await bouton(page, 'Enregistrer').click();
  await page.getByRole('heading', { name: 'Parcours' }).waitFor();
}

/**
 * From the synchronisation's screen: begins at once, and waits for the end, whatever it is.
 * @param {Page} page
 */
export async function synchroniserMaintenant(page) {
  await bouton(page, 'Synchronisation').click();
  await bouton(page, 'Synchroniser maintenant').click();
  await page.getByRole('button', { name: 'Arrêter', exact: true }).waitFor({ state: 'detached' });
  await page.locator('button:not([data-loading])', { hasText: 'Synchroniser maintenant' }).waitFor();
}

/**
 * From the menu to the value kept, of two entries made apart.
 * @param {Page} page
 * @param {string} valeur the one to keep, as shown
 */
export async function trancher(page, valeur) {
  await bouton(page, 'Deux saisies différentes').click();
  await page
    .locator('.valeurs-en-conflit li', { hasText: valeur })
    .getByRole('button', { name: /^Garder/ })
    .click();
  await page.locator('.valeurs-en-conflit li', { hasText: valeur }).waitFor({ state: 'detached' });
}

/**
 * @typedef {object} ServeurNational
 * @property {string} adresse
 * @property {string | null} autorite PEM, when the computer does not know it
 */

/** @param {Page} page @param {ServeurNational} serveur */
async function remplirServeur(page, { adresse, autorite }) {
  await champ(page, 'Adresse du serveur national').fill(adresse);
  if (autorite === null) return;
  await page.getByText('Un certificat vous a été donné avec l’adresse').click();
  await champ(page, 'Certificat de l’autorité').fill(autorite);
}

/**
 * By the direction, with the operator's code.
 * @param {Page} page
 * @param {ServeurNational & { code: string }} serveur
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function relierAuServeur(page, { code, ...serveur }, surEtape = async () => {}) {
  await bouton(page, 'Ordinateurs').click();
  await remplirServeur(page, serveur);
  await champ(page, 'Code d’activation').fill(code);
  await surEtape('relier-au-serveur');
  await bouton(page, 'Relier au serveur national').click();
  await page.getByText('La structure est reliée à').waitFor();
}

/**
 * The direction prepares the code of a computer that is expected.
 * @param {Page} page
 * @param {string} nom
 * @param {(nom: string) => Promise<void>} [surEtape]
 * @returns {Promise<string>} the one-time code
 */
export async function ajouterOrdinateur(page, nom, surEtape = async () => {}) {
  await bouton(page, 'Ordinateurs').click();
  await bouton(page, 'Ajouter un ordinateur').click();
  await champ(page, 'Nom du nouvel ordinateur').fill(nom);
  await surEtape('ajouter-un-ordinateur');
  await bouton(page, 'Préparer le code').click();
  return (await page.getByTestId('code-d-admission').textContent()) ?? '';
}

/**
 * The digits that this screen shows, once it shows some.
 * @param {Page} page
 * @returns {Promise<readonly string[]>}
 */
export async function chiffresAffiches(page) {
  const groupes = page.locator('.chiffres-a-comparer li');
  await groupes.first().waitFor();
  return groupes.allTextContents();
}

/** The direction says yes. @param {Page} page */
export async function admettreOrdinateur(page) {
  await bouton(page, 'Les chiffres sont les mêmes : admettre').click();
  await page.getByText('est admis').waitFor();
  await bouton(page, 'Terminer').click();
}

/**
 * On a bare computer, until its digits are shown.
 * @param {Page} page
 * @param {ServeurNational & { code: string }} serveur
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function rejoindre(page, { code, ...serveur }, surEtape = async () => {}) {
  await bouton(page, 'Rejoindre une structure existante').click();
  await remplirServeur(page, serveur);
  await champ(page, 'Code donné par la direction').fill(code);
  await surEtape('rejoindre');
  await bouton(page, 'Se présenter').click();
  await chiffresAffiches(page);
}

/**
 * On a bare computer, until the login: no other computer is left.
 * @param {Page} page
 * @param {ServeurNational & { code: string, cle: string }} serveur
 * @param {(nom: string) => Promise<void>} [surEtape]
 */
export async function reprendreDuServeur(page, { code, cle, ...serveur }, surEtape = async () => {}) {
  await bouton(page, 'Le dernier ordinateur de la structure est perdu').click();
  await remplirServeur(page, serveur);
  await champ(page, 'Code d’activation pour cette structure').fill(code);
  await champ(page, 'Clé de secours').fill(cle);
  await surEtape('reprendre-du-serveur');
  await bouton(page, 'Reprendre la structure').click();
  await page.getByLabel('Identifiant').waitFor();
}
