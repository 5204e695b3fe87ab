// [A68] The CNIL's table: what is enough against somebody who copied the disk.
import { describe, expect, it } from 'vitest';
import { jugerMotDePasse } from '../../../src-shared/regles/mot-de-passe';

describe('[A68] force du mot de passe', () => {
  it.each([
    ['Un-jour-42-été!', true],
    ['Abcdef12345!', true],
    ['Abcdef1234!', false],
    ['Abcdefgh123456', true],
    ['Abcdefgh12345', false],
    ['abcdefghijklmnopqrst', false],
    ['12345678901234567890', false],
    ['lavande tuile rivière panier sept brume carton', true],
    ['lavande tuile rivière panier sept brume', false],
    ['papa papa papa papa papa papa papa', false],
    ['a b c d e f g', false],
    ['', false],
  ])('juge « %s »', (motDePasse, suffisant) => {
    expect(jugerMotDePasse(motDePasse).suffisant).toBe(suffisant);
  });

  it('dit ce qui manque, en une phrase', () => {
    expect(jugerMotDePasse('Abcdef1234!').conseil).toBe(
      'Encore 1 caractère, ou écrivez sept mots différents.',
    );
    expect(jugerMotDePasse('Abcdefgh1234').conseil).toBe(
      'Encore 2 caractères, ou écrivez sept mots différents.',
    );
    expect(jugerMotDePasse('abc').conseil).toContain('Mêlez');
    expect(jugerMotDePasse('Un-jour-42-été!').conseil).toBe('');
  });

  it('refuse un texte démesuré', () => {
    expect(jugerMotDePasse(`Aa1!${'x'.repeat(300)}`).suffisant).toBe(false);
  });
});
