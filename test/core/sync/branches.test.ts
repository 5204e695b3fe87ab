// Two histories of one log, and what is only late: nothing typed in either is lost, nobody waits for what will never come.
import { beforeEach, describe, expect, it } from 'vitest';
import { hexa } from '../../../src-core/primitives';
import { admettrePoste, demanderAdmission } from '../../../src-core/sync/admission';
import { bifurquer } from '../../../src-core/sync/bifurquer';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { sonJournal } from '../../../src-core/sync/journaux';
import { synchroniser } from '../../../src-core/sync/moteur';
import { ecrireNavette, lireNavette } from '../../../src-core/sync/navette';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import type { Personne } from '../../shared/sync/des-constats';
import type { ServeurDeTest } from '../../sync/serveur-de-test';
import {
  autrePoste,
  compter,
  declarer,
  enPoste,
  lireValeur,
  type PosteDeTest,
  saisir,
  signataire,
  uneCopieDe,
} from './des-postes';
import { deuxPostesAuServeur } from './deux-postes-au-serveur';

let direction: Personne;
let serveur: ServeurDeTest;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(async () => {
  ({ direction, serveur, a, b } = await deuxPostesAuServeur());
});

const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));
const synchro = (poste: PosteDeTest) => synchroniser(poste, serveur.transport());
const porter = async (de: PosteDeTest, vers: PosteDeTest) => lireNavette(vers, await ecrireNavette(de));
const faite = { fin: { etat: 'faite' }, resteAEnvoyer: 0, enAttente: [] };

async function unTroisieme(): Promise<PosteDeTest> {
  const c = autrePoste(a, direction);
  await serveur.inscrire(a, c);
  for (const poste of [a, b, c]) await synchro(poste);
  return c;
}

describe('Une base remise d’une copie', () => {
  it('d’avant les saisies des autres reprend ses lots quand celles-ci sont là : ce n’est pas une autre histoire', async () => {
    const copie = uneCopieDe(a);
    saisir(b, 'De B');
    for (const poste of [b, a]) await synchro(poste);
    saisir(a, 'Après B');
    await synchro(a);
    const revenu = enPoste(copie());
    saisir(revenu, 'Tapé depuis', { registre: 'nomMarital' });
    expect(await synchro(revenu)).toMatchObject({ ...faite, lotsAppliques: 2, lotsEnvoyes: 1 });
    expect([revenu.id, lireValeur(revenu), compter(revenu, 'operation')]).toEqual([a.id, 'Après B', 3]);
    await synchro(b);
    expect(etat(b)).toBe(etat(revenu));
  });

  it('dont les lots revenus attendent un collègue ne scelle rien à leur suite, et continue une fois qu’il est là', async () => {
    const copie = uneCopieDe(a);
    saisir(b, 'De B');
    await porter(b, a);
    saisir(a, 'Après B');
    const avant = serveur.stockage.photographier();
    await synchro(a);
    const deA = await serveur.stockage.pour(a.racine.structure, (tables) => tables.lotsApres(a.id, 0, 1));
    serveur.stockage.restaurer(avant, 'i2');
    await serveur.stockage.pour(a.racine.structure, async (tables) => {
      for (const lot of deA) await tables.ajouterLot(lot);
    });
    const revenu = enPoste(copie());
    saisir(revenu, 'Tapé depuis', { registre: 'nomMarital' });
    expect(await synchro(revenu)).toMatchObject({ fin: { etat: 'siensEnAttente' }, lotsEnvoyes: 0 });
    expect(scellerDepart(revenu)).toBe(0);
    await synchro(b);
    expect(await synchro(revenu)).toMatchObject({ ...faite, lotsEnvoyes: 1 });
    await synchro(b);
    expect([etat(b), compter(revenu, 'operation')]).toEqual([etat(revenu), 3]);
  });
});

