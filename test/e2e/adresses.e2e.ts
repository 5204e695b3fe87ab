// The window's walls: lying addresses, foreign code, permissions, headers, as the real runtime applies them.
import { expect, test } from '@playwright/test';
import { ADRESSES_MENSONGERES, CHEMINS_QUI_SORTENT } from '../main/adresses-mensongeres';
import { unPostePartage } from './decor';

/** The old substitute runtime dies on about:srcdoc in a main frame, whoever asks; nothing of ours runs by then. */
const ADRESSES = ADRESSES_MENSONGERES.filter((adresse) => adresse !== '' && adresse !== 'about:srcdoc');
/** Chromium turns these into a blank page without asking: a fresh page takes its place. */
const PAGE_BLANCHE = /^(about:|app:\/{0,3}$|app:[/\\]*permanence|app:\/\/[^/]*[%\\ @:])/;

const poste = unPostePartage(() => ({}));

const fenetres = () =>
  poste.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Every way by which a page's code may try to leave. */
const tenter = (adresse: string) =>
  poste.page.evaluate(async (adresse) => {
    const essayer = (geste: () => unknown) => {
      try {
        geste();
      } catch {
        // The runtime does not even take it for an address.
      }
      return new Promise((suite) => setTimeout(suite, 10));
    };
    const suivre = (target: string) => () => {
      const lien = document.createElement('a');
      Object.assign(lien, { href: adresse, target });
      document.body.append(lien);
      lien.click();
      lien.remove();
    };
    await essayer(() => window.open(adresse));
    await essayer(suivre('_blank'));
    await essayer(suivre('_self'));
    await essayer(() => {
      location.href = adresse;
    });
  }, adresse);

/** One window, on the application's own page, drawn: the same one, or the fresh one that took its place. */
async function retrouverLaPage(): Promise<void> {
  // A blank page comes a moment after the attempt, and its replacement a moment later.
  await new Promise((suite) => setTimeout(suite, 150));
  await expect(async () => {
    const [page, ...autres] = poste.application.windows();
    expect(autres).toEqual([]);
    expect(page?.url()).toMatch(/^app:\/\/permanence\/index\.html(\?motif=\w+)?$/);
    const titre = page?.getByRole('heading', { level: 1, name: 'Ouvrir une structure' });
    expect(await titre?.isVisible()).toBe(true);
    poste.page = page ?? poste.page;
  }).toPass({ timeout: 20_000 });
}

for (const adresse of ADRESSES)
  test(`ne mène nulle part : ${adresse}`, async () => {
    await poste.page.evaluate(() => Object.assign(window, { marque: 'la même page' }));
    // The page may be taken away under the attempt.
    await tenter(adresse).catch(() => {});
    await retrouverLaPage();
    expect(await fenetres()).toBe(1);
    if (PAGE_BLANCHE.test(adresse)) return;
    expect(await poste.page.evaluate(() => Reflect.get(window, 'marque'))).toBe('la même page');
  });

test('un formulaire, un cadre ou un déplacement de fichier ne quittent pas la page non plus', async () => {
  const avant = poste.page.url();
  await poste.page.evaluate(() => {
    const formulaire = document.createElement('form');
    Object.assign(formulaire, { action: 'https://permanence.example/', method: 'post' });
    const cadre = document.createElement('iframe');
    cadre.src = 'app://permanence/index.html';
    document.body.append(formulaire, cadre);
    formulaire.submit();
  });
  await poste.page.waitForTimeout(300);
  expect(poste.page.url()).toBe(avant);
  const cadres = poste.page.frames().map((cadre) => cadre.url());
  expect(cadres.filter((adresse) => adresse.startsWith('app://permanence/'))).toEqual([avant]);
});

test('hors du dossier de la page, rien n’est servi', async () => {
  const servir = (adresses: readonly string[]) =>
    poste.application.evaluate(async ({ BrowserWindow }, adresses) => {
      const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
      if (session === undefined) throw new Error('no window');
      const etats: (readonly [string, number | 'bloquée'])[] = [];
      for (const adresse of adresses)
        etats.push([
          adresse,
          await session.fetch(adresse).then(
            ({ status }) => status,
            () => 'bloquée' as const,
          ),
        ]);
      return etats;
    }, adresses);
  expect(await servir(['app://permanence/index.html'])).toEqual([['app://permanence/index.html', 200]]);
  const dehors = [
    ...CHEMINS_QUI_SORTENT,
    'app://permanence/..%2f..%2fpackage.json',
    'app://permanence/%2e%2e%2f%2e%2e%2fpackage.json',
    'app://permanence/../main/coeur.cjs',
    'app://permanence/..%2fmain%2fcoeur.cjs',
    'app://permanence/assets',
    'app://permanence.evil/index.html',
    'app://permanence@evil/index.html',
    'http://permanence/',
    'https://permanence.example/',
  ];
  for (const [adresse, etat] of await servir(dehors)) expect([404, 'bloquée'], adresse).toContain(etat);
});

