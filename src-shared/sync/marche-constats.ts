// The walk from the root: each statement is judged by what its author knew, and rights that met a withdrawal wait.
import type { Profil } from '../regles/permissions';
import { type Constat, type Cryptographie, constatASigner, type Fait } from './constat';
import type { Fondation, PosteMembre, RefusConstat, UtilisateurConnu } from './etat-structure';
import { type Ancetres, concurrents, contient, type Suite } from './ordre-constats';

/** What a statement does to rights: those that take away always stand, those that give may have to wait. */
type Nature = 'donne' | 'ote' | 'neutre';

/** `null`: all statements, not only those that one author knew. */
type Vue = Ancetres | null;

export class MarcheDesConstats {
  readonly refuses = new Map<string, RefusConstat>();
  readonly #fondation: Fondation;
  readonly #suite: Suite;
  readonly #natures: Nature[] = [];
  readonly #parSujet = new Map<string, number[]>();
  readonly #confirmations = new Map<string, number[]>();
  readonly #otent: number[] = [];

  constructor(fondation: Fondation, suite: Suite, cryptographie: Cryptographie) {
    this.#fondation = fondation;
    this.#suite = suite;
    suite.constats.forEach((constat, rang) => {
      const refus = this.#refus(constat, rang, cryptographie);
      if (refus === null) this.#retenir(constat, rang);
      else this.refuses.set(constat.id, refus);
    });
  }

  /** True when the statement is right, whether it waits or not. */
  retenu(rang: number): boolean {
    return this.#natures[rang] !== undefined;
  }

  enAttente(rang: number): boolean {
    return this.#prise(rang, null) === null && this.retenu(rang);
  }

  utilisateurs(): ReadonlyMap<string, UtilisateurConnu> {
    const sujets = [this.#fondation.direction.id, ...this.#sujets('utilisateur')];
    return enTable(sujets, (id) => this.#utilisateur(id, null));
  }

  postes(): ReadonlyMap<string, PosteMembre> {
    return enTable(this.#sujets('admission'), (id) => this.#poste(id, null));
  }

  #refus(constat: Constat, rang: number, { signatureValide }: Cryptographie): RefusConstat | null {
    const { corps, octetsCorps, signature } = constat;
    if (corps.structure !== this.#fondation.structure) return 'autreStructure';
    const auteur = this.#utilisateur(corps.auteur, this.#vueDe(rang));
    if (auteur === undefined || auteur.fini || !auteur.profils.includes('direction'))
      return 'auteurSansDroit';
    return signatureValide(auteur.ed25519, constatASigner(octetsCorps), signature) ? null : 'signature';
  }

  #retenir({ corps: { fait } }: Constat, rang: number): void {
    const nature = this.#nature(fait, this.#vueDe(rang));
    this.#natures[rang] = nature;
    if (nature === 'ote') this.#otent.push(rang);
    const sujet = sujetDe(fait);
    if (sujet !== null) ajouter(this.#parSujet, sujet, rang);
    if (fait.sorte === 'confirmation')
      for (const confirme of fait.constats) ajouter(this.#confirmations, confirme, rang);
  }

  #nature(fait: Fait, vue: Vue): Nature {
    switch (fait.sorte) {
      case 'utilisateur':
      case 'admission':
      case 'confirmation':
        return 'donne';
      case 'fin':
      case 'retrait':
      case 'perte':
        return 'ote';
      case 'profils': {
        const avant = this.#utilisateur(fait.utilisateur, vue)?.profils ?? [];
        return fait.profils.every((profil) => avant.includes(profil)) ? 'ote' : 'donne';
      }
      case 'limite':
        return this.#poste(fait.poste, vue)?.etat === 'perdu' ? 'donne' : 'ote';
      case 'epoque':
      case 'effacement':
        return 'neutre';
    }
  }

  /** Rank at which the statement takes effect in the view: its own, its confirmation's, or none yet. */
  #prise(rang: number, vue: Vue): number | null {
    if (!this.retenu(rang)) return null;
    if (!this.#contestee(rang, vue)) return rang;
    const confirmations = this.#confirmations.get(this.#suite.constats[rang]?.id ?? '') ?? [];
    return (
      confirmations.find(
        (confirmation) =>
          dansLaVue(vue, confirmation) &&
          contient(this.#suite.ancetres[confirmation], rang) &&
          this.#prise(confirmation, vue) !== null,
      ) ?? null
    );
  }

  // A right given by someone who had not seen a withdrawal, or two given at once about one subject.
  #contestee(rang: number, vue: Vue): boolean {
    if (this.#natures[rang] !== 'donne') return false;
    const fait = this.#suite.constats[rang]?.corps.fait;
    const sujet = fait === undefined ? null : sujetDe(fait);
    const surLeMeme = sujet === null ? [] : (this.#parSujet.get(sujet) ?? []);
    return [...this.#otent, ...surLeMeme].some(
      (autre) => dansLaVue(vue, autre) && concurrents(this.#suite, rang, autre),
    );
  }

  #utilisateur(id: string, vue: Vue): UtilisateurConnu | undefined {
    const { direction } = this.#fondation;
    let connu: UtilisateurConnu | undefined =
      id === direction.id ? { ...direction, profils: ['direction'], fini: false } : undefined;
    for (const { fait, rang } of this.#faitsSur(id, vue)) {
      if (fait.sorte === 'utilisateur') connu = { ...fait, fini: false };
      else if (connu !== undefined && fait.sorte === 'fin') connu = { ...connu, fini: true };
      else if (connu !== undefined && fait.sorte === 'profils')
        connu = { ...connu, profils: this.#profilsApres(connu.profils, fait, rang) };
    }
    return connu;
  }

  // Two withdrawals made apart both stand: each takes away what its author saw there.
  #profilsApres(
    presents: readonly Profil[],
    { utilisateur, profils }: Extract<Fait, { sorte: 'profils' }>,
    rang: number,
  ): readonly Profil[] {
    if (this.#natures[rang] === 'donne') return profils;
    const vus = this.#utilisateur(utilisateur, this.#vueDe(rang))?.profils ?? [];
    const otes = vus.filter((profil) => !profils.includes(profil));
    return presents.filter((profil) => !otes.includes(profil));
  }

  #poste(id: string, vue: Vue): PosteMembre | undefined {
    return this.#faitsSur(id, vue).reduce<PosteMembre | undefined>((connu, { fait }) => {
      if (fait.sorte === 'admission')
        return { x25519: fait.x25519, ed25519: fait.ed25519, etat: 'admis', limite: null };
      return connu === undefined ? connu : posteApres(connu, fait);
    }, undefined);
  }

  #faitsSur(sujet: string, vue: Vue): readonly { fait: Fait; rang: number }[] {
    return (this.#parSujet.get(sujet) ?? [])
      .filter((rang) => dansLaVue(vue, rang))
      .flatMap((rang) => {
        const prise = this.#prise(rang, vue);
        const constat = this.#suite.constats[rang];
        return prise === null || constat === undefined ? [] : [{ fait: constat.corps.fait, rang, prise }];
      })
      .sort((a, b) => a.prise - b.prise);
  }

  #sujets(sorte: 'utilisateur' | 'admission'): readonly string[] {
    return this.#suite.constats.flatMap(({ corps: { fait } }) =>
      fait.sorte === sorte ? [sujetDe(fait) ?? ''] : [],
    );
  }

  #vueDe(rang: number): Vue {
    return this.#suite.ancetres[rang] ?? new Uint32Array(0);
  }
}

