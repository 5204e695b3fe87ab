// Snapshots through the hub: made when due, put down and resumed, signed by a colleague, loaded by who enters; bad ones are named.
import { beforeEach, describe, expect, it } from 'vitest';
import { premiereRupture } from '../../../src-core/journal/chaine';
import { hexa, sha256 } from '../../../src-core/primitives';
import { ecrireManifeste, lireManifeste, signerManifeste } from '../../../src-core/sync/cliche';
import { manifestePrepare } from '../../../src-core/sync/cliche-prepare';
import { entretenirCliches } from '../../../src-core/sync/cliches-au-serveur';
import { clicheDu } from '../../../src-core/sync/cliches-connus';
import { Conversation } from '../../../src-core/sync/conversation';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { journauxConnus } from '../../../src-core/sync/journaux';
import { synchroniser } from '../../../src-core/sync/moteur';
import type { TablesDesCliches } from '../../../src-hub/stockage';
import { CHEMINS } from '../../../src-shared/sync/messages';
import { type Personne, STRUCTURE } from '../../shared/sync/des-constats';
import { charge } from '../../shared/sync/des-operations';
import { type Reseau, ServeurDeTest } from '../../sync/serveur-de-test';
import {
  autrePoste,
  compter,
  DOSSIER,
  declarer,
  enPoste,
  lireValeur,
  type PosteDeTest,
  premierPoste,
  saisir,
  saisirEnsemble,
  uneCopieDe,
} from './des-postes';
import { deuxPostesAuServeur } from './deux-postes-au-serveur';

let direction: Personne;
let serveur: ServeurDeTest;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(async () => {
  ({ direction, serveur, a, b } = await deuxPostesAuServeur());
  // B is at work already: what it knows, it has read itself.
  saisir(a, 'Le premier jour');
  for (const poste of [a, b]) await synchroniser(poste, serveur.transport());
  serveur.trames.length = 0;
});

const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));
const actes = (poste: PosteDeTest): readonly string[] =>
  poste.plume.base
    .prepare<[], string>(
      "SELECT acte || ' ' || detail FROM journal WHERE acte LIKE 'synchronisation.%' ORDER BY numero",
    )
    .pluck()
    .all()
    .filter((acte) => !acte.startsWith('synchronisation.reception'));

type Continuer = () => Promise<boolean>;

/** As the application does after each exchange. */
async function passer(
  poste: PosteDeTest,
  {
    reseau,
    continuer = async () => true,
  }: { reseau?: (chemin: string) => Reseau; continuer?: Continuer } = {},
) {
  const transport = serveur.transport(reseau);
  const bilan = await synchroniser(poste, transport);
  if (bilan.fin.etat !== 'faite') return bilan;
  const conversation = new Conversation(poste, transport);
  await entretenirCliches(poste, conversation, { nouvelle: bilan.nouveauCliche, continuer });
  return bilan;
}

const dansLeServeur = <T>(geste: (tables: TablesDesCliches) => Promise<T>): Promise<T> =>
  serveur.stockage.pour(STRUCTURE, geste);
const signataires = async () =>
  (await dansLeServeur((tables) => tables.cliches())).map(({ signatures }) =>
    signatures.map(([poste]) => poste),
  );

async function nouvelOrdinateur(): Promise<PosteDeTest> {
  const c = autrePoste(a, direction);
  await serveur.inscrire(a, c);
  return c;
}

const demandes = (chemin: string) => serveur.trames.filter((trame) => trame.chemin === chemin).length;

const dossiersDe = (poste: PosteDeTest) => compter(poste, 'dossier');

/** A writes enough, B has it, A puts a snapshot down, B signs it. */
async function unClicheSigne(): Promise<void> {
  saisirEnsemble(a, charge('W2', 2_500));
  for (let n = 0; n < 30; n++) saisir(a, `Réécriture ${n}`);
  await passer(a);
  await passer(b);
  expect(await signataires()).toEqual([[a.id, b.id]]);
}

