// Where the computers of the bench meet before the server knows them all: small files in the common folder.
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { remplacerFichier } from '../../../src-core/coffre/fichier';

/** What one computer tells another: it wants to come in, the code for it, the digits of its screen. */
export type Piece = 'demande' | 'code' | 'chiffres' | 'structure';

const PAS_MS = 50;

export class RendezVous {
  readonly #dossier: string;

  constructor(dossier: string) {
    this.#dossier = dossier;
    fs.mkdirSync(dossier, { recursive: true });
  }

  poser(nom: string, piece: Piece, texte: string): void {
    remplacerFichier(this.#chemin(nom, piece), new TextEncoder().encode(texte));
  }

  lire(nom: string, piece: Piece): string | null {
    const chemin = this.#chemin(nom, piece);
    return fs.existsSync(chemin) ? fs.readFileSync(chemin, 'utf8') : null;
  }

  async attendre(nom: string, piece: Piece): Promise<string> {
    for (;;) {
      const texte = this.lire(nom, piece);
      if (texte !== null) return texte;
      await setTimeout(PAS_MS);
    }
  }

  /** The next computer that asks to come in and has no code yet. */
  quiFrappe(): string | null {
    const suffixe = '.demande';
    const demandes = fs.readdirSync(this.#dossier).filter((fichier) => fichier.endsWith(suffixe));
    const noms = demandes.map((fichier) => fichier.slice(0, -suffixe.length)).sort();
    return noms.find((nom) => this.lire(nom, 'code') === null) ?? null;
  }

  #chemin(nom: string, piece: Piece): string {
    return path.join(this.#dossier, `${nom}.${piece}`);
  }
}
