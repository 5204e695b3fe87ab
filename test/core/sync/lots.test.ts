// Batches between real vaults: sealed once, applied once, in order, and nothing of what is said here by the hub.
import { beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../../src-core/coffre/migrations';
import { hexa, nouvellePaireEd25519, octetsAuHasard, Secret } from '../../../src-core/primitives';
import { rienEncore } from '../../../src-core/sync/appliquer-operations';
import {
  complementsDEpoque,
  constatsScelles,
  nouvelleEpoque,
  recevoirConstat,
  suivre,
} from '../../../src-core/sync/constats';
import { nombreAuDepart } from '../../../src-core/sync/depart';
import { epoqueCourante } from '../../../src-core/sync/epoques';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { lotsApres, lotsEnAttente } from '../../../src-core/sync/journaux';
import { signatureDuPoste } from '../../../src-core/sync/poste-local';
import { recevoirLots, reprendreLotsEnAttente } from '../../../src-core/sync/recevoir-lots';
import { rejouerGardees } from '../../../src-core/sync/rejouer-gardees';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { comprimer, decomprimer, scellerLot } from '../../../src-core/sync/sceller-lot';
import { lireHorodate } from '../../../src-shared/sync/horloge';
import { lireLot } from '../../../src-shared/sync/lot';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { charge } from '../../shared/sync/des-operations';
import {
  autrePoste,
  compter,
  DOSSIER,
  declarer,
  lireValeur,
  MIDI,
  type PosteDeTest,
  premierPoste,
  saisir,
  saisirEnsemble,
} from './des-postes';

let direction: Personne;
let a: PosteDeTest;
let b: PosteDeTest;

beforeEach(() => {
  direction = personne('1');
  a = premierPoste(direction);
  b = autrePoste(a, direction);
});

const lotsDe = (poste: PosteDeTest, apres = 0) => {
  scellerDepart(poste);
  return lotsApres(poste.plume.base, poste.id, apres).map(({ octets }) => octets);
};
const MIDI_PLUS_UNE_HEURE = MIDI + 3_600_000;
const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));
const sorts = (poste: PosteDeTest, lots: readonly Uint8Array[]) =>
  recevoirLots(poste, lots).sorts.map((sort) =>
    sort.sort === 'attend' ? sort.attente.motif : sort.sort === 'refuse' ? sort.motif : sort.sort,
  );
const transmettreConstats = (de: PosteDeTest, vers: PosteDeTest) => {
  for (const { scelle } of constatsScelles(de, new Set())) recevoirConstat(vers, scelle);
  suivre(vers);
};

