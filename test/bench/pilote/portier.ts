// The founder lets in whoever asks, by the product's own acts: a one-time code, the same digits, then yes.
import type { PostePilote } from './poste-pilote';
import type { RendezVous } from './rendez-vous';

export class Portier {
  readonly #pilote: PostePilote;
  readonly #rendezVous: RendezVous;
  #enCours: string | null = null;

  constructor(pilote: PostePilote, rendezVous: RendezVous) {
    this.#pilote = pilote;
    this.#rendezVous = rendezVous;
  }

  /** One step, when nothing else is asked. @throws when the digits differ */
  async battre(): Promise<void> {
    if (this.#enCours === null) await this.#ouvrir();
    else await this.#suivre(this.#enCours);
  }

  async #ouvrir(): Promise<void> {
    const nom = this.#rendezVous.quiFrappe();
    if (nom === null) return;
    const { poste } = this.#pilote;
    // What is here is at the server first: the newcomer takes it from there.
    await poste.appeler('synchronisation.lancer', {});
    const { code } = await poste.appeler('poste.ouvrirAdmission', { nom: `Ordinateur ${nom}` });
    this.#rendezVous.poser(nom, 'code', code);
    this.#enCours = nom;
  }

  async #suivre(nom: string): Promise<void> {
    const { poste } = this.#pilote;
    const { etape, chiffres } = await poste.appeler('poste.suivreAdmission', {});
    if (etape === 'admise') this.#enCours = null;
    if (etape !== 'aComparer') return;
    const enFace = this.#rendezVous.lire(nom, 'chiffres');
    if (enFace === null) return;
    if (enFace !== chiffres.join(' ')) {
      await poste.appeler('poste.refuser', {});
      throw new Error('the two screens show different digits');
    }
    await poste.appeler('poste.approuver', {});
  }
}
