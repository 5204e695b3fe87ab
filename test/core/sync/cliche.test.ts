// Snapshots: joining costs the size of the state, in chunks that are checked, resumed, and signed by two.
import { beforeEach, describe, expect, it } from 'vitest';
import { hexa } from '../../../src-core/primitives';
import { chargerMorceau, commencerCliche, finirCliche } from '../../../src-core/sync/charger-cliche';
import type { Cliche } from '../../../src-core/sync/cliche';
import { constatsScelles, recevoirConstat, suivre } from '../../../src-core/sync/constats';
import { contresigner } from '../../../src-core/sync/contresigner';
import { empreinteCanonique } from '../../../src-core/sync/etat-canonique';
import { faireCliche } from '../../../src-core/sync/faire-cliche';
import { lotsApres } from '../../../src-core/sync/journaux';
import { recevoirLots } from '../../../src-core/sync/recevoir-lots';
import { scellerDepart } from '../../../src-core/sync/sceller-depart';
import { type Personne, personne } from '../../shared/sync/des-constats';
import { charge } from '../../shared/sync/des-operations';
import {
  autrePoste,
  compter,
  DOSSIER,
  lireValeur,
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
  for (const { scelle } of constatsScelles(a, new Set())) recevoirConstat(b, scelle);
  suivre(b);
});

const envoyer = (de: PosteDeTest, vers: PosteDeTest) => {
  scellerDepart(de);
  return recevoirLots(
    vers,
    lotsApres(de.plume.base, de.id, 0).map(({ octets }) => octets),
  );
};
const etat = (poste: PosteDeTest) => hexa(empreinteCanonique(poste.plume.base));

function unCliche(): Cliche {
  scellerDepart(a);
  return faireCliche(a) ?? expect.fail('something waits');
}

function charger(vers: PosteDeTest, cliche: Cliche, signatures = cliche.signatures): string {
  const debut = commencerCliche(vers, cliche.manifeste, signatures);
  if (debut.etat !== 'enCours') return debut.etat === 'refuse' ? debut.motif : debut.etat;
  for (const morceau of cliche.morceaux.slice(debut.prochain))
    chargerMorceau(vers, cliche.manifeste, morceau);
  const fin = finirCliche(vers, cliche.manifeste);
  return fin.etat === 'refuse' ? fin.motif : fin.etat;
}

const deuxSignatures = (cliche: Cliche) => {
  const seconde = contresigner(b, cliche.manifeste);
  return typeof seconde === 'string' ? expect.fail(seconde) : [...cliche.signatures, seconde];
};

describe('Entrer par un cliché', () => {
  it('donne le même état, et la suite des journaux s’y applique', () => {
    saisirEnsemble(a, charge('W2', 2_500));
    for (let n = 0; n < 30; n++) saisir(a, `Réécriture ${n}`);
    envoyer(a, b);
    const cliche = unCliche();
    const c = autrePoste(a, direction);
    expect(charger(c, cliche, deuxSignatures(cliche))).toBe('fini');
    expect([etat(c), lireValeur(c), compter(c, 'repertoire')]).toEqual([etat(a), 'Réécriture 29', 501]);
    // Thirty rewrites cost one head.
    expect(compter(c, 'operation')).toBe(2_501);
    saisir(a, 'Après le cliché');
    expect(envoyer(a, c).sorts.map(({ sort }) => sort)).toEqual(['dejaApplique', 'dejaApplique', 'applique']);
    expect([lireValeur(c), etat(c)]).toEqual(['Après le cliché', etat(a)]);
  });

  it('reprend au morceau où il s’était arrêté', () => {
    saisirEnsemble(a, charge('W2', 4_200));
    envoyer(a, b);
    const cliche = unCliche();
    const signatures = deuxSignatures(cliche);
    const c = autrePoste(a, direction);
    expect(commencerCliche(c, cliche.manifeste, signatures)).toMatchObject({ prochain: 0, morceaux: 4 });
    for (const morceau of cliche.morceaux.slice(0, 2)) chargerMorceau(c, cliche.manifeste, morceau);
    expect(finirCliche(c, cliche.manifeste).etat).toBe('refuse');
    expect(commencerCliche(c, cliche.manifeste, signatures)).toMatchObject({ prochain: 2 });
    expect(charger(c, cliche, signatures)).toBe('fini');
    expect(etat(c)).toBe(etat(a));
  });

  it('refuse un morceau changé ou échangé, un manifeste d’ailleurs, une signature qui manque', () => {
    saisirEnsemble(a, charge('W2', 2_500));
    envoyer(a, b);
    const cliche = unCliche();
    const signatures = deuxSignatures(cliche);
    const c = autrePoste(a, direction);
    expect(commencerCliche(c, cliche.manifeste, cliche.signatures)).toMatchObject({ motif: 'signatures' });
    expect(commencerCliche(c, new Uint8Array(9), signatures)).toMatchObject({ motif: 'manifeste' });
    commencerCliche(c, cliche.manifeste, signatures);
    const [premier, second] = cliche.morceaux;
    if (!premier || !second) expect.fail('two chunks were expected');
    const change = Uint8Array.from(premier);
    change[40] = (change[40] ?? 0) ^ 1;
    for (const morceau of [change, second, new Uint8Array()])
      expect(chargerMorceau(c, cliche.manifeste, morceau)).toEqual({ etat: 'refuse', motif: 'morceau' });
    expect(compter(c, 'operation')).toBe(0);
  });

  it('un ordinateur dont l’état diffère ne le contresigne pas', () => {
    saisir(a, 'Garcia');
    envoyer(a, b);
    const cliche = unCliche();
    b.plume.base.exec(`UPDATE operation SET valeur = '"Altéré"' WHERE dossier = '${DOSSIER}'`);
    expect(contresigner(b, cliche.manifeste)).toBe('etatDifferent');
    saisir(b, 'Autre');
    expect(contresigner(b, cliche.manifeste)).toBe('autreCoupe');
  });

  it('un ordinateur qui garde scellé ce qu’une version plus récente a saisi ne dit pas que l’état diffère', () => {
    saisir(a, 'Garcia');
    envoyer(a, b);
    const cliche = unCliche();
    b.plume.base.exec(`UPDATE operation SET valeur = '"Altéré"' WHERE dossier = '${DOSSIER}'`);
    expect(contresigner(b, cliche.manifeste)).toBe('etatDifferent');
    b.plume.base.exec(`INSERT INTO saisie_mise_de_cote VALUES ('${a.id}', 1, 'garder', 'registreInconnu')`);
    expect(contresigner(b, cliche.manifeste)).toBe('autreCoupe');
  });

  it('pas de cliché tant que des saisies attendent d’être scellées', () => {
    saisir(a, 'Garcia');
    expect(faireCliche(a)).toBeNull();
  });
});