describe('Un lot', () => {
  it('porte ce qui a été saisi ici, et l’autre ordinateur montre la même chose', () => {
    saisir(a, 'Garcia');
    saisir(a, ['Zoé'], { registre: 'prenoms' });
    expect(nombreAuDepart(a.plume.base)).toBe(2);
    expect(sorts(b, lotsDe(a))).toEqual(['applique']);
    expect([nombreAuDepart(a.plume.base), lireValeur(b), lireValeur(b, DOSSIER, 'prenoms')]).toEqual([
      0,
      'Garcia',
      '["Zoé"]',
    ]);
    expect(etat(a)).toBe(etat(b));
    expect(b.plume.base.prepare('SELECT nom, prenoms FROM repertoire').get()).toEqual({
      nom: '',
      prenoms: 'Zoé',
    });
  });

  it('reçu deux fois ou dans le désordre, ne s’applique qu’une fois et à sa place', () => {
    for (const nom of ['Un', 'Deux', 'Trois']) {
      saisir(a, nom);
      scellerDepart(a);
    }
    const [un, deux, trois] = lotsDe(a);
    if (!un || !deux || !trois) expect.fail('three batches were expected');
    expect(sorts(b, [trois, deux])).toEqual(['ordinateur', 'ordinateur']);
    expect(recevoirLots(b, [un])).toMatchObject({ sorts: [{ sort: 'applique' }], repris: 2 });
    expect(sorts(b, [un, deux, trois])).toEqual(Array(3).fill('dejaApplique'));
    expect([lireValeur(b), compter(b, 'operation'), lotsEnAttente(b.plume.base).length]).toEqual([
      'Trois',
      3,
      0,
    ]);
  });

  it('attend l’ordinateur dont son auteur avait vu les saisies', () => {
    const c = autrePoste(a, direction);
    transmettreConstats(a, b);
    saisir(a, 'Garcia');
    const deA = lotsDe(a);
    recevoirLots(b, deA);
    saisir(b, 'Garcia-Roux');
    expect(sorts(c, lotsDe(b))).toEqual(['ordinateur']);
    expect(recevoirLots(c, deA).repris).toBe(1);
    expect([lireValeur(c), etat(c)]).toEqual(['Garcia-Roux', etat(b)]);
  });

  it('coupe les longues files en lots de deux mille saisies, et les gros textes plus tôt', () => {
    saisirEnsemble(a, charge('W2', 4_500));
    const lots = lotsDe(a);
    expect(lots.map((lot) => lireLot(lot)?.entete).map((e) => [e?.premiere, e?.derniere])).toEqual([
      [1, 2_000],
      [2_001, 4_000],
      [4_001, 4_500],
    ]);
    expect(sorts(b, lots)).toEqual(Array(3).fill('applique'));
    expect(etat(a)).toBe(etat(b));
    for (let n = 0; n < 10; n++) saisir(a, `${'é'.repeat(60_000)}${n}`, { registre: 'nomMarital' });
    const gros = lotsDe(a, 4_500);
    expect(gros.length).toBeGreaterThan(5);
    expect(sorts(b, gros)).toEqual(gros.map(() => 'applique'));
  });

  it('renvoyé, c’est le même à l’octet près', () => {
    saisir(a, 'Garcia');
    const [premier] = lotsDe(a);
    saisir(a, 'Roux');
    expect(hexa(lotsDe(a)[0] ?? new Uint8Array())).toBe(hexa(premier ?? new Uint8Array()));
  });
});

describe('Un serveur malveillant', () => {
  it('ne change pas un bit, n’échange pas deux lots, n’en forge pas', () => {
    saisir(a, 'Garcia');
    const [lot] = lotsDe(a);
    if (!lot) expect.fail('a batch was expected');
    for (let place = 0; place < lot.length; place += 11) {
      const altere = Uint8Array.from(lot);
      altere[place] = (altere[place] ?? 0) ^ 1;
      expect(['malForme', 'signature', 'ordinateurInconnu', 'contenu']).toContain(sorts(b, [altere])[0]);
    }
    const lu = lireLot(lot);
    if (lu === null) expect.fail('not a batch');
    const forge = scellerLot(
      lu.entete,
      charge('W2', 1),
      new Secret(octetsAuHasard(32)),
      nouvellePaireEd25519(),
    );
    expect(sorts(b, [forge])).toEqual(['signature']);
    expect(compter(b, 'operation')).toBe(0);
  });

  it('sa propre clé présentée comme un ordinateur : mise de côté, jamais ouverte', () => {
    saisir(a, 'Garcia');
    const [lot] = lotsDe(a);
    const lu = lireLot(lot ?? new Uint8Array());
    if (lu === null) expect.fail('not a batch');
    const intrus = scellerLot(
      { ...lu.entete, poste: 'e'.repeat(32) },
      charge('W2', 1),
      epoqueCourante(a.plume.base).cle,
      nouvellePaireEd25519(),
    );
    expect(sorts(b, [intrus])).toEqual(['ordinateurInconnu']);
    expect([compter(b, 'operation'), lotsEnAttente(b.plume.base).length]).toEqual([0, 1]);
  });

  it('le lot d’une autre structure est refusé, même avec la clé', () => {
    saisir(a, 'Garcia');
    const lu = lireLot(lotsDe(a)[0] ?? new Uint8Array());
    if (lu === null) expect.fail('not a batch');
    const paire = { publique: new Uint8Array(32), privee: new Secret(new Uint8Array(32)) };
    const ailleurs = scellerLot(
      { ...lu.entete, structure: '6'.repeat(32) },
      charge('W2', 1),
      epoqueCourante(a.plume.base).cle,
      paire,
    );
    expect(sorts(b, [ailleurs])).toEqual(['signature']);
  });

  it('deux histoires d’un même ordinateur : la seconde est nommée, pas appliquée', () => {
    saisir(a, 'Garcia');
    const [lot] = lotsDe(a);
    const lu = lireLot(lot ?? new Uint8Array());
    if (!lot || lu === null) expect.fail('not a batch');
    recevoirLots(b, [lot]);
    const autre = scellerLot(
      lu.entete,
      charge('W2', 1),
      epoqueCourante(a.plume.base).cle,
      signatureDuPoste(a),
    );
    expect(sorts(b, [autre])).toEqual(['bifurcation']);
    expect(lireValeur(b)).toBe('Garcia');
  });

  it('une bombe s’arrête à la taille d’une trame', () => {
    const bombe = comprimer(new Uint8Array(50_000_000));
    expect(bombe.length).toBeLessThan(10_000);
    expect(decomprimer(bombe)).toBeNull();
    expect(decomprimer(new Uint8Array(3))).toBeNull();
  });
});

