// What is underlined in a note, and what is not: vectors of the NIR, arithmetic of the IBAN, everyday numbers spared.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trouverNumeros } from '../../../src-shared/regles/numeros-sensibles';

const genres = (texte: string) => trouverNumeros(texte).map(({ genre }) => genre);
const extraits = (texte: string) => trouverNumeros(texte).map(({ debut, fin }) => texte.slice(debut, fin));

const NIR = [
  '255081416802538',
  '255084958815738',
  '299122A00400139',
  '105052B03301243',
  '105059935001283',
  '105309935001295',
  '705057505601236',
] as const;

describe('[A25] Un NIR dans une note', () => {
  it.each(NIR)('%s est vu, collé ou espacé', (nir) => {
    expect(extraits(`Son numéro : ${nir}.`)).toEqual([nir]);
    const parties = /^(.)(..)(..)(..)(...)(...)(..)$/.exec(nir)?.slice(1) ?? [];
    expect(extraits(`(${parties.join(' ')})`)).toEqual([parties.join(' ')]);
    expect(genres(parties.join('\u00a0'))).toEqual(['nir']);
  });

  it('l’un d’eux, n’importe où dans un texte, est vu', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NIR), fc.string(), fc.string(), (nir, avant, apres) => {
        expect(extraits(`${avant} ${nir} ${apres}`)).toContain(nir);
      }),
    );
  });

  it('sans sa clé, sa forme suffit', () => {
    expect(extraits('2 55 08 14 168 025')).toEqual(['2 55 08 14 168 025']);
  });

  it('avec une clé fausse, ce n’en est pas un', () => {
    expect(genres('255081416802539')).toEqual([]);
  });

  it('une clé juste est la seule qui le soit', () => {
    const chiffres = (longueur: number) =>
      fc.integer({ min: 0, max: 10 ** longueur - 1 }).map((n) => String(n).padStart(longueur, '0'));
    const numero = fc
      .tuple(
        fc.constantFrom('1', '2'),
        chiffres(2),
        fc.integer({ min: 1, max: 12 }),
        chiffres(2),
        chiffres(6),
      )
      .map(([sexe, annee, mois, departement, ordre]) =>
        [sexe, annee, String(mois).padStart(2, '0'), departement, ordre].join(''),
      );
    fc.assert(
      fc.property(numero, fc.integer({ min: 1, max: 97 }), (nir, cle) => {
        const juste = 97n - (BigInt(nir) % 97n) === BigInt(cle);
        expect(genres(nir + String(cle).padStart(2, '0')).includes('nir')).toBe(juste);
      }),
    );
  });
});

describe('Un IBAN dans une note', () => {
  it.each([
    'FR1420041010050500013M02606',
    'FR14 2004 1010 0505 0001 3M02 606',
    'fr14 2004 1010 0505 0001 3m02 606',
    'DE89 3704 0044 0532 0130 00',
    'BE68 5390 0754 7034',
  ])('%s est vu', (iban) => {
    expect(extraits(`Compte ${iban} à son nom`)).toEqual([iban]);
    expect(genres(iban)).toEqual(['iban']);
  });

  it('un chiffre changé, ce n’en est plus un', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 19 }), fc.integer({ min: 1, max: 9 }), (place, ajout) => {
        const iban = 'DE89370400440532013000';
        const change = (Number(iban.charAt(place)) + ajout) % 10;
        expect(genres(iban.slice(0, place) + change + iban.slice(place + 1))).not.toContain('iban');
      }),
    );
  });
});

describe('[A14] Un numéro de pièce dans une note', () => {
  it.each([
    ['880692310285', 'ancienne carte d’identité'],
    ['X4RTBPFW4', 'carte d’identité'],
    ['12AB34567', 'passeport'],
    ['9903123456', 'titre de séjour'],
  ])('%s (%s) est vu', (numero) => {
    expect(extraits(`Pièce ${numero}, vue ce jour`)).toEqual([numero]);
  });
});

describe('Les nombres de tous les jours ne sont pas soulignés', () => {
  it.each([
    'Joignable au 06 39 98 00 12 ou au 0639980013.',
    'Appeler +33 6 39 98 00 12, +33639980012 ou 0033639980012.',
    'Famille au +213555123456.',
    'Rendez-vous le 15/03/2026 à 9 h 30, puis le 2026-04-12.',
    'Habite 11300 Limoux, code INSEE 11206, puis 97411 Saint-Denis.',
    'Code ROME H2206, Formacode 45554, dossier 11206S00-7K3M9QXT-4.',
    'SIRET 552 100 554 00013, soit 55210055400013.',
    'Salaire de 1 801,80 € brut, 35 heures, 12 000 km au compteur.',
    'Permis B passé en 2024, CACES2024 (R489), catégories 1A, 3 et 5.',
    'CV envoyé à PEUGEOT, réponse de CARREFOUR et de MCDONALDS.',
    'Le bus de 7 h 12 puis celui de 8 h 05, ligne 402.',
  ])('%s', (texte) => {
    expect(trouverNumeros(texte)).toEqual([]);
  });

  it('un téléphone français, écrit comme on veut, n’est jamais souligné', () => {
    const numero = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 99_999_999 }))
      .map(([debut, fin]) => `0${debut}${String(fin).padStart(8, '0')}`);
    fc.assert(
      fc.property(numero, fc.constantFrom('', ' ', '.', '-'), (chiffres, separateur) => {
        const ecrit = (chiffres.match(/../g) ?? []).join(separateur);
        expect(trouverNumeros(`Tél. ${ecrit} le soir`)).toEqual([]);
      }),
    );
  });
});

describe('Les places trouvées', () => {
  it('sont dans l’ordre, sans se recouvrir, quel que soit le texte', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...NIR, 'X4RTBPFW4', 'BE68 5390 0754 7034'), fc.string())),
        (morceaux) => {
          const texte = morceaux.join(' ');
          let fin = 0;
          for (const trouve of trouverNumeros(texte)) {
            expect(trouve.debut).toBeGreaterThanOrEqual(fin);
            expect(trouve.fin).toBeGreaterThan(trouve.debut);
            fin = trouve.fin;
          }
          expect(fin).toBeLessThanOrEqual(texte.length);
        },
      ),
    );
  });
});
