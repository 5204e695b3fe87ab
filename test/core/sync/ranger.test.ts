// Operations put in their place on a real vault give the same heads and rows in any order, like the pure model.
import path from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Base, ouvrirCoffre } from '../../../src-core/coffre/ouvrir';
import { octetsAuHasard, Secret } from '../../../src-core/primitives';
import { type LigneOperation, rangerOperation } from '../../../src-core/sync/ranger';
import { avancer, creerHorloge, ecrireHorodate } from '../../../src-shared/sync/horloge';
import { appliquer, registreVide, tetes } from '../../../src-shared/sync/tetes';
import { dossierTemporaire } from '../dossier-temporaire';

function uneBase(): Base {
  const chemin = path.join(dossierTemporaire(), 'coffre.db');
  const ouverte = ouvrirCoffre({ chemin, cle: new Secret(octetsAuHasard(32)), mode: 'creer' });
  if (!ouverte.ok) expect.fail(ouverte.erreur.type);
  return ouverte.valeur;
}

/** Each element says which earlier operations it replaces. */
function desOperations(liens: readonly (readonly number[])[]): readonly LigneOperation[] {
  let horloge = creerHorloge('00000000000000aa');
  const faites: LigneOperation[] = [];
  for (const [rang, remplacees] of liens.entries()) {
    horloge = avancer(horloge, 1_000);
    const id = ecrireHorodate(horloge);
    faites.push({
      id,
      dossier: 'd',
      table: 'dossier',
      ligne: 'd',
      registre: 'nomUsage',
      valeur: `Nom ${rang}`,
      horloge: id,
      remplace: [...new Set(remplacees.filter((n) => n < rang))].map((n) => faites[n]?.id ?? ''),
      utilisateur: 'u',
      provenance: 'declare',
      saisieLe: 't',
    });
  }
  return faites;
}

it('même état quel que soit l’ordre, répétitions comprises', () => {
  const base = uneBase();
  const liens = fc.array(fc.array(fc.nat(9), { maxLength: 3 }), { minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(liens, fc.infiniteStream(fc.nat()), (choisis, hasard) => {
      base.exec(
        'DELETE FROM operation; DELETE FROM tete; DELETE FROM remplacee_attendue; DELETE FROM dossier',
      );
      const operations = desOperations(choisis);
      const melangees = [...operations, ...operations]
        .map((operation) => ({ operation, cle: hasard.next().value ?? 0 }))
        .sort((a, b) => a.cle - b.cle);
      base.transaction(() => {
        for (const { operation } of melangees) rangerOperation(base, operation);
      })();
      const attendues = tetes(operations.reduce(appliquer<LigneOperation>, registreVide<LigneOperation>()));
      const enBase = base.prepare('SELECT operation FROM tete ORDER BY operation DESC').pluck().all();
      expect(enBase).toEqual(attendues.map(({ id }) => id));
      expect(base.prepare('SELECT nomUsage FROM dossier').pluck().get()).toBe(attendues[0]?.valeur);
      expect(base.prepare('SELECT count(*) FROM remplacee_attendue').pluck().get()).toBe(0);
    }),
    { numRuns: 60 },
  );
});