describe('Les heures fausses', () => {
  const UN_AN = 365 * 86_400_000;

  it('deux cents saisies d’un an en avance reprennent l’heure présente avant de partir, visibles partout', () => {
    a.heure.ms += UN_AN;
    for (let n = 0; n < 200; n++) saisir(a, `Nom ${n}`, { dossier: n.toString(16).padStart(32, '0') });
    a.heure.ms -= UN_AN;
    expect(sorts(b, lotsDe(a))).toEqual(['applique']);
    const horloges = b.plume.base.prepare<[], string>('SELECT horloge FROM operation').pluck().all();
    expect(horloges.every((horloge) => lireHorodate(horloge).ms <= a.heure.ms)).toBe(true);
    expect([compter(b, 'dossier'), etat(b)]).toEqual([200, etat(a)]);
    saisir(a, 'Suite');
    expect(a.plume.horloge.ms).toBeLessThan(MIDI_PLUS_UNE_HEURE);
  });

  it('une saisie reçue du futur est à sa place, et n’entraîne pas l’horloge d’ici', () => {
    a.heure.ms += UN_AN;
    saisir(a, 'Du futur');
    expect(sorts(b, lotsDe(a))).toEqual(['applique']);
    expect(lireValeur(b)).toBe('Du futur');
    saisir(b, 'Corrigé');
    expect(b.plume.horloge.ms).toBeLessThan(MIDI_PLUS_UNE_HEURE);
    expect(lireValeur(b)).toBe('Corrigé');
  });
});

describe('[A2] Une version plus récente', () => {
  const version = MIGRATIONS.length;

  /** A batch by A whose second operation nobody here knows yet. */
  function lotDeLaVersion(schema: number, change: object): Uint8Array {
    saisir(a, 'Garcia');
    const lu = lireLot(lotsDe(a)[0] ?? new Uint8Array());
    const [connue, autre] = charge('W1', 2);
    if (lu === null || !connue || !autre) expect.fail('a batch of two was expected');
    return scellerLot(
      { ...lu.entete, derniere: 2, schema },
      [connue, { ...autre, ...change }],
      epoqueCourante(a.plume.base).cle,
      signatureDuPoste(a),
    );
  }

  it('garde scellé ce qu’on ne comprend pas encore, et le rejoue après la mise à jour', () => {
    const lot = lotDeLaVersion(version + 1, { ligne: DOSSIER, dossier: DOSSIER, valeur: 12 });
    expect(recevoirLots(b, [lot]).sorts).toMatchObject([
      { sort: 'applique', compte: { prises: 1, gardees: 1, refusees: 0 } },
    ]);
    expect([rejouerGardees(b, rienEncore()), lireValeur(b)]).toEqual([0, undefined]);
    b.plume.base.pragma(`user_version = ${version + 1}`);
    expect([rejouerGardees(b, rienEncore()), lireValeur(b)]).toEqual([1, '12']);
    expect([rejouerGardees(b, rienEncore()), compter(b, 'saisie_mise_de_cote')]).toEqual([0, 0]);
  });

  it('d’une version égale, un champ inconnu est refusé et nommé ; les autres saisies passent', () => {
    expect(recevoirLots(b, [lotDeLaVersion(version, { registre: 'nir' })]).sorts).toMatchObject([
      { sort: 'applique', compte: { prises: 1, gardees: 0, refusees: 1 } },
    ]);
    expect(b.plume.base.prepare('SELECT sequence, sort, motif FROM saisie_mise_de_cote').all()).toEqual([
      { sequence: 2, sort: 'refuser', motif: 'registreInconnu' },
    ]);
  });
});

