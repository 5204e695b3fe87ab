// Serves the built page under app://permanence/, with its headers; nothing outside its folder, no network.
import fs from 'node:fs';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { estUrlDeConfiance, HOTE, PROTOCOLE } from './trusted-url';

/** `style-src` allows attributes written by the component library; no script is ever inline. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "worker-src 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Before the application is ready: the scheme behaves as a secure web origin, and bypasses nothing. */
export const declarerProtocole = (): void =>
  protocol.registerSchemesAsPrivileged([
    { scheme: PROTOCOLE, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);

/** @param racine folder of the built page */
export const servirLaPage = (session: Session, racine: string): void =>
  session.protocol.handle(PROTOCOLE, async ({ url, method }) => {
    const fichier = method === 'GET' ? fichierDemande(url, racine) : null;
    const contenu = fichier === null ? null : await lire(fichier);
    if (fichier === null || contenu === null) return new Response(null, { status: 404, headers: ENTETES });
    const type = TYPES[path.extname(fichier)] ?? 'application/octet-stream';
    return new Response(contenu, { headers: { ...ENTETES, 'Content-Type': type } });
  });

const ENTETES = {
  'Content-Security-Policy': CSP,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** The file behind an address, or `null` when it is not one of the page's. */
export function fichierDemande(adresse: string, racine: string): string | null {
  if (!estUrlDeConfiance(adresse)) return null;
  const chemin = cheminDecode(new URL(adresse, `${PROTOCOLE}://${HOTE}`).pathname);
  if (chemin === null || /[\0\\:]/.test(chemin)) return null;
  const fichier = path.join(racine, chemin === '/' ? 'index.html' : chemin);
  const relatif = path.relative(racine, fichier);
  return relatif === '' || relatif.startsWith('..') || path.isAbsolute(relatif) ? null : fichier;
}

function cheminDecode(chemin: string): string | null {
  try {
    return decodeURIComponent(chemin);
  } catch {
    // A malformed escape names no file.
    return null;
  }
}

async function lire(fichier: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return Uint8Array.from(await fs.promises.readFile(fichier));
  } catch {
    // Absent, or a folder: answered as not found.
    return null;
  }
}
