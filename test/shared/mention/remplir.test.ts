// Filling in the mention: the structure's own words arrive whole, and nothing is left blank in silence.
import { describe, expect, it } from 'vitest';
import { mentionEnVigueur } from '../../../src-shared/mention/mentions';
import { remplirMention } from '../../../src-shared/mention/remplir';
import { type ModeleMention, mentionRemplie } from '../../../src-shared/mention/types';
import { uneFiche } from './fiche-mention';

const modele = mentionEnVigueur('2022');
const unModele = (exercice: string): ModeleMention => ({
  ...modele,
  complete: { ...modele.complete, exercice },
});

describe('remplirMention', () => {
  it('puts the structure’s name, address, e-mail, telephone and authority where rights are exercised', () => {
    const { exercice } = remplirMention(modele, uneFiche()).complete;
    for (const attendu of [
      'Mission locale de la Haute Vallée',
      '4 rue du Four, 11300 Limoux',
      'accueil@ml-hautevallee.exemple.fr',
      '04 65 71 00 01',
      'Claude Roca (présidence)',
    ])
      expect(exercice).toContain(attendu);
  });

  it('is what the contract calls a filled mention', () => {
    expect(mentionRemplie.safeParse(remplirMention(modele, uneFiche())).success).toBe(true);
  });

  it('says that the direction acts by delegation, with the act', () => {
    const autorite = {
      qualite: 'directeur',
      nom: 'Sam Pons',
      acteDelegation: 'acte du 3 mars 2026',
    } as const;
    expect(remplirMention(modele, uneFiche({ autorite })).complete.exercice).toContain(
      'Sam Pons (direction, par délégation de la présidence – acte du 3 mars 2026)',
    );
  });

  it('names the data protection officer, by name, e-mail or both', () => {
    const avec = (nom: string, courriel: string) =>
      remplirMention(modele, uneFiche({ dpo: { nom, courriel } })).complete.dpo;
    expect(avec('Inès Delmas', 'd@exemple.fr')).toContain('Inès Delmas, d@exemple.fr.');
    expect(avec('', 'd@exemple.fr')).toMatch(/\sd@exemple\.fr\.$/u);
  });

  it('says to write to the structure when there is no data protection officer', () => {
    const { dpo } = remplirMention(modele, uneFiche({ dpo: { nom: ' ', courriel: '' } })).complete;
    expect(dpo).toContain(
      'écrivez à la structure (Mission locale de la Haute Vallée, 4 rue du Four, 11300 Limoux',
    );
  });

  it('keeps « représentée par » for the controller that the direction confirmed', () => {
    expect(remplirMention(modele, uneFiche()).complete.responsables).toEqual([
      'Délégation générale à l’emploi et à la formation professionnelle (DGEFP), représentée par son délégué général',
      'Mission locale de la Haute Vallée',
    ]);
  });

  it('shows only the controllers that were confirmed', () => {
    const fiche = uneFiche({ responsablesConfirmes: ['{structure}'] });
    const { courte, complete } = remplirMention(modele, fiche);
    expect(complete.responsables).toEqual(['Mission locale de la Haute Vallée']);
    expect(courte.responsables).not.toContain('DGEFP');
  });

  it('takes a structure’s name as it is: braces, dollars, decomposed accents', () => {
    const nom = 'Mission {locale} $& «\u202fL’E\u0301lan\u202f»';
    expect(remplirMention(modele, uneFiche({ nom })).complete.exercice).toContain(
      'Mission {locale} $& « L’Élan »',
    );
  });

  it('refuses a model that names an unknown field', () => {
    expect(() => remplirMention(unModele('Écrivez à {directrice}.'), uneFiche())).toThrow(/directrice/);
    expect(() => remplirMention(unModele('Écrivez à {}.'), uneFiche())).toThrow(/unknown field/);
    expect(() => remplirMention(unModele('Écrivez à {constructor}.'), uneFiche())).toThrow(/constructor/);
  });

  it('refuses to leave a blank where the sheet says nothing', () => {
    expect(() => remplirMention(modele, uneFiche({ telephone: '  ' }))).toThrow(/telephone/);
    expect(() => remplirMention(modele, uneFiche({ responsablesConfirmes: [] }))).toThrow(/responsables/);
  });
});
