// The journal of one computer, sent in pages and received on another: verified link by link, whatever the server does.
import { beforeEach, describe, expect, it } from 'vitest';
import { lecteurDe } from '../../../src-core/coffre/lecture';
import { consigner } from '../../../src-core/journal/chaine';
import { journauxDistants } from '../../../src-core/journal/journaux-recus';
import { nouvellePaireEd25519, octetsAuHasard, Secret } from '../../../src-core/primitives';
import { renouvelerIdentite } from '../../../src-core/structure/cles-du-poste';
import { apporterJournal } from '../../../src-core/sync/apporter-journal';
import { constater } from '../../../src-core/sync/constats';
import { Conversation } from '../../../src-core/sync/conversation';
import { epoqueCourante, poserEpoque } from '../../../src-core/sync/epoques';
import { journalEnvoye } from '../../../src-core/sync/journal-a-envoyer';
import { synchroniser } from '../../../src-core/sync/moteur';
import { idDuPoste, signatureDuPoste } from '../../../src-core/sync/poste-local';
import { recevoirJournaux } from '../../../src-core/sync/recevoir-journaux';
import { scellerPage } from '../../../src-core/sync/sceller-page';
import { StockageEnMemoire } from '../../../src-hub/en-memoire';
import { CHEMINS_JOURNAL } from '../../../src-shared/sync/messages-journal';
import { lirePage } from '../../../src-shared/sync/page-journal';
import { ecrireReponse, lireReponse, lireRequete, type Transport } from '../../../src-shared/sync/requete';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { ServeurDeTest } from '../../sync/serveur-de-test';
import {
  autrePoste,
  enPoste,
  type PosteDeTest,
  premierPoste,
  saisir,
  signataire,
  uneCopieDe,
} from './des-postes';

let direction: Personne;
let serveur: ServeurDeTest;
let stockage: StockageEnMemoire;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(async () => {
  direction = personne('1');
  stockage = new StockageEnMemoire('i1');
  serveur = new ServeurDeTest(stockage);
  a = premierPoste(direction);
  await serveur.ouvrir(a);
  b = autrePoste(a, direction);
  await serveur.inscrire(a, b);
  for (const poste of [a, b]) await synchroniser(poste, serveur.transport());
});

const consulter = (poste: PosteDeTest, nombre: number, objet = 'd'.repeat(32)): void => {
  for (let n = 0; n < nombre; n++) {
    poste.heure.ms += 1_000;
    consigner(poste.plume.base, {
      le: new Date(poste.heure.ms).toISOString(),
      utilisateur: '1'.repeat(32),
      profil: 'conseiller',
      acte: 'dossier.consultation',
      objet,
      finalite: 'accompagnement',
      detail: { rang: n },
    });
  }
};

const continuer = async () => true;

const apporter = (poste: PosteDeTest, tout = false, transport = serveur.transport()) =>
  apporterJournal(poste, new Conversation(poste, transport), { tout, continuer });

async function recevoir(poste: PosteDeTest, transport: Transport = serveur.transport()) {
  const conversation = new Conversation(poste, transport);
  let annoncees = 0;
  const issue = await recevoirJournaux(poste, null, {
    demander: (...demande) => conversation.demander(...demande),
    continuer,
    surAnnonce: (entrees) => {
      annoncees = entrees;
    },
    surRecues: () => {},
  });
  return { recues: issue.ok ? issue.valeur : issue.panne, annoncees };
}

const distants = (poste: PosteDeTest) => journauxDistants(lecteurDe(poste.plume.base));
const anomalies = (poste: PosteDeTest) => distants(poste).map(({ anomalie }) => anomalie);
const nombreAu = (poste: PosteDeTest): number =>
  Number(poste.plume.base.prepare('SELECT count(*) FROM journal').pluck().get());

const COLONNES =
  'numero, precedent, le, utilisateur, profil, acte, objet, finalite, empreinteDetail, empreinte';
const leSien = (poste: PosteDeTest) =>
  poste.plume.base.prepare(`SELECT ${COLONNES}, sel, detail FROM journal ORDER BY numero`).all();