describe('Un cliché au serveur', () => {
  it('A le dépose, B le contresigne, C entre par lui : l’histoire n’est pas lue, la suite s’applique', async () => {
    await unClicheSigne();
    saisir(b, 'Après le cliché');
    await passer(b);
    const c = await nouvelOrdinateur();
    serveur.trames.length = 0;
    await passer(a);
    await passer(c);
    expect([etat(c), lireValeur(c), compter(c, 'repertoire')]).toEqual([etat(a), 'Après le cliché', 501]);
    // The heads and the tail; the thirty rewrites are not there.
    expect(compter(c, 'operation')).toBe(2_502);
    expect(demandes(CHEMINS.lireMorceau)).toBe(3);
    expect(journauxConnus(c.plume.base).map(({ plancher }) => plancher)).toEqual(
      journauxConnus(c.plume.base).map(({ poste, sequence }) => (poste === a.id ? sequence : 0)),
    );
    expect(actes(c)).toEqual(['synchronisation.cliche {"saisies":2501}']);
    expect(premiereRupture(c.plume.base, { numero: 0, empreinte: new Uint8Array(32) })).toBeNull();
    saisir(c, 'De C');
    for (const poste of [c, a, b]) await passer(poste);
    expect([lireValeur(a), etat(a), etat(b)]).toEqual(['De C', etat(c), etat(c)]);
  });

  it('B qui a saisi depuis, ou ne l’a pas encore envoyé, dit l’état qu’il avait à la coupe', async () => {
    saisirEnsemble(a, charge('W2', 2_500));
    saisir(a, 'Premier');
    saisir(a, 'Deuxième', { registre: 'nomMarital' });
    await passer(a);
    await synchroniser(b, serveur.transport());
    saisir(b, 'De B');
    await synchroniser(b, serveur.transport());
    saisir(b, 'Encore de B');
    saisir(b, 'Nouveau', { dossier: 'e'.repeat(32) });
    await entretenirCliches(b, new Conversation(b, serveur.transport()), {
      nouvelle: true,
      continuer: async () => true,
    });
    expect(await signataires()).toEqual([[a.id, b.id]]);
  });

  it('une différence à la même coupe se consigne, et rien n’est signé', async () => {
    saisirEnsemble(a, charge('W2', 2_500));
    saisir(a, 'Garcia');
    await passer(a);
    await synchroniser(b, serveur.transport());
    b.plume.base.exec(`UPDATE operation SET valeur = '"Altéré"' WHERE dossier = '${DOSSIER}'`);
    await passer(b);
    await passer(b);
    expect([await signataires(), actes(b)]).toEqual([[[a.id]], ['synchronisation.etatsDifferents {}']]);
  });

  it('qui est entré par un cliché ne le contresigne pas, mais le suivant : il ne ferait que répéter', async () => {
    serveur = new ServeurDeTest();
    a = premierPoste(direction);
    await serveur.ouvrir(a);
    saisirEnsemble(a, charge('W2', 2_500));
    await passer(a);
    const c = await nouvelOrdinateur();
    await passer(c);
    expect([actes(c), await signataires()]).toEqual([['synchronisation.cliche {"saisies":2500}'], [[a.id]]]);
    saisirEnsemble(a, charge('W1', 2_000));
    await passer(a);
    await passer(c);
    expect(await signataires()).toEqual([[a.id, c.id]]);
  });
});

describe('Quand un cliché se fait', () => {
  it('pas avant deux mille saisies, ni avant un huitième de l’état ; sans nouvelle, aucune demande', async () => {
    saisirEnsemble(a, charge('W2', 1_995));
    await passer(a);
    expect(demandes(CHEMINS.lireCliches)).toBe(0);
    saisirEnsemble(a, charge('W1', 10));
    expect(clicheDu(a)).toBe(false);
    await passer(a);
    expect(demandes(CHEMINS.deposerCliche)).toBe(1);
    serveur.trames.length = 0;
    await passer(a);
    expect(serveur.trames.map(({ chemin }) => chemin)).toEqual([CHEMINS.point]);
  });

  it('par étapes : qui attend a son tour entre deux, et une saisie en chemin remet à plus tard', async () => {
    saisirEnsemble(a, charge('W2', 10_000));
    let tours = 0;
    await passer(a, {
      continuer: async () => {
        if (++tours === 3) saisir(a, 'Pendant ce temps');
        return true;
      },
    });
    expect([tours, demandes(CHEMINS.deposerCliche), manifestePrepare(a.plume.base)]).toEqual([3, 0, null]);
    await synchroniser(a, serveur.transport());
    expect(clicheDu(a)).toBe(false);
    a.heure.ms += 10 * 60_000;
    await passer(a);
    expect(await signataires()).toEqual([[a.id]]);
  });

  it('un seul à la fois : pendant qu’un autre dépose le sien, on attend', async () => {
    saisirEnsemble(a, charge('W2', 2_500));
    await passer(a, { continuer: compteARebours(4) });
    await synchroniser(b, serveur.transport());
    await passer(b);
    expect(demandes(CHEMINS.deposerCliche)).toBe(1);
    expect(clicheDu(b)).toBe(false);
    await passer(a);
    expect(await signataires()).toEqual([[a.id]]);
  });

  it('un effacement rend l’ancien caduc : un autre se fait, sans ce qui est effacé', async () => {
    await unClicheSigne();
    declarer(a, direction, {
      sorte: 'effacement',
      cibles: [{ unite: 'dossier', dossier: DOSSIER }],
      regle: 'R1',
    });
    const c = await nouvelOrdinateur();
    await synchroniser(c, serveur.transport());
    expect([etat(c), lireValeur(c)]).toEqual([etat(a), undefined]);
    expect(actes(c)).toEqual(['synchronisation.clicheEcarte {"motif":"effacements"}']);
    await passer(a);
    await passer(b);
    const d = await nouvelOrdinateur();
    await synchroniser(d, serveur.transport());
    expect([etat(d), lireValeur(d), actes(d)]).toEqual([
      etat(a),
      undefined,
      ['synchronisation.cliche {"saisies":2500}'],
    ]);
  });
});

