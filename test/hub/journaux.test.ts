// The journals at the hub's door: each computer brings its own alone, a branch only grows, whoever was put aside reads none.
import { beforeEach, describe, expect, it } from 'vitest';
import { octetsAuHasard, type Paire } from '../../src-core/primitives';
import { Conversation } from '../../src-core/sync/conversation';
import { epoqueCourante } from '../../src-core/sync/epoques';
import { synchroniser } from '../../src-core/sync/moteur';
import { signatureDuPoste } from '../../src-core/sync/poste-local';
import { scellerPage } from '../../src-core/sync/sceller-page';
import {
  CHEMINS_JOURNAL,
  reponseBouts,
  reponsePage,
  reponsePages,
} from '../../src-shared/sync/messages-journal';
import type { EntetePage } from '../../src-shared/sync/page-journal';
import { autrePoste, type PosteDeTest, premierPoste } from '../core/sync/des-postes';
import { personne, STRUCTURE } from '../shared/sync/des-constats';
import { ServeurDeTest } from '../sync/serveur-de-test';

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
  await synchroniser(b, serveur.transport());
});

const DEBUT = new Uint8Array(32);
const fin = (numero: number) => new Uint8Array(32).fill(numero);

const entree = {
  le: '2026-11-24T11:00:00.000Z',
  utilisateur: null,
  profil: null,
  acte: 'acces.connexion',
  objet: null,
  finalite: 'securite',
  detail: { sel: octetsAuHasard(16), texte: '{}' },
};

function unePage(change: Partial<EntetePage> = {}, cles: Paire = signatureDuPoste(b)): Uint8Array {
  const { premiere = 1, derniere = premiere + 4 } = change;
  const entete = {
    structure: STRUCTURE,
    poste: b.id,
    branche: 0,
    debut: 1,
    epoque: '1',
    precedent: premiere === 1 ? DEBUT : fin(premiere - 1),
    fin: fin(derniere),
    ...change,
    premiere,
    derniere,
  };
  const entrees = Array.from({ length: derniere - premiere + 1 }, () => entree);
  return scellerPage(entete, entrees, epoqueCourante(b.plume.base).cle, cles);
}

const dire = (poste: PosteDeTest) => new Conversation(poste, serveur.transport());
const deposer = (page: Uint8Array, par = b) => dire(par).envoyer(CHEMINS_JOURNAL.deposer, page, reponsePage);
const refusDe = async (page: Uint8Array, par = b) => {
  const issue = await deposer(page, par);
  return issue.ok || issue.panne !== 'refus' ? expect.fail('it was taken') : issue.refus;
};
const bouts = (poste: PosteDeTest) => dire(poste).demander(CHEMINS_JOURNAL.bouts, {}, reponseBouts);

describe('Les journaux au serveur', () => {
  it('une page déposée deux fois, ou scellée de nouveau, n’est gardée qu’une fois', async () => {
    const page = unePage();
    const recu = { ok: true, valeur: { poste: b.id, branche: 0, numero: 5, empreinte: fin(5) } };
    for (const une of [page, page, unePage()]) expect(await deposer(une)).toEqual(recu);
    expect(await bouts(a)).toMatchObject({ valeur: { bouts: [{ poste: b.id, debut: 1, numero: 5 }] } });
    const corps = { poste: b.id, branche: 0, apres: 0 };
    expect(await dire(a).demander(CHEMINS_JOURNAL.suite, corps, reponsePages)).toEqual({
      ok: true,
      valeur: { pages: [page] },
    });
  });

  it.each<[string, Partial<EntetePage>, string]>([
    ['qui laisse un trou', { premiere: 7 }, 'suiteManquante'],
    ['qui ne suit pas la précédente', { premiere: 6, precedent: fin(9) }, 'bifurcation'],
    ['à une place déjà prise', { fin: fin(9) }, 'bifurcation'],
    ['qui dépasse ce qui est là sans y finir', { derniere: 6 }, 'bifurcation'],
    ['d’un autre début', { premiere: 6, debut: 2 }, 'bifurcation'],
    ['d’une suite qui n’est pas la prochaine', { branche: 2 }, 'suiteManquante'],
    ['qui commence une suite en son milieu', { branche: 1, premiere: 6, debut: 2 }, 'suiteManquante'],
    ['d’une autre structure', { structure: '6'.repeat(32) }, 'autreStructure'],
  ])('refuse une page %s', async (_nom, change, refus) => {
    await deposer(unePage());
    expect(await refusDe(unePage(change))).toBe(refus);
  });

  it('refuse la page d’un autre, même bien signée, une page signée d’un autre, et ce qui n’en est pas une', async () => {
    expect(await refusDe(unePage(), a)).toBe('signature');
    expect(await refusDe(unePage({}, signatureDuPoste(a)))).toBe('signature');
    expect(await refusDe(octetsAuHasard(400))).toBe('malForme');
    expect(await refusDe(unePage({ branche: 100 }))).toBe('malForme');
    expect(await bouts(a)).toEqual({ ok: true, valeur: { bouts: [] } });
  });

  it('une seconde suite s’ouvre après la première, et grandit de son côté', async () => {
    await deposer(unePage());
    expect((await deposer(unePage({ branche: 1, debut: 4, premiere: 4, precedent: fin(77) }))).ok).toBe(true);
    expect((await deposer(unePage({ branche: 1, debut: 4, premiere: 9 }))).ok).toBe(true);
    expect((await deposer(unePage({ premiere: 6 }))).ok).toBe(true);
  });

  it('remplacé, un ordinateur apporte encore le sien et ne lit celui de personne ; perdu, plus rien', async () => {
    await serveur.ecarter(a, b.id, 'retire');
    expect((await deposer(unePage())).ok).toBe(true);
    expect(await bouts(b)).toMatchObject({ refus: 'ordinateurEcarte' });
    await serveur.ecarter(a, b.id, 'perdu');
    expect(await refusDe(unePage({ premiere: 6 }))).toBe('ordinateurEcarte');
  });

  it('un serveur plein ne garde rien de la page', async () => {
    const plein = new Conversation(
      b,
      serveur.transport(() => 'sansPlace'),
    );
    expect(await plein.envoyer(CHEMINS_JOURNAL.deposer, unePage(), reponsePage)).toMatchObject({
      refus: 'serveurPlein',
    });
    expect(await bouts(a)).toEqual({ ok: true, valeur: { bouts: [] } });
  });
});
