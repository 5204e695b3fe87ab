// Reads what went to the network: Chromium's own log, and the sockets that the system knows of.
import fs from 'node:fs';
import path from 'node:path';
import { descendants } from '../../scripts/demo/fichiers-ecrits.mjs';

interface JournalChromium {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { readonly type: number; readonly params?: Readonly<Record<string, unknown>> }[];
}

/** Requests, name look-ups and connections, whatever page, session or service of the runtime asked for them. */
const SORTIES =
  /^(URL_REQUEST_START_JOB|HOST_RESOLVER_MANAGER_(REQUEST|JOB)|DNS_TRANSACTION|TCP_CONNECT(_ATTEMPT)?|UDP_CONNECT|SOCKS5_CONNECT|WEB_?SOCKET.*)$/;

/** What the log written by `--log-net-log` shows as going out; readable once the application has ended. */
export function sortiesDuJournal(chemin: string): string[] {
  const { constants, events } = JSON.parse(fs.readFileSync(chemin, 'utf8')) as JournalChromium;
  const noms = new Map(Object.entries(constants.logEventTypes).map(([nom, type]) => [type, nom]));
  return events.flatMap(({ type, params = {} }) => {
    const nom = noms.get(type) ?? '';
    const quoi = params.url ?? params.host ?? params.hostname ?? params.address;
    return SORTIES.test(nom) && typeof quoi === 'string' ? [`${nom} ${quoi}`] : [];
  });
}

/** Internet sockets of a process and its descendants, as `/proc` shows them now, but for the test's own lines. */
export function prisesOuvertes(racine: number, bouclesPermises: boolean): string[] {
  return descendants(racine).flatMap((pid) => {
    const inodes = inodesDe(pid);
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((table) =>
      lire(path.join('/proc', String(pid), 'net', table))
        .split('\n')
        .slice(1)
        .map((ligne) => ligne.trim().split(/\s+/))
        .filter(
          ([, locale, , , , , , , , inode]) =>
            inode !== undefined && inodes.has(inode) && locale !== undefined,
        )
        .filter(([, locale]) => !(bouclesPermises && /^(0100007F|0{24}01000000):/.test(locale ?? '')))
        .map(([, locale, distante]) => `${table} ${locale} → ${distante}`),
    );
  });
}

function inodesDe(pid: number): ReadonlySet<string> {
  const dossier = path.join('/proc', String(pid), 'fd');
  try {
    return new Set(
      fs
        .readdirSync(dossier)
        .flatMap((fd) => /^socket:\[(\d+)\]$/.exec(lien(path.join(dossier, fd)))?.[1] ?? []),
    );
  } catch {
    // It ended between the listing and the reading.
    return new Set();
  }
}

function lien(chemin: string): string {
  try {
    return fs.readlinkSync(chemin);
  } catch {
    return '';
  }
}

function lire(chemin: string): string {
  try {
    return fs.readFileSync(chemin, 'utf8');
  } catch {
    return '';
  }
}
