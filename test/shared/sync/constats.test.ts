// Who belongs to the structure: verified from the root, the same on every computer, nothing on the hub's word.
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Constat, ecrireConstat, type Fait, lireConstat } from '../../../src-shared/sync/constat';
import { type EtatStructure, verifierConstats } from '../../../src-shared/sync/etat-structure';
import { ordonner } from '../../../src-shared/sync/ordre-constats';
import {
  admettre,
  CRYPTOGRAPHIE,
  constater,
  fondationDe,
  habiliter,
  type Personne,
  personne,
} from './des-constats';

let jeanne: Personne;
let paul: Personne;
let aminata: Personne;
let paulEntre: Constat;

const etat = (...constats: readonly Constat[]): EtatStructure =>
  verifierConstats(fondationDe(jeanne), constats, CRYPTOGRAPHIE);
const fin = ({ id }: Personne): Fait => ({ sorte: 'fin', utilisateur: id });
const profilsDe = (lu: EtatStructure, { id }: Personne) => lu.utilisateurs.get(id)?.profils;
const zero = new Uint8Array(32);

beforeEach(() => {
  [jeanne, paul, aminata] = [personne('1'), personne('2'), personne('3')];
  paulEntre = constater(jeanne, habiliter(paul, 'direction'));
});

describe('Depuis la racine', () => {
  it('la première direction habilite, la personne habilitée à la direction aussi', () => {
    const deux = constater(paul, habiliter(aminata, 'conseiller'), [paulEntre]);
    const lu = etat(paulEntre, deux);
    expect([profilsDe(lu, jeanne), profilsDe(lu, paul), profilsDe(lu, aminata)]).toEqual([
      ['direction'],
      ['direction'],
      ['conseiller'],
    ]);
    expect([lu.refuses.size, lu.enAttente, lu.orphelins]).toEqual([0, [], []]);
  });

  it('une conseillère, une personne partie, une inconnue n’habilitent personne', () => {
    const conseillere = constater(jeanne, habiliter(aminata, 'conseiller'), [paulEntre]);
    const partie = constater(jeanne, fin(paul), [conseillere]);
    const tentatives = [aminata, paul, personne('9')].map((qui) => constater(qui, admettre('d'), [partie]));
    const lu = etat(paulEntre, conseillere, partie, ...tentatives);
    expect(tentatives.map(({ id }) => lu.refuses.get(id))).toEqual(Array(3).fill('auteurSansDroit'));
    expect(lu.postes.size).toBe(0);
  });

  it('une signature d’un autre, un mot changé, une autre structure : refusés', () => {
    const parUnAutre = {
      ...constater(jeanne, admettre('d')),
      signature: constater(paul, admettre('d')).signature,
    };
    const ailleurs = constater(jeanne, admettre('e'), [], { structure: '6'.repeat(32) });
    const lu = etat(parUnAutre, ailleurs);
    expect([...lu.refuses.values()].sort()).toEqual(['autreStructure', 'signature']);
    expect(lu.postes.size).toBe(0);
  });

  it('ce qui s’appuie sur un constat refusé ne vaut rien de plus', () => {
    const faux = constater(paul, habiliter(aminata, 'direction'));
    const suite = constater(aminata, admettre('d'), [faux]);
    expect([...etat(faux, suite).refuses.values()]).toEqual(['auteurSansDroit', 'auteurSansDroit']);
  });

  it('sans ses parents, un constat attend ; quand ils arrivent, il compte', () => {
    const deux = constater(paul, admettre('d'), [paulEntre]);
    expect(etat(deux)).toMatchObject({ orphelins: [deux.id] });
    expect(etat(deux).postes.size).toBe(0);
    expect(etat(deux, paulEntre).postes.size).toBe(1);
  });

  it('coupé ou trop gros, ce n’est pas un constat', () => {
    const octets = ecrireConstat(paulEntre);
    for (let taille = 0; taille < octets.length; taille++)
      expect(lireConstat(octets.subarray(0, taille), CRYPTOGRAPHIE.empreinte)).toBeNull();
    expect(lireConstat(new Uint8Array(65_537), CRYPTOGRAPHIE.empreinte)).toBeNull();
  });
});

