// The hub's handlers behind a real https server, which can also behave as the networks in front of it do.
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { AUTORITE, DU_SERVEUR } from './certificats';
import { ServeurDeTest } from './serveur-de-test';

export type Humeur =
  | 'bon'
  /** A portal's page in the hub's place. */
  | 'portail'
  /** A portal that sends to its page. */
  | 'redirection'
  /** The connection ends in the middle of the answer. */
  | 'coupure'
  /** A proxy gives half of the answer as if it were whole. */
  | 'tronque'
  /** No room left. */
  | 'plein'
  | 'tropAncienne'
  /** Too large to be an answer. */
  | 'deluge'
  /** The request is read, nothing is said. */
  | 'muet';

const PAGE = '<!doctype html><title>Bienvenue sur le réseau de la médiathèque</title>';

export class ServeurHttps {
  readonly serveur = new ServeurDeTest();
  humeur: (chemin: string, rang: number) => Humeur = () => 'bon';
  /** Of every request, in order. */
  readonly chemins: string[] = [];
  /** Headers of the last request. */
  entetes: IncomingMessage['headers'] = {};
  /** Cookies that came back, though each answer sets one. */
  readonly cookies: string[] = [];
  readonly #https: https.Server;

  private constructor(certificat: { readonly cert: string; readonly key: string }) {
    this.#https = https.createServer(certificat, (demande, reponse) => void this.#traiter(demande, reponse));
  }

  /** @param port the same one again, when it comes back after having been away */
  static async ouvrir(
    certificat = DU_SERVEUR as { cert: string; key: string },
    port = 0,
  ): Promise<ServeurHttps> {
    const ouvert = new ServeurHttps(certificat);
    await ouvert.ecouter(port);
    return ouvert;
  }

  async ecouter(port = 0): Promise<void> {
    this.#https.listen(port, '127.0.0.1');
    await once(this.#https, 'listening');
  }

  get demandes(): number {
    return this.chemins.length;
  }

  get dernier(): string | undefined {
    return this.chemins.at(-1);
  }

  get port(): number {
    return (this.#https.address() as AddressInfo).port;
  }

  get destination() {
    return { adresse: `https://localhost:${this.port}`, autorite: AUTORITE };
  }

  /** The server goes on; whoever kept one open has to open another. */
  fermerLesConnexions(): void {
    this.#https.closeAllConnections();
  }

  async fermer(): Promise<void> {
    this.#https.closeAllConnections();
    if (!this.#https.listening) return;
    this.#https.close();
    await once(this.#https, 'close');
  }

  async #traiter(demande: IncomingMessage, reponse: ServerResponse): Promise<void> {
    const chemin = demande.url ?? '';
    this.entetes = demande.headers;
    if (demande.headers.cookie !== undefined) this.cookies.push(demande.headers.cookie);
    reponse.setHeader('Set-Cookie', 'suivi=1; Path=/; Secure');
    const morceaux: Buffer[] = [];
    for await (const morceau of demande as AsyncIterable<Buffer>) morceaux.push(morceau);
    const humeur = this.humeur(chemin, this.chemins.push(chemin) - 1);
    if (humeur === 'muet') return;
    if (humeur === 'portail') return void reponse.setHeader('Content-Type', 'text/html').end(PAGE);
    if (humeur === 'redirection')
      return void reponse.writeHead(302, { Location: 'https://localhost:1/' }).end();
    if (humeur === 'plein') return void reponse.writeHead(507).end();
    if (humeur === 'tropAncienne') return void reponse.writeHead(426).end();
    if (humeur === 'deluge') return void reponse.end(Buffer.alloc(2 * 1024 * 1024));
    const transport = this.serveur.transport();
    const { statut, octets } = await transport(
      demande.method ?? '',
      chemin,
      Uint8Array.from(Buffer.concat(morceaux)),
    );
    if (humeur === 'tronque') return void reponse.end(octets.subarray(0, octets.length >> 1));
    reponse.writeHead(statut, {
      'Content-Type': 'application/octet-stream',
      'Content-Length': octets.length,
    });
    if (humeur === 'bon') return void reponse.end(octets);
    reponse.write(octets.subarray(0, octets.length >> 1), () => demande.socket.destroy());
  }
}
