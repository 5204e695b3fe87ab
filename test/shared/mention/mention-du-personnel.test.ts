// [A77] What staff are told of their own data, counted; expected numbers come from the texts, not from the data.
import { describe, expect, it } from 'vitest';
import { MENTION_DU_PERSONNEL } from '../../../src-shared/mention/mention-du-personnel';
import { MENTIONS } from '../../../src-shared/mention/mentions';
import { remplirMention } from '../../../src-shared/mention/remplir';
import { textesDe, uneFiche } from './fiche-mention';

const { complete, courte } = remplirMention(MENTION_DU_PERSONNEL, uneFiche());

describe('[A77] La mention du personnel', () => {
  it.each([
    ['finalites', 4],
    ['personnesConcernees', 2],
    ['categories', 4],
    ['destinataires', 4],
    ['conservation', 2],
    ['droits', 4],
  ] as const)('%s : %i', (rubrique, nombre) => {
    expect(complete[rubrique]).toHaveLength(nombre);
    expect(new Set(complete[rubrique]).size).toBe(nombre);
  });

  it('tient les sept mentions de l’article 32-I, la base et la réclamation', () => {
    const sept = [
      complete.responsables.join(),
      complete.finalites.join(),
      complete.caractere,
      complete.consequence,
      complete.destinataires.join(),
      complete.droits.join(),
      complete.transferts,
    ];
    expect(sept.filter((texte) => texte.length > 10)).toHaveLength(7);
    expect(complete.caractere).toMatch(/obligatoires.*facultatifs/);
    expect(complete.base).toContain('6.1.e');
    expect(complete.reclamation).toContain('CNIL');
    expect(complete.dpo).toContain('Inès Delmas');
    expect(complete.exercice).toContain('4 rue du Four, 11300 Limoux');
    expect(Object.values(courte).every((texte) => texte.length > 20)).toBe(true);
  });

  it('[A47] [A65] dit un an après l’habilitation, et sept mois pour le journal', () => {
    expect(complete.conservation[0]).toMatch(/^vos informations.*un an après la fin de votre habilitation/);
    expect(complete.conservation[0]).toContain('ancien conseiller');
    expect(complete.conservation[1]).toContain('sept mois');
  });

  it('[A74] dit que le journal ne mesure pas le travail', () => {
    expect(complete.base).toContain('Le journal ne sert ni à mesurer votre travail');
  });

  it('nomme les responsables que la direction a confirmés', () => {
    expect(complete.responsables).toEqual([
      'Délégation générale à l’emploi et à la formation professionnelle (DGEFP)',
      'Mission locale de la Haute Vallée',
    ]);
  });

  it('n’est pas l’une de celles des jeunes, et ne laisse pas d’accolade', () => {
    expect(MENTIONS.map(({ id }) => id)).not.toContain(MENTION_DU_PERSONNEL.id);
    expect(textesDe({ courte, complete }).filter((texte) => /[{}]/.test(texte))).toEqual([]);
  });
});