describe('Deux histoires d’un ordinateur', () => {
  it('ce que le serveur tient déjà n’est pas scellé une seconde fois : rien ne l’est avant de l’avoir relu', async () => {
    saisir(a, 'Dans les deux');
    const jumeau = enPoste(uneCopieDe(a)());
    await synchro(a);
    saisir(jumeau, 'Du jumeau', { registre: 'nomMarital' });
    scellerDepart(jumeau);
    expect((await synchro(jumeau)).fin).toEqual({ etat: 'bifurcation' });
    await bifurquer(jumeau, serveur.transport());
    const nouveau = enPoste(jumeau.plume.base, jumeau.heure);
    expect(scellerDepart(nouveau)).toBe(0);
    admettrePoste(a, signataire(direction), demanderAdmission(nouveau.plume.base));
    await serveur.inscrire(a, nouveau);
    for (const poste of [a, nouveau, b]) expect(await synchro(poste)).toMatchObject(faite);
    expect(sonJournal(nouveau.plume.base).sequence).toBe(1);
    expect([lireValeur(b), lireValeur(b, undefined, 'nomMarital')]).toEqual(['Dans les deux', 'Du jumeau']);
  });

  it('ce qu’un collègue a tapé après la branche quittée, un autre ne l’attend pas toujours', async () => {
    const c = await unTroisieme();
    const jumeau = enPoste(uneCopieDe(c)());
    saisir(jumeau, 'Du jumeau');
    await porter(jumeau, b);
    saisir(b, 'De B, qui a vu le jumeau');
    scellerDepart(b);
    saisir(c, 'De C', { registre: 'nomMarital' });
    for (const poste of [c, b, a]) await synchro(poste);
    for (const poste of [b, a, c, b]) expect(await synchro(poste)).toMatchObject(faite);
    for (const poste of [a, b, c])
      expect([etat(poste), lireValeur(poste), lireValeur(poste, undefined, 'nomMarital')]).toEqual([
        etat(a),
        'De B, qui a vu le jumeau',
        'De C',
      ]);
  });

  it('qui ne se rencontrent que par clé USB : les saisies des deux sont là, une fois chacune', async () => {
    const jumeau = enPoste(uneCopieDe(b)());
    const c = autrePoste(a, direction);
    saisir(b, 'Du premier');
    saisir(jumeau, 'Du second', { registre: 'nomMarital' });
    for (const de of [b, jumeau]) await porter(de, c);
    for (const poste of [jumeau, b]) await porter(c, poste);
    for (const poste of [b, jumeau, c]) {
      expect([lireValeur(poste), lireValeur(poste, undefined, 'nomMarital')]).toEqual([
        'Du premier',
        'Du second',
      ]);
      expect([etat(poste), compter(poste, 'operation')]).toEqual([etat(c), 2]);
    }
    const avant = compter(c, 'a_sceller');
    for (const de of [b, jumeau]) await porter(de, c);
    expect([compter(c, 'operation'), compter(c, 'a_sceller')]).toEqual([2, avant]);
  });

  it('reprises ou non par un collègue, elles ne font qu’une fois leur effet une fois le serveur revenu', async () => {
    const jumeau = enPoste(uneCopieDe(b)());
    saisir(b, 'Du premier');
    saisir(jumeau, 'Du second', { registre: 'nomMarital' });
    for (const de of [b, jumeau]) await porter(de, a);
    for (const poste of [b, a]) expect(await synchro(poste)).toMatchObject(faite);
    expect((await synchro(jumeau)).fin).toEqual({ etat: 'bifurcation' });
    await bifurquer(jumeau, serveur.transport());
    const nouveau = enPoste(jumeau.plume.base, jumeau.heure);
    admettrePoste(a, signataire(direction), demanderAdmission(nouveau.plume.base));
    await serveur.inscrire(a, nouveau);
    for (const poste of [a, nouveau, b, a]) expect(await synchro(poste)).toMatchObject(faite);
    for (const poste of [b, nouveau])
      expect([etat(poste), compter(poste, 'operation')]).toEqual([etat(a), 2]);
  });

  it('une saisie qui est dans les deux garde l’heure de celle que le serveur continue', async () => {
    saisir(b, 'Avant la copie');
    const jumeau = enPoste(uneCopieDe(b)(), { ms: b.heure.ms - 3_600_000 });
    scellerDepart(jumeau);
    for (const poste of [b, a]) await synchro(poste);
    await porter(jumeau, a);
    await porter(jumeau, b);
    expect((await synchro(jumeau)).fin).toEqual({ etat: 'bifurcation' });
    await bifurquer(jumeau, serveur.transport());
    const nouveau = enPoste(jumeau.plume.base, jumeau.heure);
    admettrePoste(a, signataire(direction), demanderAdmission(nouveau.plume.base));
    await serveur.inscrire(a, nouveau);
    for (const poste of [a, nouveau, b, a]) expect(await synchro(poste)).toMatchObject(faite);
    expect([etat(nouveau), etat(b)]).toEqual([etat(a), etat(a)]);
  });

  it('celle d’un ordinateur perdu n’entre pas ainsi', async () => {
    const jumeau = enPoste(uneCopieDe(b)());
    saisir(b, 'Connu');
    await porter(b, a);
    declarer(a, direction, { sorte: 'perte', poste: b.id, sequence: 1, empreinte: new Uint8Array(32) });
    saisir(jumeau, 'Du voleur');
    await porter(jumeau, a);
    saisir(jumeau, 'Encore', { registre: 'nomMarital' });
    await porter(jumeau, a);
    expect([lireValeur(a), compter(a, 'operation')]).toEqual(['Connu', 1]);
  });
});
