// The line between a workstation and the server: every byte of the wire counted, slowed down or cut as asked.
import { once } from 'node:events';
import net, { type AddressInfo, type Socket } from 'node:net';

export interface Allure {
  /** Megabits a second, each way; `null`: as fast as the machine. */
  readonly mbps: number | null;
  /** Milliseconds that a byte is on its way. */
  readonly ms: number;
}

const SANS_FREIN: Allure = { mbps: null, ms: 0 };
/** A slow line carries packets, not whole batches at once. */
const PAQUET = 1_460;

export class Ligne {
  montants = 0;
  descendants = 0;
  connexions = 0;
  #allure: Allure = SANS_FREIN;
  /** Bytes upwards before the cut. */
  #avantCoupure: number | null = null;
  #coupee = false;
  #gelee = false;
  readonly #serveur: net.Server;
  readonly #ouvertes = new Set<Socket>();

  private constructor(vers: { readonly host: string; readonly port: number }) {
    this.#serveur = net.createServer((poste) => this.#relier(poste, net.connect({ ...vers, noDelay: true })));
  }

  static async vers(adresse: string): Promise<Ligne> {
    const { hostname, port } = new URL(adresse);
    const ligne = new Ligne({ host: hostname, port: port === '' ? 443 : Number(port) });
    ligne.#serveur.listen(0, '127.0.0.1');
    await once(ligne.#serveur, 'listening');
    return ligne;
  }

  /** What the workstation believes to be the server's address. */
  get adresse(): string {
    return `https://localhost:${(this.#serveur.address() as AddressInfo).port}`;
  }

  /** Whole again, at that pace. */
  regler(allure: Partial<Allure>): void {
    this.#allure = { ...SANS_FREIN, ...allure };
    this.#avantCoupure = null;
    this.#coupee = false;
    this.#gelee = false;
  }

  /** Half open: after so many bytes upwards nothing passes any more either way, and nobody is told. */
  gelerApres(octetsMontants: number): void {
    this.#gelee = true;
    this.#avantCoupure = octetsMontants;
  }

  /** Nothing passes any more after so many bytes, until the line is set again. */
  couperApres(octetsMontants: number): void {
    this.#avantCoupure = octetsMontants;
  }

  fermer(): void {
    for (const prise of this.#ouvertes) prise.destroy();
    this.#serveur.close();
  }

  #relier(poste: Socket, serveur: Socket): void {
    if (this.#coupee && !this.#gelee) {
      poste.destroy();
      serveur.destroy();
      return;
    }
    this.connexions++;
    poste.setNoDelay(true);
    const couper = (): void => {
      poste.destroy();
      serveur.destroy();
    };
    for (const prise of [poste, serveur]) {
      this.#ouvertes.add(prise);
      prise.on('error', couper);
      prise.on('close', () => {
        this.#ouvertes.delete(prise);
        couper();
      });
    }
    this.#transporter(poste, serveur, (octets) => {
      const passent = this.#jusquaLaCoupure(octets);
      this.montants += passent.length;
      return passent;
    });
    this.#transporter(serveur, poste, (octets) => {
      this.descendants += octets.length;
      return octets;
    });
  }

  #transporter(de: Socket, vers: Socket, compter: (octets: Buffer) => Buffer): void {
    let libreA = 0;
    de.on('data', (recus: Buffer) => {
      const octets = compter(recus);
      const coupee = octets.length < recus.length;
      if (this.#gelee && this.#coupee) return;
      const { mbps, ms } = this.#allure;
      if (mbps === null && ms === 0) {
        vers.write(octets);
        if (coupee) vers.destroy();
        return;
      }
      for (let debut = 0; debut < octets.length; debut += PAQUET) {
        const paquet = octets.subarray(debut, debut + PAQUET);
        libreA =
          Math.max(libreA, performance.now()) + (mbps === null ? 0 : (paquet.length * 8) / (mbps * 1_000));
        setTimeout(() => vers.write(paquet), libreA + ms - performance.now());
      }
      if (coupee) vers.destroy();
    });
  }

  #jusquaLaCoupure(octets: Buffer): Buffer {
    if (this.#avantCoupure === null) return octets;
    const passent = octets.subarray(0, this.#avantCoupure);
    this.#avantCoupure -= passent.length;
    this.#coupee ||= this.#avantCoupure === 0;
    return passent;
  }
}
