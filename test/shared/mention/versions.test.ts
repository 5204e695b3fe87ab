// Published texts stay as they were published; the plain words say the same things, simply.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Textes, texteCanonique } from '../../../src-shared/mention/canonique';
import {
  claireDe,
  estDepassee,
  MENTIONS,
  MENTIONS_CLAIRES,
  mentionEnVigueur,
} from '../../../src-shared/mention/mentions';
import { remplirClaire } from '../../../src-shared/mention/remplir';
import { REGIMES } from '../../../src-shared/regles/regimes';
import { textesDe, uneFiche } from './fiche-mention';

const empreinte = (texte: Textes): string =>
  createHash('sha256').update(texteCanonique(texte)).digest('hex').slice(0, 32);

describe('[A23] les textes publiés ne changent plus', () => {
  // A red line here means: put the text back, and publish the new one beside it with the next version.
  it.each([
    ['mention-2015', '1', 'e5f84a057a2e7a0f4f39ed0d371d0411'],
    ['mention-2022', '1', 'b95e15da30cfbb21ecd14c798faf05f7'],
    ['mention-2025', '1', '6a373bcaaea55a274e86d3e8021d71c4'],
    ['claire-2015', '1', '32841b1314c656a2bbc7912a4c34fd0d'],
    ['claire-2022', '1', '2bcdbfce7c6367b161b6d353f8a22cd8'],
    ['claire-2025', '1', '866d1c668fed5471a7071662a0bc7297'],
  ])('%s, version %s', (id, version, attendue) => {
    const texte = [...MENTIONS, ...MENTIONS_CLAIRES].find(
      (publie) => publie.id === id && publie.version === version,
    );
    expect(texte === undefined ? 'retiré' : empreinte(texte)).toBe(attendue);
  });

  it('chaque version n’existe qu’une fois', () => {
    const versions = [...MENTIONS, ...MENTIONS_CLAIRES].map(({ id, version }) => `${id}/${version}`);
    expect(new Set(versions).size).toBe(versions.length);
  });
});

describe('[A24] la version en vigueur', () => {
  it('est la plus récente de la mention du régime, par le nombre et non par l’alphabet', () => {
    const publier = (version: string) => ({ ...mentionEnVigueur('2022'), version });
    expect(mentionEnVigueur('2022', [publier('10'), publier('9'), ...MENTIONS]).version).toBe('10');
  });

  it.each([
    ['mention-2022', '1', true],
    ['mention-2022', '2', false],
    ['mention-2022', '10', false],
    ['mention-2015', '2', true],
  ])('une réception de %s version %s est dépassée : %s', (mention, version, attendu) => {
    expect(estDepassee({ mention, version }, { id: 'mention-2022', version: '2' })).toBe(attendu);
  });
});

describe('La version en langage clair', () => {
  it.each(REGIMES.map(({ id, mention }) => [id, mention] as const))(
    'existe pour le régime %s',
    (_id, mention) => {
      const claire = remplirClaire(claireDe(mention), uneFiche());
      expect(claire.parties.map(({ id }) => id)).toEqual([
        'qui',
        'pourquoi',
        'obligatoire',
        'destinataires',
        'duree',
        'droits',
        'reclamation',
      ]);
      const texte = textesDe(claire).join(' ');
      expect(texte).not.toMatch(/[{}]/);
      for (const attendu of ['Mission locale de la Haute Vallée', '04 65 71 00 01', 'CNIL', 'facultatives'])
        expect(texte).toContain(attendu);
    },
  );

  it.each(MENTIONS_CLAIRES.map((claire) => [claire.id, claire] as const))(
    '%s se lit à seize ans : phrases courtes, sans mot de juriste',
    (_id, claire) => {
      const phrases = claire.parties.flatMap(({ phrases }) => phrases);
      for (const phrase of phrases)
        for (const morceau of phrase.split(/[.,:;?]/))
          expect(morceau.split(/\s+/).filter((mot) => /\p{L}/u.test(mot)).length, morceau).toBeLessThan(22);
      const texte = textesDe(claire).join(' ');
      expect(texte).not.toMatch(
        /FALC|traitement|finalité|rectification|limitation|responsable conjoint|RGPD|article/i,
      );
    },
  );

  it('garde la durée du régime : 26 ans en 2015, 28 ans depuis, dix ans de plus pour le contrat en 2025', () => {
    const duree = (mention: string) =>
      claireDe(mention)
        .parties.find(({ id }) => id === 'duree')
        ?.phrases.join(' ') ?? '';
    expect(duree('mention-2015')).toContain('26 ans');
    expect(duree('mention-2022')).toContain('28 ans');
    expect(duree('mention-2022')).not.toContain('contrat d’engagement');
    expect(duree('mention-2025')).toMatch(/28 ans.*contrat d’engagement jeune.*dix ans/);
  });
});