const compteARebours = (tours: number): Continuer => {
  let restent = tours;
  return async () => restent-- > 0;
};

describe('Coupé', () => {
  it('un dépôt reprend au morceau où il s’était arrêté, même relancé : les mêmes octets', async () => {
    saisirEnsemble(a, charge('W2', 8_000));
    let morceaux = 0;
    const auTroisieme = (chemin: string): Reseau =>
      chemin === CHEMINS.deposerMorceau && ++morceaux === 3 ? 'reponsePerdue' : 'bon';
    await passer(a, { reseau: auTroisieme });
    const manifeste = manifestePrepare(a.plume.base) ?? expect.fail('nothing kept');
    expect(demandes(CHEMINS.lireMorceau)).toBe(0);
    expect(await dansLeServeur((tables) => tables.cliches())).toMatchObject([{ morceaux: 3 }]);
    const relance = enPoste(uneCopieDe(a)(), a.heure);
    await passer(relance);
    expect(manifestePrepare(relance.plume.base)).toBeNull();
    const [depose] = await dansLeServeur((tables) => tables.cliches());
    expect(depose).toMatchObject({ manifeste, morceaux: depose?.attendus });
    // Each went over once: the third had arrived.
    expect(demandes(CHEMINS.deposerMorceau)).toBe((depose?.attendus ?? 0) - 1);
  });

  it('un chargement reprend au morceau où il s’était arrêté, même relancé', async () => {
    await unClicheSigne();
    const c = await nouvelOrdinateur();
    let lus = 0;
    await passer(c, {
      reseau: (chemin) => (chemin === CHEMINS.lireMorceau && ++lus === 2 ? 'coupe' : 'bon'),
    });
    expect(journauxConnus(c.plume.base)).toEqual([]);
    const relance = enPoste(uneCopieDe(c)(), c.heure);
    serveur.trames.length = 0;
    await passer(relance);
    expect([etat(relance), demandes(CHEMINS.lireMorceau)]).toEqual([etat(a), 2]);
  });

  it('remplacé au serveur pendant qu’on le charge : le nouveau se charge, rien de l’ancien ne reste', async () => {
    await unClicheSigne();
    const c = await nouvelOrdinateur();
    let lus = 0;
    const coupe = (chemin: string): Reseau =>
      chemin === CHEMINS.lireMorceau && ++lus === 3 ? 'coupe' : 'bon';
    await passer(c, { reseau: coupe });
    saisirEnsemble(a, charge('W1', 2_000));
    for (const poste of [a, b]) await passer(poste);
    await passer(c);
    expect([etat(c), compter(c, 'operation')]).toEqual([etat(a), 4_501]);
    expect(actes(c)).toEqual(['synchronisation.cliche {"saisies":4501}']);
  });
});