const leRecu = (poste: PosteDeTest, source = 1) =>
  poste.plume.base
    .prepare(`SELECT ${COLONNES}, sel, detail FROM journal_recu WHERE source = ? ORDER BY numero`)
    .all(source);

describe('L’envoi', () => {
  it('attend d’en valoir la peine : deux cents entrées, ou la plus ancienne vieille d’un jour, ou une demande', async () => {
    consulter(b, 10);
    serveur.requetes = 0;
    expect(await apporter(b)).toEqual({ ok: true, valeur: 0 });
    expect(serveur.requetes).toBe(0);
    consulter(b, 200 - nombreAu(b));
    expect(await apporter(b)).toEqual({ ok: true, valeur: 1 });
    consulter(b, 3);
    b.heure.ms += 24 * 3_600_000;
    expect(await apporter(b)).toEqual({ ok: true, valeur: 1 });
    consulter(b, 1);
    expect(await apporter(b)).toEqual({ ok: true, valeur: 0 });
    expect(await apporter(b, true)).toEqual({ ok: true, valeur: 1 });
    serveur.requetes = 0;
    expect(await apporter(b, true)).toEqual({ ok: true, valeur: 0 });
    expect(serveur.requetes).toBe(0);
  });

  it('coupé après une page, reprend à la suivante sans rien renvoyer', async () => {
    consulter(b, 1_200);
    let pages = 0;
    const coupe = serveur.transport((chemin) =>
      chemin === CHEMINS_JOURNAL.deposer && ++pages === 2 ? 'reponsePerdue' : 'bon',
    );
    expect((await apporter(b, true, coupe)).ok).toBe(false);
    // The second one arrived, its acknowledgement did not: entries typed since make another page of it.
    consulter(b, 5);
    expect((await apporter(b, true)).ok).toBe(true);
    await recevoir(a);
    expect(leRecu(a)).toEqual(leSien(b));
    expect(anomalies(a)).toEqual([null]);
  });

  it('serveur remis de la veille : renvoyé, sans que personne ne voie deux histoires', async () => {
    consulter(b, 300);
    await apporter(b, true);
    const veille = stockage.photographier();
    consulter(b, 300);
    await apporter(b, true);
    await recevoir(a);
    stockage.restaurer(veille, 'i2');
    // Until it is sent again the server has less than this computer.
    await synchroniser(a, serveur.transport());
    await recevoir(a);
    expect(anomalies(a)).toEqual(['retenue']);
    consulter(b, 40);
    await synchroniser(b, serveur.transport());
    expect((await apporter(b)).ok).toBe(true);
    await recevoir(a);
    expect(anomalies(a)).toEqual([null]);
    expect(leRecu(a)).toEqual(leSien(b));
  });

  it('serveur plein : rien n’est perdu, la fois d’après tout part', async () => {
    consulter(b, 250);
    const plein = serveur.transport((chemin) => (chemin === CHEMINS_JOURNAL.deposer ? 'sansPlace' : 'bon'));
    expect(await apporter(b, false, plein)).toMatchObject({ ok: false, refus: 'serveurPlein' });
    expect((await apporter(b)).ok).toBe(true);
    await recevoir(a);
    expect(leRecu(a)).toEqual(leSien(b));
  });
});

