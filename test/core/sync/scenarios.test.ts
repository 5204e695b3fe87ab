// Cases of the specification that deserve a story of their own, told step by step.
import { beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { hexa } from '../../../src-core/primitives';
import { bifurquer } from '../../../src-core/sync/bifurquer';
import { commencerCliche } from '../../../src-core/sync/charger-cliche';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { faireCliche } from '../../../src-core/sync/faire-cliche';
import { sonJournal } from '../../../src-core/sync/journaux';
import { synchroniser } from '../../../src-core/sync/moteur';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { CHEMINS } from '../../../src-shared/sync/messages';
import { ecrireReponse, lireReponse, lireRequete, type Transport } from '../../../src-shared/sync/requete';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { charge } from '../../shared/sync/des-operations';
import { ServeurDeTest } from '../../sync/serveur-de-test';
import {
  autrePoste,
  compter,
  DOSSIER,
  declarer,
  lireValeur,
  type PosteDeTest,
  premierPoste,
  saisir,
  saisirEnsemble,
} from './des-postes';

let direction: Personne;
let serveur: ServeurDeTest;
let a: PosteDeTest;
let b: PosteDeTest;
let c: PosteDeTest;

beforeEach(async () => {
  direction = personne('1');
  serveur = new ServeurDeTest();
  a = premierPoste(direction);
  await serveur.ouvrir(a);
  b = autrePoste(a, direction);
  c = autrePoste(a, direction);
  for (const poste of [b, c]) await serveur.inscrire(a, poste);
});

const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));
const synchro = (poste: PosteDeTest, transport = serveur.transport()) => synchroniser(poste, transport);
const partout = async () => {
  for (const poste of [a, b, c, a, b, c]) await synchro(poste);
  expect([etat(b), etat(c)]).toEqual([etat(a), etat(a)]);
};
const LIGNE = 'e'.repeat(32);
const lireLigne = (poste: PosteDeTest, table: string, registre: string) =>
  poste.plume.base.prepare(`SELECT "${registre}" FROM ${table} WHERE id = ?`).pluck().get(LIGNE);

describe('En même temps', () => {
  it('le même champ sur trois ordinateurs : trois têtes partout, la même montrée, une saisie les remplace', async () => {
    saisir(a, 'De A');
    saisir(b, 'De B');
    b.heure.ms += 1_000;
    saisir(c, 'De C');
    c.heure.ms += 2_000;
    await partout();
    expect([a, b, c].map((poste) => compter(poste, 'tete'))).toEqual([3, 3, 3]);
    expect(lireValeur(a)).toBe(lireValeur(b));
    saisir(b, 'Tranché');
    await partout();
    expect([a, b, c].map((poste) => [compter(poste, 'tete'), lireValeur(poste)])).toEqual(
      Array(3).fill([1, 'Tranché']),
    );
  });

  it('un groupe et un champ d’une même ligne ne se gênent pas', async () => {
    const groupe = { date: '2026-11-24', statut: 'prevu' };
    saisir(a, groupe, { table: 'entretien', ligne: LIGNE, registre: 'entretien' });
    await partout();
    saisir(a, { ...groupe, statut: 'present' }, { table: 'entretien', ligne: LIGNE, registre: 'entretien' });
    saisir(b, 'Venue avec sa mère', { table: 'entretien', ligne: LIGNE, registre: 'note' });
    await partout();
    expect([compter(c, 'tete'), lireLigne(c, 'entretien', 'note')]).toEqual([2, 'Venue avec sa mère']);
    expect(lireLigne(c, 'entretien', 'entretien')).toContain('present');
  });

  it('retirer une ligne pendant qu’un autre la modifie : le retrait et la modification sont là', async () => {
    saisir(a, { numero: '+33639980012' }, { table: 'telephone', ligne: LIGNE, registre: 'telephone' });
    await partout();
    saisir(a, '2026-11-24', { table: 'telephone', ligne: LIGNE, registre: 'retrait' });
    saisir(b, { numero: '+33639980013' }, { table: 'telephone', ligne: LIGNE, registre: 'telephone' });
    await partout();
    expect(lireLigne(c, 'telephone', 'retrait')).toBe('2026-11-24');
    expect(lireLigne(c, 'telephone', 'telephone')).toContain('980013');
  });

  it('l’enfant d’un dossier retiré ailleurs n’est pas perdu', async () => {
    saisir(a, 'Garcia');
    await partout();
    saisir(a, '2026-11-24', { registre: 'retrait' });
    saisir(b, { numero: '+33639980012' }, { table: 'telephone', ligne: LIGNE, registre: 'telephone' });
    await partout();
    expect([lireValeur(c, DOSSIER, 'retrait'), lireLigne(c, 'telephone', 'telephone')]).toEqual([
      '2026-11-24',
      '{"numero":"+33639980012"}',
    ]);
  });
});