describe('Ordinateurs retirés, perdus, époques', () => {
  it('perdu : ce qui dépasse ce qui était connu attend la direction, qui peut le prendre', () => {
    saisir(b, 'Connu');
    recevoirLots(a, lotsDe(b));
    declarer(a, direction, { sorte: 'perte', poste: b.id, sequence: 1, empreinte: new Uint8Array(32) });
    saisir(b, 'Après la perte');
    expect(sorts(a, lotsDe(b, 1))).toEqual(['ordinateurPerdu']);
    expect(lireValeur(a)).toBe('Connu');
    declarer(a, direction, { sorte: 'limite', poste: b.id, sequence: 2, empreinte: new Uint8Array(32) });
    expect(reprendreLotsEnAttente(a).repris).toBe(1);
    expect(lireValeur(a)).toBe('Après la perte');
  });

  it('une nouvelle époque n’est ouverte que par ceux qui restent', () => {
    const c = autrePoste(a, direction);
    transmettreConstats(a, b);
    declarer(a, direction, { sorte: 'perte', poste: c.id, sequence: 0, empreinte: new Uint8Array(32) });
    declarer(a, direction, nouvelleEpoque(a, new Secret(octetsAuHasard(32)), 'e2'));
    expect(epoqueCourante(a.plume.base).epoque).toBe('e2');
    saisir(a, 'Sous la nouvelle clé');
    const lots = lotsDe(a);
    expect(sorts(b, lots)).toEqual(['cle']);
    for (const poste of [b, c]) transmettreConstats(a, poste);
    expect(reprendreLotsEnAttente(b).repris).toBe(1);
    expect(lireValeur(b)).toBe('Sous la nouvelle clé');
    expect(sorts(c, lots)).toEqual(['cle']);
  });

  it('une clé que l’approbateur n’avait pas encore n’est pas tenue pour donnée : la direction la donne ensuite', () => {
    // B opens an epoch without knowing C; C reads it without its key, and admits D.
    declarer(b, direction, nouvelleEpoque(b, new Secret(octetsAuHasard(32)), 'e2'));
    const c = autrePoste(a, direction);
    for (const poste of [a, c]) transmettreConstats(b, poste);
    const d = autrePoste(c, direction);
    transmettreConstats(c, a);
    const manque = (poste: PosteDeTest) =>
      complementsDEpoque(poste).flatMap((fait) => (fait.sorte === 'epoque' ? Object.keys(fait.cles) : []));
    expect(manque(a).sort()).toEqual([c.id, d.id].sort());
  });

  it('un effacement est définitif : les saisies faites ailleurs sur ce dossier ne le font pas revenir', () => {
    saisir(a, 'À effacer');
    recevoirLots(b, lotsDe(a));
    saisir(b, 'Modifié hors réseau');
    const deB = lotsDe(b);
    declarer(a, direction, {
      sorte: 'effacement',
      cibles: [{ unite: 'dossier', dossier: DOSSIER }],
      regle: 'R1',
    });
    expect(recevoirLots(a, deB).sorts).toMatchObject([{ compte: { prises: 0, effacees: 1 } }]);
    transmettreConstats(a, b);
    for (const poste of [a, b])
      expect(['operation', 'tete', 'dossier', 'repertoire'].map((table) => compter(poste, table))).toEqual([
        0, 0, 0, 0,
      ]);
    expect(etat(a)).toBe(etat(b));
  });
});