describe('La réception', () => {
  it('une synchronisation ordinaire ne prend aucune page ; demandées, elles arrivent entières et à la suite', async () => {
    consulter(b, 700);
    await apporter(b, true);
    await synchroniser(a, serveur.transport());
    expect(distants(a)).toEqual([]);
    const premiers = nombreAu(b);
    expect(await recevoir(a)).toEqual({ recues: premiers, annoncees: premiers });
    expect(leRecu(a)).toEqual(leSien(b));
    consulter(b, 12);
    await apporter(b, true);
    expect(await recevoir(a)).toEqual({ recues: 12, annoncees: 12 });
    expect(leRecu(a)).toEqual(leSien(b));
    expect(await recevoir(a)).toEqual({ recues: 0, annoncees: 0 });
  });

  it('un détail effacé avant l’envoi n’arrive pas, effacé après ne revient pas', async () => {
    consulter(b, 20);
    const effacer = (poste: PosteDeTest, table: string, numero: number) =>
      poste.plume.base.prepare(`UPDATE ${table} SET sel = NULL, detail = NULL WHERE numero = ?`).run(numero);
    effacer(b, 'journal', 5);
    const veille = stockage.photographier();
    await apporter(b, true);
    await recevoir(a);
    expect(leRecu(a)).toEqual(leSien(b));
    expect(leRecu(a)[4]).toMatchObject({ numero: 5, sel: null, detail: null });
    // Erased later on both; a server put back is sent it again, without the detail.
    for (const [poste, table] of [
      [a, 'journal_recu'],
      [b, 'journal'],
    ] as const)
      effacer(poste, table, 8);
    stockage.restaurer(veille, 'i2');
    await synchroniser(b, serveur.transport());
    await apporter(b, true);
    await recevoir(a);
    expect(leRecu(a)).toEqual(leSien(b));
    const c = autrePoste(a, direction);
    await serveur.inscrire(a, c);
    await synchroniser(c, serveur.transport());
    await recevoir(c);
    expect(
      c.plume.base.prepare('SELECT numero FROM journal_recu WHERE detail IS NULL').pluck().all(),
    ).toEqual([5, 8]);
  });

  it('coupée au milieu, garde ce qui était arrivé et va à la suite', async () => {
    consulter(b, 1_400);
    await apporter(b, true);
    let pages = 0;
    const issue = await recevoirJournaux(a, null, {
      demander: (...demande) => new Conversation(a, serveur.transport()).demander(...demande),
      continuer: async () => ++pages < 4,
      surAnnonce: () => {},
      surRecues: () => {},
    });
    expect(issue.ok).toBe(false);
    const gardees = leRecu(a).length;
    expect([gardees > 0, gardees < nombreAu(b)]).toEqual([true, true]);
    expect((await recevoir(a)).recues).toBe(nombreAu(b) - gardees);
    expect(leRecu(a)).toEqual(leSien(b));
  });

  it('le serveur n’en lit rien : ni acte, ni dossier, ni personne', async () => {
    consulter(b, 250, 'dossier-en-clair-7f');
    await apporter(b, true);
    const octets = stockage.toutesLesOctets().map((un) => Buffer.from(un).toString('latin1'));
    // The witness: what the server must know is found by the same search.
    expect(octets.some((un) => un.includes('permanence/journal/1'))).toBe(true);
    expect(octets.some((un) => /dossier-en-clair|consultation|conseiller|1{32}/.test(un))).toBe(false);
  });
});

/** The server's answers changed on the way, as a hostile one would give them. */
const hostile =
  (
    chemin: string,
    changer: (corps: { pages: Uint8Array[]; bouts: { numero: number }[] }) => unknown,
  ): Transport =>
  async (methode, demande, octets) => {
    const reponse = await serveur.transport()(methode, demande, octets);
    if (demande !== chemin || reponse.statut !== 200) return reponse;
    const numero = lireRequete(octets)?.numero ?? 0;
    const corps = lireReponse(reponse.octets, numero) as Parameters<typeof changer>[0];
    return { statut: 200, octets: ecrireReponse(numero, changer(corps)) };
  };

const avecPages = (changer: (pages: Uint8Array[]) => Uint8Array[]) =>
  hostile(CHEMINS_JOURNAL.suite, ({ pages }) => ({ pages: changer(pages) }));

