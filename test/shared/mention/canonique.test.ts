// The text that is hashed: the same mention always gives the same one.
import { describe, expect, it } from 'vitest';
import { texteCanonique } from '../../../src-shared/mention/canonique';
import { mentionEnVigueur } from '../../../src-shared/mention/mentions';
import { remplirMention } from '../../../src-shared/mention/remplir';
import type { MentionRemplie } from '../../../src-shared/mention/types';
import { uneFiche } from './fiche-mention';

const mention = remplirMention(mentionEnVigueur('2022'), uneFiche());

function aLEnvers(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(aLEnvers);
  if (typeof valeur === 'string') return valeur.normalize('NFD');
  if (typeof valeur !== 'object' || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .reverse()
      .map(([cle, contenu]) => [cle, aLEnvers(contenu)]),
  );
}

describe('texteCanonique', () => {
  it('does not depend on the order of keys nor on the form of accents', () => {
    const autre = aLEnvers(mention) as MentionRemplie;
    expect(JSON.stringify(autre)).not.toBe(JSON.stringify(mention));
    expect(texteCanonique(autre)).toBe(texteCanonique(mention));
  });

  it('is JSON that says the same', () => {
    expect(JSON.parse(texteCanonique(mention))).toEqual(mention);
    expect(texteCanonique(mention).startsWith('{"complete":{"base":')).toBe(true);
  });

  it('changes with any word, and with the order of a list', () => {
    const destinataires = [...mention.complete.destinataires].reverse();
    const autres = [
      { ...mention, version: '2' },
      { ...mention, complete: { ...mention.complete, destinataires } },
      remplirMention(mentionEnVigueur('2022'), uneFiche({ telephone: '04 65 71 00 02' })),
    ];
    for (const autre of autres) expect(texteCanonique(autre)).not.toBe(texteCanonique(mention));
  });
});