describe('Un serveur qui ment sur un cliché', () => {
  const parLHistoire = async (motif: string) => {
    const c = await nouvelOrdinateur();
    const { fin } = await passer(c);
    expect([fin.etat, etat(c), compter(c, 'repertoire')]).toEqual(['faite', etat(a), dossiersDe(a)]);
    expect([compter(c, 'operation'), compter(c, 'cliche_en_cours')]).toEqual([compter(a, 'operation'), 0]);
    expect(actes(c)).toEqual([`synchronisation.clicheEcarte {"motif":"${motif}"}`]);
    saisir(a, 'La suite');
    await passer(a);
    await passer(c);
    expect(etat(c)).toBe(etat(a));
  };

  it('un morceau changé : nommé, écarté, l’histoire est lue', async () => {
    await unClicheSigne();
    await dansLeServeur(async (tables) => {
      const [{ empreinte, ...reste } = expect.fail('none')] = await tables.cliches();
      const morceaux = [];
      for (let rang = 0; rang < reste.attendus; rang++)
        morceaux.push(await tables.lireMorceau(empreinte, rang));
      await tables.oublierCliche(empreinte);
      await tables.ecrireCliche({ empreinte, ...reste });
      for (const [rang, octets] of morceaux.entries()) {
        const change = Uint8Array.from(octets ?? expect.fail('no chunk'));
        if (rang === 2) change[100] = (change[100] ?? 0) ^ 1;
        await tables.ecrireMorceau(empreinte, rang, change);
      }
    });
    await parLHistoire('morceau');
  });

  it('signé par deux, mais d’un autre état que celui qu’il annonce : rien n’en reste', async () => {
    await unClicheSigne();
    await dansLeServeur(async (tables) => {
      const [cliche = expect.fail('none')] = await tables.cliches();
      const lu = lireManifeste(cliche.manifeste) ?? expect.fail('not a manifest');
      const manifeste = ecrireManifeste({ ...lu, etat: new Uint8Array(32).fill(1) });
      const empreinte = sha256(manifeste);
      const signatures = [a, b].map((poste) => {
        const { signature } = signerManifeste(poste, manifeste);
        return [poste.id, signature] as const;
      });
      for (let rang = 0; rang < cliche.attendus; rang++) {
        const octets = await tables.lireMorceau(cliche.empreinte, rang);
        await tables.ecrireMorceau(empreinte, rang, octets ?? expect.fail('no chunk'));
      }
      await tables.ecrireCliche({ ...cliche, empreinte, manifeste, signatures });
      await tables.oublierCliche(cliche.empreinte);
    });
    await parLHistoire('etatDifferent');
  });

  it('signé par un seul là où deux vivent, ou par un ordinateur perdu depuis : refusé', async () => {
    saisirEnsemble(a, charge('W2', 2_500));
    await passer(a);
    await parLHistoire('signatures');
  });

  it('un signataire perdu depuis ne compte plus', async () => {
    const autre = await nouvelOrdinateur();
    await unClicheSigne();
    await synchroniser(autre, serveur.transport());
    declarer(a, direction, {
      sorte: 'perte',
      poste: b.id,
      sequence: 0,
      empreinte: new Uint8Array(32),
    });
    await parLHistoire('signatures');
  });

  it('un cliché d’avant, encore signé par deux : la suite des journaux rattrape tout', async () => {
    await unClicheSigne();
    const garde = await dansLeServeur(async (tables) => {
      const [cliche = expect.fail('none')] = await tables.cliches();
      const morceaux = [];
      for (let rang = 0; rang < cliche.attendus; rang++)
        morceaux.push((await tables.lireMorceau(cliche.empreinte, rang)) ?? expect.fail('no chunk'));
      return { cliche, morceaux };
    });
    saisirEnsemble(a, charge('W1', 2_000));
    for (const poste of [a, b]) await passer(poste);
    await dansLeServeur(async (tables) => {
      for (const { empreinte } of await tables.cliches()) await tables.oublierCliche(empreinte);
      await tables.ecrireCliche(garde.cliche);
      for (const [rang, octets] of garde.morceaux.entries())
        await tables.ecrireMorceau(garde.cliche.empreinte, rang, octets);
    });
    const c = await nouvelOrdinateur();
    await passer(c);
    expect([etat(c), compter(c, 'operation')]).toEqual([etat(a), 4_501]);
  });
});

it('un serveur restauré d’avant le cliché : un autre se dépose', async () => {
  const veille = serveur.stockage.photographier();
  await unClicheSigne();
  await serveur.stockage.restaurer(veille, 'i2');
  await passer(a);
  await passer(b);
  expect(await signataires()).toEqual([[a.id, b.id]]);
});