describe('Un serveur hostile est nommé, et ce qui suit n’est pas pris', () => {
  beforeEach(async () => {
    for (let page = 0; page < 3; page++) {
      consulter(b, 220);
      await apporter(b);
    }
  });

  /** The same place, under another content, by the computer's own key or another. */
  const refaire = (octets: Uint8Array, change: object, cles = signatureDuPoste(b)): Uint8Array => {
    const page = lirePage(octets) ?? expect.fail('not a page');
    const entrees = Array.from({ length: page.entete.derniere - page.entete.premiere + 1 }, () => ({
      le: new Date(b.heure.ms).toISOString(),
      utilisateur: null,
      profil: null,
      acte: 'dossier.consultation',
      objet: null,
      finalite: 'accompagnement',
      detail: { sel: octetsAuHasard(16), texte: '{}' },
    }));
    return scellerPage({ ...page.entete, ...change }, entrees, epoqueCourante(b.plume.base).cle, cles);
  };

  it.each<[string, (pages: Uint8Array[]) => Uint8Array[], string, number]>([
    ['un bit changé', ([une = new Uint8Array(), ...suite]) => [bascule(une), ...suite], 'alteree', 0],
    ['deux pages échangées', ([une, deux, ...suite]) => quelques(deux, une, ...suite), 'manquante', 0],
    ['une page retenue au milieu', ([une, _deux, ...suite]) => quelques(une, ...suite), 'manquante', 1],
    ['les premières retenues', ([_une, ...suite]) => quelques(...suite), 'manquante', 0],
    ['la fin retenue', ([une]) => quelques(une), 'retenue', 1],
    ['rien', () => [], 'retenue', 0],
    ['des octets quelconques', () => [octetsAuHasard(200)], 'alteree', 0],
    [
      'une page d’une autre clé',
      ([une = new Uint8Array()]) => [refaire(une, {}, nouvellePaireEd25519())],
      'alteree',
      0,
    ],
    [
      'une page d’un autre ordinateur',
      ([une = new Uint8Array()]) => [refaire(une, { poste: a.id })],
      'alteree',
      0,
    ],
    [
      'une page d’une autre structure',
      ([une = new Uint8Array()]) => [refaire(une, { structure: '6'.repeat(32) })],
      'alteree',
      0,
    ],
    [
      'une page d’une autre suite',
      ([une = new Uint8Array()]) => [refaire(une, { branche: 1 })],
      'alteree',
      0,
    ],
    [
      'une page signée dont les entrées ne se suivent pas',
      ([une, deux = new Uint8Array()]) => quelques(une, refaire(deux, {})),
      'rompue',
      1,
    ],
    [
      'une autre suite après la première page',
      ([une, deux = new Uint8Array()]) => quelques(une, refaire(deux, { precedent: octetsAuHasard(32) })),
      'autreSuite',
      1,
    ],
  ])('%s', async (_nom, changer, anomalie, pagesPrises) => {
    await recevoir(a, avecPages(premiereReponse(changer)));
    expect(anomalies(a)).toEqual([anomalie]);
    const fins = b.plume.base.prepare('SELECT max(numero) FROM journal').pluck().get();
    expect(leRecu(a).length).toBeLessThan(Number(fins));
    expect(leRecu(a).length > 0).toBe(pagesPrises > 0);
    expect(leRecu(a)).toEqual(leSien(b).slice(0, leRecu(a).length));
    // An honest answer puts it right.
    await recevoir(a);
    expect(anomalies(a)).toEqual([null]);
    expect(leRecu(a)).toEqual(leSien(b));
  });

  it('une fin reprise : ce qui est ici en sait plus', async () => {
    await recevoir(a);
    await recevoir(
      a,
      hostile(CHEMINS_JOURNAL.bouts, ({ bouts }) => ({ bouts: bouts.map((un) => ({ ...un, numero: 220 })) })),
    );
    expect(anomalies(a)).toEqual(['retenue']);
    await recevoir(
      a,
      hostile(CHEMINS_JOURNAL.bouts, () => ({ bouts: [] })),
    );
    expect(anomalies(a)).toEqual(['retenue']);
    expect(leRecu(a)).toEqual(leSien(b));
  });

  it('une clé qui n’est pas arrivée : dit, et pris quand elle est là', async () => {
    const cle = { epoque: '2', rang: 2, cle: new Secret(octetsAuHasard(32)) };
    poserEpoque(b.plume.base, cle);
    consulter(b, 3);
    await apporter(b, true);
    await recevoir(a);
    expect(anomalies(a)).toEqual(['cleInconnue']);
    poserEpoque(a.plume.base, cle);
    await recevoir(a);
    expect([anomalies(a), leRecu(a)]).toEqual([[null], leSien(b)]);
  });

  it('le journal d’un inconnu n’est pas pris', async () => {
    const inconnu = 'f'.repeat(32);
    await recevoir(
      a,
      hostile(CHEMINS_JOURNAL.bouts, ({ bouts }) => ({
        bouts: bouts.map((un) => ({ ...un, poste: inconnu })),
      })),
    );
    expect(distants(a)).toEqual([]);
  });
});

