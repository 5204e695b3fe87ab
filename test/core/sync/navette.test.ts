// The USB carrier: what one workstation has reaches another without any network, and the answer is the receipt.
import { identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { hexa, nouvellePaireX25519 } from '../../../src-core/primitives';
import { destinataireAge, identiteAge } from '../../../src-core/sync/bech32';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { ecrireNavette, lireNavette } from '../../../src-core/sync/navette';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { autrePoste, compter, lireValeur, type PosteDeTest, premierPoste, saisir } from './des-postes';

let direction: Personne;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(() => {
  direction = personne('1');
  a = premierPoste(direction);
  b = autrePoste(a, direction);
});

const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));

describe('La navette', () => {
  it('porte les saisies, et la réponse dit ce qui est arrivé', async () => {
    saisir(a, 'Garcia');
    const aller = await lireNavette(b, await ecrireNavette(a));
    expect(aller).toMatchObject({ etat: 'lue', auteur: a.id, vecteur: { [a.id]: 1 } });
    expect(lireValeur(b)).toBe('Garcia');
    saisir(b, 'Garcia-Roux');
    const connu = aller.etat === 'lue' ? aller.vecteur : {};
    const retour = await lireNavette(a, await ecrireNavette(b, connu));
    expect(retour).toMatchObject({ etat: 'lue', auteur: b.id, vecteur: { [a.id]: 1, [b.id]: 1 } });
    expect([lireValeur(a), etat(a)]).toEqual(['Garcia-Roux', etat(b)]);
  });

  it('porte aussi les saisies des autres, et les constats', async () => {
    saisir(a, 'Garcia');
    await lireNavette(b, await ecrireNavette(a));
    const c = autrePoste(a, direction);
    await lireNavette(c, await ecrireNavette(b));
    expect([lireValeur(c), etat(c)]).toEqual(['Garcia', etat(a)]);
    saisir(c, 'De C');
    await lireNavette(b, await ecrireNavette(c));
    expect([lireValeur(b), compter(b, 'constat')]).toEqual(['De C', 3]);
  });

  it('relue deux fois, n’ajoute rien', async () => {
    saisir(a, 'Garcia');
    const navette = await ecrireNavette(a);
    await lireNavette(b, navette);
    const avant = [etat(b), compter(b, 'operation'), compter(b, 'journal')];
    expect(await lireNavette(b, navette)).toMatchObject({ reception: { maillon: null } });
    expect([etat(b), compter(b, 'operation'), compter(b, 'journal')]).toEqual(avant);
  });

  it('d’une autre structure, elle ne s’ouvre pas', async () => {
    saisir(a, 'Garcia');
    const ailleurs = premierPoste(personne('7'));
    expect(await lireNavette(ailleurs, await ecrireNavette(a))).toEqual({ etat: 'illisible' });
  });

  it('coupée ou altérée n’importe où : refusée, rien n’entre', async () => {
    saisir(a, 'Garcia');
    const navette = await ecrireNavette(a);
    const place = fc.nat(navette.length - 1);
    await fc.assert(
      fc.asyncProperty(place, fc.integer({ min: 0, max: 255 }), async (ou, masque) => {
        const abimee = masque === 0 ? navette.slice(0, ou) : Uint8Array.from(navette);
        abimee[ou] = (abimee[ou] ?? 0) ^ masque;
        // The header's armour may be written in another way; its content may not.
        const lue = await lireNavette(b, abimee);
        expect(lue.etat === 'illisible' && compter(b, 'operation')).toBe(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

it('les clés de la structure s’écrivent comme age les lit', async () => {
  for (let n = 0; n < 20; n++) {
    const { publique, privee } = nouvellePaireX25519();
    expect(await identityToRecipient(identiteAge(privee))).toBe(destinataireAge(publique));
  }
});
