// The core's door, attacked entry by entry: nothing ill-formed reaches a use case.
import { beforeEach, describe, expect, it } from 'vitest';
import { CAS_AVEC_SESSION, CAS_SANS_SESSION, CAS_SUR_COUVERTURE } from '../../src-core/cas';
import { frapper } from '../../src-core/door';
import { contrat, type NomEntree } from '../../src-shared/contract/index';
import { creerStructureSur, type Poste, unPoste } from './structure-de-test';

const NOMS = Object.keys(contrat) as NomEntree[];
const DU_COEUR = NOMS.filter((nom) => contrat[nom].cible === 'coeur');

const enorme = 'x'.repeat(10_000_000);
const profond = JSON.parse(`${'{"a":'.repeat(40)}1${'}'.repeat(40)}`);
const piegees: readonly (readonly [string, unknown])[] = [
  ['rien du tout', undefined],
  ['un nombre', 7],
  ['une liste', []],
  ['un champ en trop', { enTrop: 1 }],
  ['un texte de 10 Mo', { texte: enorme }],
  ['un texte de 10 Mo en clé', { [enorme]: 1 }],
  ['__proto__', JSON.parse('{"__proto__":{"admin":true}}')],
  ['constructor', { constructor: { prototype: { admin: true } } }],
  ['prototype au fond', { a: [{ prototype: 1 }] }],
  ['trop profond', profond],
  ['des octets', { texte: new Uint8Array(4) }],
  ['une table', new Map([['id', 1]])],
  ['un nombre infini', { decalage: Number.POSITIVE_INFINITY, nombre: 1 }],
];

let poste: Poste;

beforeEach(async () => {
  poste = unPoste();
});

const journal = (): number =>
  Number(poste.contexte.session?.structure.base.prepare('SELECT count(*) FROM operation').pluck().get() ?? 0);

describe('La porte du cœur', () => {
  it('a un cas d’emploi derrière chaque entrée, et un seul', () => {
    const cas = [CAS_SANS_SESSION, CAS_SUR_COUVERTURE, CAS_AVEC_SESSION];
    expect(cas.flatMap((table) => Object.keys(table)).sort()).toEqual([...DU_COEUR].sort());
    for (const nom of DU_COEUR) {
      expect(Object.hasOwn(CAS_SANS_SESSION, nom)).toBe(contrat[nom].acces.session === 'sans');
      expect(Object.hasOwn(CAS_SUR_COUVERTURE, nom)).toBe(contrat[nom].acces.session === 'pause');
    }
  });

  it.each(['', 'inconnue', '__proto__', 'constructor', 'toString', 7, null, {}])(
    'refuse le nom %j',
    async (nom) => {
      expect(await frapper(poste.contexte, nom, {})).toMatchObject({
        ok: false,
        erreur: { type: 'appelRefuse' },
      });
    },
  );

  it.each(NOMS.filter((nom) => contrat[nom].cible === 'application'))(
    'ne répond pas pour la coque : %s',
    async (nom) => {
      expect(await frapper(poste.contexte, nom, {})).toMatchObject({
        ok: false,
        erreur: { type: 'appelRefuse' },
      });
    },
  );

  it.each(DU_COEUR.filter((nom) => contrat[nom].acces.session !== 'sans'))(
    'sans session, %s est refusée',
    async (nom) => {
      const refus = await frapper(poste.contexte, nom, {});
      expect(refus).toMatchObject({ ok: false });
      expect(['sessionAbsente', 'appelRefuse']).toContain(refus.ok ? '' : refus.erreur.type);
    },
  );

  it('session ouverte, chaque entrée refuse chaque forme piégée, et rien n’est écrit', async () => {
    await creerStructureSur(poste);
    const avant = journal();
    for (const nom of DU_COEUR)
      for (const [quoi, entree] of piegees) {
        const reponse = await frapper(poste.contexte, nom, entree);
        expect(reponse.ok, `${nom} accepte ${quoi}`).toBe(false);
        expect(['appelRefuse', 'saisieRefusee'], `${nom}, ${quoi}`).toContain(
          reponse.ok ? '' : reponse.erreur.type,
        );
      }
    expect(journal()).toBe(avant);
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('un champ de trop ou de moins dans une entrée valable la fait refuser', async () => {
    await creerStructureSur(poste);
    const valables: Partial<Record<NomEntree, Record<string, unknown>>> = {
      'dossier.lister': { decalage: 0, nombre: 10 },
      'dossier.rechercher': { texte: 'a' },
      'commune.chercher': { texte: 'lim' },
      'acces.evaluerMotDePasse': { motDePasse: 'x', personnels: [] },
    };
    for (const [nom, entree] of Object.entries(valables)) {
      expect(await frapper(poste.contexte, nom, entree), nom).toMatchObject({ ok: true });
      expect(await frapper(poste.contexte, nom, { ...entree, role: 'direction' })).toMatchObject({
        erreur: { type: 'appelRefuse' },
      });
      for (const champ of Object.keys(entree)) {
        const { [champ]: _retire, ...reste } = entree;
        expect(await frapper(poste.contexte, nom, reste)).toMatchObject({ erreur: { type: 'appelRefuse' } });
      }
    }
  });
});
