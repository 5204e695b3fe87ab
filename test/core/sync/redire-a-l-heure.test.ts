// A clock that was wrong while entries left: once repaired, their author says them again, and everybody sees them.
import { beforeEach, expect, it } from 'vitest';
import { hexa } from '../../../src-core/primitives';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { synchroniser } from '../../../src-core/sync/moteur';
import { lireHorodate } from '../../../src-shared/sync/horloge';
import { personne } from '../../shared/sync/des-constats';
import { ServeurDeTest } from '../../sync/serveur-de-test';
import { autrePoste, compter, lireValeur, type PosteDeTest, premierPoste, saisir } from './des-postes';

const UN_AN = 365 * 86_400_000;

let serveur: ServeurDeTest;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(async () => {
  const direction = personne('1');
  serveur = new ServeurDeTest();
  a = premierPoste(direction);
  await serveur.ouvrir(a);
  b = autrePoste(a, direction);
  await serveur.inscrire(a, b);
});

const synchro = async (poste: PosteDeTest) => {
  const bilan = await synchroniser(poste, serveur.transport());
  expect(bilan).toMatchObject({ fin: { etat: 'faite' }, resteAEnvoyer: 0, enAttente: [] });
  return bilan;
};
const dossier = (n: number): string => n.toString(16).padStart(32, '0');
const etat = (poste: PosteDeTest): string => hexa(empreinteCanonique(poste.plume.base));

/** Heads dated from the future, as this computer sees them. */
const duFutur = ({ plume: { base }, heure }: PosteDeTest): number =>
  base
    .prepare<[], string>('SELECT o.horloge FROM tete t JOIN operation o ON o.id = t.operation')
    .pluck()
    .all()
    .filter((horloge) => lireHorodate(horloge).ms > heure.ms + 5 * 60_000).length;

/** Two hundred entries typed and sent while A's clock was a year ahead; B has them. */
async function deuxCentsParties(): Promise<void> {
  a.heure.ms += UN_AN;
  for (let n = 0; n < 200; n++) saisir(a, `Nom ${n}`, { dossier: dossier(n) });
  await synchro(a);
  await synchro(b);
  a.heure.ms -= UN_AN;
}

it('deux cents saisies parties d’un an en avance : l’heure réparée, une synchronisation les rend visibles partout', async () => {
  await deuxCentsParties();
  expect([duFutur(a), duFutur(b)]).toEqual([200, 200]);
  // Typed by B meanwhile, who has seen what A wrote: its own word stays.
  saisir(b, 'De B', { dossier: dossier(7) });
  await synchro(b);
  await synchro(a);
  await synchro(b);
  expect([duFutur(a), duFutur(b)]).toEqual([0, 0]);
  expect([lireValeur(b, dossier(3)), lireValeur(a, dossier(7)), compter(b, 'tete')]).toEqual([
    'Nom 3',
    'De B',
    200,
  ]);
  expect(etat(a)).toBe(etat(b));
  // What is typed from now on is shown, and nothing is said a third time.
  saisir(b, 'Corrigé', { dossier: dossier(3) });
  await synchro(b);
  expect((await synchro(a)).lotsEnvoyes).toBe(0);
  expect(lireValeur(a, dossier(3))).toBe('Corrigé');
});

it('un collègue ne redit pas les saisies d’un autre', async () => {
  await deuxCentsParties();
  expect((await synchro(b)).lotsEnvoyes).toBe(0);
  expect(duFutur(b)).toBe(200);
});

it('sans l’accord du serveur sur l’heure, rien n’est redit : c’est peut-être l’heure d’ici qui est fausse', async () => {
  await deuxCentsParties();
  serveur.heure.ms += UN_AN;
  expect(await synchro(a)).toMatchObject({ lotsEnvoyes: 0, heureDouteuse: true });
  expect(duFutur(a)).toBe(200);
});

it('ce qu’un collègue a tapé sans les avoir vues reste à côté : une différence reste une différence', async () => {
  a.heure.ms += UN_AN;
  saisir(a, 'De A');
  await synchro(a);
  a.heure.ms -= UN_AN;
  saisir(b, 'De B');
  await synchro(b);
  await synchro(a);
  await synchro(b);
  expect([duFutur(b), compter(b, 'tete'), etat(b)]).toEqual([0, 2, etat(a)]);
});