describe('Deux constats faits sans se connaître', () => {
  it('ôtent tous deux : les deux départs valent', () => {
    const lu = etat(
      paulEntre,
      constater(jeanne, fin(paul), [paulEntre]),
      constater(paul, fin(jeanne), [paulEntre]),
    );
    expect([lu.utilisateurs.get(jeanne.id)?.fini, lu.utilisateurs.get(paul.id)?.fini]).toEqual([true, true]);
  });

  it('l’un ôte, l’autre donne : celui qui donne attend la direction, qui peut le confirmer', () => {
    const depart = constater(jeanne, fin(paul), [paulEntre]);
    const admission = constater(paul, admettre('d'), [paulEntre]);
    const lu = etat(paulEntre, depart, admission);
    expect([lu.enAttente, lu.postes.size, lu.refuses.size]).toEqual([[admission.id], 0, 0]);
    const oui = constater(jeanne, { sorte: 'confirmation', constats: [admission.id] }, [depart, admission]);
    const apres = etat(paulEntre, depart, admission, oui);
    expect([apres.enAttente, [...apres.postes.keys()]]).toEqual([[], ['d'.repeat(32)]]);
  });

  it('la personne écartée ne se rétablit ni par une complice, ni par une confirmation à elle', () => {
    const depart = constater(jeanne, fin(paul), [paulEntre]);
    const complice = constater(paul, habiliter(aminata, 'direction'), [paulEntre]);
    const parElle = constater(aminata, admettre('d'), [complice]);
    const oui = constater(paul, { sorte: 'confirmation', constats: [complice.id, parElle.id] }, [parElle]);
    const lu = etat(paulEntre, depart, complice, parElle, oui);
    expect([...lu.enAttente].sort()).toEqual([complice.id, parElle.id, oui.id].sort());
    expect([lu.postes.size, profilsDe(lu, aminata)]).toEqual([0, undefined]);
    const apresCoup = constater(aminata, admettre('e'), [depart, parElle]);
    expect(etat(paulEntre, depart, complice, parElle, apresCoup).refuses.get(apresCoup.id)).toBe(
      'auteurSansDroit',
    );
  });

  it('donnent à deux personnes différentes : les deux valent ; à la même, les deux attendent', () => {
    const un = constater(jeanne, admettre('d'), [paulEntre]);
    const deux = constater(paul, admettre('e'), [paulEntre]);
    expect(etat(paulEntre, un, deux).postes.size).toBe(2);
    const encore = constater(paul, admettre('d'), [paulEntre], { le: '2026-11-25T11:00:00.000Z' });
    expect(etat(paulEntre, un, encore)).toMatchObject({
      enAttente: expect.arrayContaining([un.id, encore.id]),
    });
  });

  it('réduisent chacun une habilitation : les deux retraits s’ajoutent', () => {
    const large = constater(jeanne, habiliter(aminata, 'conseiller', 'accueil', 'direction'), [paulEntre]);
    const reduire = (qui: Personne, ...profils: ('conseiller' | 'accueil')[]) =>
      constater(qui, { sorte: 'profils', utilisateur: aminata.id, profils }, [large]);
    const lu = etat(paulEntre, large, reduire(jeanne, 'conseiller', 'accueil'), reduire(paul, 'conseiller'));
    expect(profilsDe(lu, aminata)).toEqual(['conseiller']);
  });

  it('retiré ici, perdu là : l’ordinateur est perdu, et sa limite est la plus basse', () => {
    const admis = constater(jeanne, admettre('d'), [paulEntre]);
    const retrait = constater(jeanne, { sorte: 'retrait', poste: 'd'.repeat(32) }, [admis]);
    const perte = constater(paul, { sorte: 'perte', poste: 'd'.repeat(32), sequence: 7, empreinte: zero }, [
      admis,
    ]);
    const lu = etat(paulEntre, admis, retrait, perte);
    expect(lu.postes.get('d'.repeat(32))).toMatchObject({ etat: 'perdu', limite: 7 });
    const reprise = constater(
      jeanne,
      { sorte: 'limite', poste: 'd'.repeat(32), sequence: 9, empreinte: zero },
      [retrait, perte],
    );
    expect(etat(paulEntre, admis, retrait, perte, reprise).postes.get('d'.repeat(32))?.limite).toBe(9);
  });

  it('un effacement et une époque valent toujours', () => {
    const depart = constater(jeanne, fin(paul), [paulEntre]);
    const efface = constater(
      paul,
      { sorte: 'effacement', cibles: [{ unite: 'dossier', dossier: 'f'.repeat(32) }], regle: 'R1' },
      [paulEntre],
    );
    const epoque = constater(paul, { sorte: 'epoque', epoque: 'e1', rang: 2, cles: {}, secours: [] }, [
      paulEntre,
    ]);
    const lu = etat(paulEntre, depart, efface, epoque);
    expect(lu.effacements.map(({ cible }) => cible)).toEqual([{ unite: 'dossier', dossier: 'f'.repeat(32) }]);
    expect(lu.epoques.map(({ rang }) => rang)).toEqual([2]);
  });
});

it('le même ensemble donne le même état, quels que soient l’ordre et les répétitions', () => {
  const faits = (choix: number): Fait =>
    [fin(paul), fin(aminata), admettre('d'), admettre('e'), habiliter(aminata, 'conseiller', 'direction')][
      choix % 5
    ] ?? fin(paul);
  const gestes = fc.array(
    fc.record({ qui: fc.nat(2), choix: fc.nat(4), voit: fc.array(fc.nat(20), { maxLength: 3 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(gestes, fc.infiniteStream(fc.nat()), (choisis, hasard) => {
      const constats = [paulEntre];
      for (const { qui, choix, voit } of choisis) {
        const vus = [...new Set(voit.map((rang) => constats[rang % constats.length] ?? paulEntre))];
        constats.push(constater([jeanne, paul, aminata][qui] ?? jeanne, faits(choix), vus));
      }
      const melanges = [...constats, ...constats]
        .map((constat) => ({ constat, cle: hasard.next().value ?? 0 }))
        .sort((a, b) => a.cle - b.cle)
        .map(({ constat }) => constat);
      expect(etat(...melanges)).toEqual(etat(...constats));
      const { constats: ordonnes, orphelins } = ordonner(melanges);
      expect(orphelins).toEqual([]);
      expect(new Set(ordonnes.map(({ id }) => id)).size).toBe(ordonnes.length);
    }),
    { numRuns: 60 },
  );
});