describe('Beaucoup, vite, mal', () => {
  it('soixante-dix mille saisies dans une milliseconde se suivent, partent et se relisent', async () => {
    const maintenant = a.plume.maintenant();
    const immobile = { ...a, plume: { ...a.plume, maintenant: () => maintenant } };
    for (let n = 0; n < 7; n++) saisirEnsemble(immobile, charge('W2', 10_000));
    expect(await synchro(a)).toMatchObject({ fin: { etat: 'faite' }, resteAEnvoyer: 0 });
    expect(await synchro(b)).toMatchObject({ fin: { etat: 'faite' } });
    expect([compter(b, 'operation'), etat(b)]).toEqual([70_000, etat(a)]);
  }, 120_000);

  it('une valeur d’une forme inattendue n’arrête pas le reste du lot', async () => {
    for (const registre of ['prenoms', 'dateNaissance', 'residence'])
      saisir(a, 'ni liste ni groupe', { registre });
    saisir(a, 12, { table: 'telephone', ligne: LIGNE, registre: 'telephone' });
    saisir(a, 'Garcia');
    await partout();
    expect([lireValeur(b), compter(b, 'operation')]).toEqual(['Garcia', 5]);
  });

  it('un constat changé en chemin est redemandé', async () => {
    const nouveau = autrePoste(a, direction);
    await serveur.inscrire(a, nouveau);
    await synchro(a);
    await synchro(
      b,
      serveur.transport((chemin) => (chemin === CHEMINS.suiteDesConstats ? 'altere' : 'bon')),
    );
    expect(compter(b, 'constat')).not.toBe(compter(a, 'constat'));
    await synchro(b);
    expect(compter(b, 'constat')).toBe(compter(a, 'constat'));
  });

  it('pas de cliché de ce qu’on ne comprend pas, ni d’une version plus récente', async () => {
    saisir(a, 'Garcia');
    scellerDepart(a);
    const cliche = faireCliche(a) ?? expect.fail('something waits');
    a.plume.base.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    const recent = faireCliche(a) ?? expect.fail('something waits');
    expect(commencerCliche(b, recent.manifeste, recent.signatures)).toMatchObject({
      motif: 'versionPlusRecente',
    });
    expect(commencerCliche(b, cliche.manifeste, cliche.signatures)).toMatchObject({ etat: 'enCours' });
    // A name that this version's forms would not write.
    saisir(a, 12);
    await synchro(a);
    await synchro(b);
    expect([compter(b, 'saisie_mise_de_cote'), faireCliche(b)]).toEqual([1, null]);
  });
});

describe('Un serveur malveillant', () => {
  it('un serveur restauré de la veille n’ouvre pas à l’ordinateur perdu qu’il avait oublié', async () => {
    await partout();
    const veille = serveur.stockage.photographier();
    declarer(a, direction, { sorte: 'perte', poste: c.id, sequence: 0, empreinte: new Uint8Array(32) });
    await serveur.ecarter(a, c.id, 'perdu');
    await synchro(a);
    await serveur.stockage.restaurer(veille, 'i2');
    await synchro(a);
    expect((await synchro(c)).fin).toMatchObject({ panne: 'refus', refus: 'ordinateurEcarte' });
  });

  it('un serveur qui tient deux ordinateurs séparés ne se voit pas d’ici : chacun dit « faite »', async () => {
    await partout();
    const [pourA, pourB] = [serveur, new ServeurDeTest()];
    await pourB.stockage.restaurer(pourA.stockage.photographier(), 'i1');
    saisir(a, 'De A');
    saisir(b, 'De B');
    for (const [poste, sien] of [
      [a, pourA],
      [b, pourB],
      [a, pourA],
      [b, pourB],
    ] as const)
      expect((await synchro(poste, sien.transport())).fin).toEqual({ etat: 'faite' });
    expect([lireValeur(a), lireValeur(b)]).toEqual(['De A', 'De B']);
  });

  it('un serveur qui prétend à une autre histoire sans la montrer ne fait changer personne d’identité', async () => {
    saisir(a, 'Garcia');
    await synchro(a);
    const menteur: Transport = async (methode, chemin, octets) => {
      const vraie = await serveur.transport()(methode, chemin, octets);
      if (chemin !== CHEMINS.point) return vraie;
      const numero = lireRequete(octets)?.numero ?? 0;
      const corps = lireReponse(vraie.octets, numero) as object;
      return {
        statut: 200,
        octets: ecrireReponse(numero, { ...corps, sien: [1, new Uint8Array(32).fill(1)] }),
      };
    };
    const { id } = a;
    expect((await synchro(a, menteur)).fin).toEqual({ etat: 'bifurcation' });
    expect(await bifurquer(a, menteur)).toEqual({ ok: false, panne: 'refus', refus: 'bifurcation' });
    expect(sonJournal(a.plume.base).poste).toBe(id);
    expect(await synchro(a)).toMatchObject({ fin: { etat: 'faite' } });
  });
});