test('aucun code étranger ne s’exécute : ni en ligne, ni fabriqué, ni chargé d’ailleurs', async () => {
  const constate = await poste.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const ajouter = (proprietes: Partial<HTMLScriptElement>) =>
      document.body.append(Object.assign(document.createElement('script'), proprietes));
    ajouter({ textContent: 'window.pirate = "en ligne"' });
    ajouter({ src: 'data:text/javascript,window.pirate="donnée"' });
    ajouter({ src: 'https://permanence.example/x.js' });
    const bouton = document.createElement('button');
    bouton.setAttribute('onclick', 'window.pirate = "attribut"');
    document.body.append(bouton);
    bouton.click();
    bouton.remove();
    let evalue = 'exécuté';
    // In a timer: what the test itself evaluates is exempt from the policy, what the page does later is not.
    await new Promise<void>((suite) =>
      setTimeout(() => {
        try {
          new Function('window.pirate = "fabriqué"')();
        } catch (cause) {
          evalue = cause instanceof Error ? cause.name : 'autre';
        }
        suite();
      }, 10),
    );
    const reseau = await fetch('app://permanence/index.html').then(
      () => 'permis',
      () => 'refusé',
    );
    return { pirate: Reflect.get(window, 'pirate'), evalue, reseau, violations: violations.length };
  });
  expect(constate).toMatchObject({ pirate: undefined, evalue: 'EvalError', reseau: 'refusé' });
  expect(constate.violations).toBeGreaterThanOrEqual(4);
});

test('les permissions sont toutes refusées', async () => {
  const reponses = await poste.page.evaluate(async () => {
    const refusee = (promesse: Promise<unknown>) =>
      promesse.then(
        () => 'accordée',
        () => 'refusée',
      );
    return {
      position: await refusee(
        new Promise((accorder, refuser) => navigator.geolocation.getCurrentPosition(accorder, refuser)),
      ),
      notifications: await Notification.requestPermission(),
      camera: await refusee(navigator.mediaDevices.getUserMedia({ video: true })),
      micro: await refusee(navigator.mediaDevices.getUserMedia({ audio: true })),
      ecran: await refusee(navigator.mediaDevices.getDisplayMedia()),
      pressePapiers: await refusee(navigator.clipboard.readText()),
      stockage: await navigator.storage.persist(),
    };
  });
  expect(reponses).toEqual({
    position: 'refusée',
    notifications: 'denied',
    camera: 'refusée',
    micro: 'refusée',
    ecran: 'refusée',
    pressePapiers: 'refusée',
    stockage: false,
  });
});

test('la page n’a ni Node ni Electron ; elle est isolée et enfermée', async () => {
  const presents = await poste.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (nom) => nom in window,
    ),
  );
  expect(presents).toEqual([]);
  const cles = await poste.page.evaluate(() => Object.keys(Reflect.get(window, 'permanence')));
  expect(cles).toEqual(['appeler', 'surDepart']);
  const reglages = await poste.application.evaluate(({ BrowserWindow }) => {
    const contenu = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contenu.getLastWebPreferences();
  });
  expect(reglages).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
  });
});

test('la page est servie avec sa politique de sécurité', async () => {
  const entetes = await poste.application.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const reponse = await session?.fetch('app://permanence/index.html');
    return Object.fromEntries(reponse?.headers ?? []);
  });
  const directives = (entetes['content-security-policy'] ?? '').split('; ');
  expect(directives).toContain("default-src 'none'");
  expect(directives).toContain("script-src 'self'");
  expect(directives).toContain("connect-src 'none'");
  expect(directives).toContain("frame-src 'none'");
  expect(entetes['content-security-policy']).not.toContain('unsafe-eval');
  expect(entetes).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
});