function sujetDe(fait: Fait): string | null {
  switch (fait.sorte) {
    case 'utilisateur':
    case 'profils':
    case 'fin':
      return fait.utilisateur;
    case 'admission':
    case 'retrait':
    case 'perte':
    case 'limite':
      return fait.poste;
    case 'epoque':
    case 'effacement':
    case 'confirmation':
      return null;
  }
}

// Lost weighs more than retired, whatever the order in which the two were stated.
function posteApres(connu: PosteMembre, fait: Fait): PosteMembre {
  if (fait.sorte === 'retrait') return connu.etat === 'perdu' ? connu : { ...connu, etat: 'retire' };
  if (fait.sorte === 'perte')
    return { ...connu, etat: 'perdu', limite: Math.min(connu.limite ?? fait.sequence, fait.sequence) };
  if (fait.sorte !== 'limite') return connu;
  const limite =
    connu.etat === 'perdu'
      ? Math.max(connu.limite ?? 0, fait.sequence)
      : Math.min(connu.limite ?? fait.sequence, fait.sequence);
  return { ...connu, limite };
}

const dansLaVue = (vue: Vue, rang: number): boolean => vue === null || contient(vue, rang);

function ajouter(table: Map<string, number[]>, cle: string, rang: number): void {
  const rangs = table.get(cle);
  if (rangs === undefined) table.set(cle, [rang]);
  else rangs.push(rang);
}

const enTable = <T>(cles: readonly string[], lire: (cle: string) => T | undefined): ReadonlyMap<string, T> =>
  new Map(
    cles.flatMap((cle) => {
      const lu = lire(cle);
      return lu === undefined ? [] : [[cle, lu] as const];
    }),
  );
