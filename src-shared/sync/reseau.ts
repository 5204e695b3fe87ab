// What the shell lends the core to reach the national server: one question, one answer or the reason there is none.

/** Where the server is, as the structure was told. */
export interface Destination {
  /** `https://host` or `https://host:port`, nothing else. */
  readonly adresse: string;
  /** PEM of the only authority that is believed for this server; `null`: those of the computer. */
  readonly autorite: string | null;
}

export interface Envoi {
  readonly destination: Destination;
  readonly methode: string;
  readonly chemin: string;
  readonly octets: Uint8Array;
}

export const PANNES_RESEAU = [
  /** No answer: no network, wrong name, closed port, nothing in time. */
  'injoignable',
  /** Somebody answers, who cannot prove to be the server. */
  'certificat',
  /** A page or a redirection in the server's place. */
  'portail',
  /** The answer began, and was cut or altered on the way. */
  'coupure',
  /** Given up here. */
  'abandon',
] as const;
export type PanneReseau = (typeof PANNES_RESEAU)[number];

export type IssueReseau =
  | { readonly ok: true; readonly statut: number; readonly octets: Uint8Array }
  | { readonly ok: false; readonly panne: PanneReseau };

export const enPanne = (panne: PanneReseau): IssueReseau => ({ ok: false, panne });

/** Bytes of an answer: above, whoever speaks is not the server. */
export const TAILLE_REPONSE = 1_048_576;

/** Media type of requests and answers. */
export const TYPE_DES_ECHANGES = 'application/octet-stream';

/** How long somebody who says nothing is waited for. */
export interface Delais {
  /** Milliseconds between two pieces of an answer. */
  readonly silenceMs: number;
}

export const DELAIS: Delais = { silenceMs: 30_000 };

/** Milliseconds before an answer begins: a line of 32 kbit/s has the time to carry the request. */
export const delaiDeReponse = (octets: number, { silenceMs }: Delais = DELAIS): number =>
  silenceMs + octets / 4;

/** A status or a media type that the server never gives: a portal speaks in its place. */
export const estUnPortail = (statut: number, type: string): boolean =>
  (statut >= 300 && statut < 400) || /^text\/html\b/i.test(type);

/** The address in its one form, or `null`: https only, no user, no path, no query. */
export function lireAdresse(saisie: string): string | null {
  const lue = FORME.exec(saisie.trim().toLowerCase());
  if (lue === null) return null;
  const [, hote = '', port] = lue;
  const numero = port === undefined ? 443 : Number(port);
  if (hote.length > 253 || numero < 1 || numero > 65_535) return null;
  return numero === 443 ? `https://${hote}` : `https://${hote}:${numero}`;
}

const FORME =
  /^(?:https:\/\/)?((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*)(?::(\d{1,5}))?\/?$/;