describe('Deux histoires ne se présentent jamais comme une', () => {
  it('la base remise d’une copie, sous le même nom : une seconde suite, qui commence où elles se séparent', async () => {
    consulter(b, 210);
    await apporter(b);
    const rouvrir = uneCopieDe(b);
    consulter(b, 210);
    await apporter(b);
    const envoye = journalEnvoye(b.plume.base)?.numero ?? 0;
    const remise = enPoste(rouvrir(), { ms: b.heure.ms + 60_000 });
    const partagees = nombreAu(remise);
    consulter(remise, 205);
    expect(await apporter(remise, true)).toMatchObject({ ok: true });
    await recevoir(a);
    expect(
      distants(a).map(({ poste, branche, debut, numero }) => ({ poste, branche, debut, numero })),
    ).toEqual([
      { poste: b.id, branche: 0, debut: 1, numero: envoye },
      { poste: b.id, branche: 1, debut: partagees + 1, numero: partagees + 205 },
    ]);
    // Each goes on in its own.
    consulter(remise, 201);
    expect(await apporter(remise)).toEqual({ ok: true, valeur: 1 });
    consulter(b, 201);
    expect(await apporter(b)).toEqual({ ok: true, valeur: 1 });
    await recevoir(a);
    expect([anomalies(a), leRecu(a)]).toEqual([[null, null], leSien(b)]);
  });

  it('une copie qui devient un autre ordinateur continue sous son nom, sans compter deux fois ce qui est commun', async () => {
    consulter(b, 210);
    await apporter(b);
    consulter(b, 7);
    const copie = uneCopieDe(b)();
    const communes = nombreAu(b);
    await apporter(b, true);
    renouvelerIdentite(copie);
    const autre = enPoste(copie, { ms: b.heure.ms });
    constater(a, signataire(direction), {
      sorte: 'admission',
      poste: idDuPoste(autre),
      x25519: new Uint8Array(32),
      ed25519: signatureDuPoste(autre).publique,
      cles: new Uint8Array(),
    });
    await serveur.inscrire(a, autre);
    consulter(autre, 30);
    expect((await apporter(autre, true)).ok).toBe(true);
    await recevoir(a);
    const deLAutre = distants(a).find(({ poste }) => poste === autre.id);
    expect(deLAutre).toMatchObject({
      branche: 0,
      debut: communes - 6,
      numero: communes + 30,
      anomalie: null,
    });
    const uniques = a.plume.base
      .prepare('SELECT count(*) FROM journal_recu WHERE enDouble = 0')
      .pluck()
      .get();
    expect(uniques).toBe(communes + 30);
  });
});

it('la synchronisation qui n’a rien à faire reste d’une demande, journal compris', async () => {
  saisir(b, 'Garcia');
  await synchroniser(b, serveur.transport());
  consulter(b, 250);
  await apporter(b);
  consulter(b, 50);
  serveur.requetes = 0;
  await synchroniser(b, serveur.transport());
  await apporter(b);
  expect(serveur.requetes).toBe(1);
});

const quelques = (...pages: readonly (Uint8Array | undefined)[]): Uint8Array[] =>
  pages.filter((page) => page !== undefined);

const bascule = (octets: Uint8Array): Uint8Array =>
  octets.map((octet, rang) => (rang === octets.length >> 1 ? octet ^ 1 : octet));

/** Hostile once, then silent: what it would give next is asked for until nothing comes. */
function premiereReponse(
  changer: (pages: Uint8Array[]) => Uint8Array[],
): (pages: Uint8Array[]) => Uint8Array[] {
  let faite = false;
  return (pages) => {
    if (faite) return [];
    faite = true;
    return changer(pages);
  };
}
