// What a page may never do: permissions, navigation, windows, downloads, requests outside the application.
import { app, type Session, type WebContents } from 'electron';
import { estUrlDeConfiance, ORIGINE } from './trusted-url';

/** Chromium services that would speak to the network by themselves. */
const MUETS: readonly (readonly [interrupteur: string, valeur?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-proxy-server'],
  [
    'disable-features',
    'OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,SpareRendererForSitePerProcess',
  ],
];

/** Before the application is ready. */
export function faireTaireChromium(): void {
  for (const [interrupteur, valeur] of MUETS) app.commandLine.appendSwitch(interrupteur, valeur);
}

/** For each session, before its first page. */
export function durcirSession(session: Session): void {
  session.setPermissionRequestHandler((_page, _permission, repondre) => repondre(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (evenement) => evenement.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, repondre) => repondre({ cancel: !estRequetePermise(url) }));
}

/** Developer tools, on an unpackaged build, load from Chromium itself. */
const estRequetePermise = (url: string): boolean =>
  estUrlDeConfiance(url) || (!app.isPackaged && url.startsWith('devtools://'));

/** For every page of the application, whoever made it. */
export function durcirPage(page: WebContents): void {
  page.setWindowOpenHandler(() => ({ action: 'deny' }));
  page.on('will-navigate', (evenement) => evenement.preventDefault());
  page.on('will-frame-navigate', (evenement) => evenement.preventDefault());
  page.on('will-redirect', (evenement) => evenement.preventDefault());
  page.on('will-attach-webview', (evenement) => evenement.preventDefault());
  page.on('select-bluetooth-device', (evenement) => evenement.preventDefault());
}

/** A session looks for its language's dictionary on the network as soon as it exists, the default one included. */
function priverDOrthographe(session: Session): void {
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${ORIGINE}/`);
}

export function durcirApplication(): void {
  app.on('session-created', priverDOrthographe);
  app.on('web-contents-created', (_evenement, page) => durcirPage(page));
  app.on('certificate-error', (evenement, _page, _url, _erreur, _certificat, repondre) => {
    evenement.preventDefault();
    repondre(false);
  });
  app.on('select-client-certificate', (evenement) => evenement.preventDefault());
}
