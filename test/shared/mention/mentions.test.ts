// What the law asks of the information mention, counted; expected numbers come from the texts, not from the data.
import { describe, expect, it } from 'vitest';
import { MENTIONS, mentionEnVigueur, mentionParId } from '../../../src-shared/mention/mentions';
import { remplirMention } from '../../../src-shared/mention/remplir';
import type { FicheMention } from '../../../src-shared/mention/types';
import { REGIMES, regime } from '../../../src-shared/regles/regimes';
import { textesDe, uneFiche } from './fiche-mention';

const actuelle = mentionEnVigueur('2022');
const remplie = remplirMention(actuelle, uneFiche());
const chaque = MENTIONS.map((mention) => [mention.id, mention] as const);

describe('[A23] the mention in force says everything the current notice says', () => {
  it.each([
    ['responsables', 2],
    ['finalites', 8],
    ['personnesConcernees', 4],
    ['categories', 9],
    ['destinataires', 20],
    ['conservation', 4],
    ['droits', 4],
  ] as const)('%s: %i', (rubrique, nombre) => {
    expect(actuelle.complete[rubrique]).toHaveLength(nombre);
    expect(new Set(actuelle.complete[rubrique]).size).toBe(nombre);
    expect(remplie.complete[rubrique]).toHaveLength(nombre);
  });

  it('names the four rights in words', () => {
    expect(actuelle.complete.droits.map((droit) => droit.split('\u202f:')[0])).toEqual([
      'accès',
      'rectification',
      'limitation',
      'opposition',
    ]);
  });

  it('gives the basis, the complaint and the CNIL’s address [A63]', () => {
    expect(actuelle.complete.base).toContain('6.1.e');
    expect(actuelle.complete.base).toContain('mission d’intérêt public');
    const adresse = actuelle.complete.reclamation.replaceAll('\u202f', ' ');
    expect(adresse).toContain('réclamation');
    expect(adresse).toContain('3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07');
  });

  it('names nobody of the administration: persons are variables', () => {
    expect(textesDe(MENTIONS).join(' ')).not.toMatch(/lucas/i);
  });

  it('says that the application keeps nothing for « sifflet silencieux »', () => {
    const textes = textesDe(actuelle).filter((texte) => texte.includes('sifflet silencieux'));
    expect(textes).toHaveLength(2);
    for (const texte of textes) expect(texte).toContain('l’application ne conserve rien');
  });
});

describe('the mention of 2015 says what the decree said', () => {
  const { complete, courte } = mentionEnVigueur('2015');

  it.each([
    ['responsables', 1],
    ['finalites', 6],
    ['categories', 8],
    ['destinataires', 9],
    ['conservation', 2],
    ['droits', 2],
  ] as const)('%s: %i', (rubrique, nombre) => expect(complete[rubrique]).toHaveLength(nombre));

  it('sets objection aside, in the long version and in the short one', () => {
    expect(complete.exercice).toContain('droit d’opposition ne s’applique pas');
    expect(courte.droits).not.toContain('opposition');
  });
});

describe('the mention of 2025', () => {
  it('is the one in force, plus the ten years of the « contrat d’engagement jeune »', () => {
    const [enVigueur, suivante] = [mentionEnVigueur('2022').complete, mentionEnVigueur('2025').complete];
    expect(suivante.conservation).toHaveLength(5);
    expect(suivante.conservation[4]).toContain('dix ans');
    expect(suivante).toEqual({ ...enVigueur, conservation: suivante.conservation });
    expect(suivante.conservation.slice(0, 4)).toEqual(enVigueur.conservation);
  });

  it('shows under 2026 the controllers that the direction confirmed', () => {
    const confirmes = ['France Travail', 'DSIML', 'Mission locale de la Haute Vallée'];
    const mention = remplirMention(mentionEnVigueur('2026'), uneFiche({ responsablesConfirmes: confirmes }));
    expect(mention.complete.responsables).toEqual(confirmes);
    expect(mention.courte.responsables).toContain(
      'France Travail, DSIML et Mission locale de la Haute Vallée',
    );
  });
});

describe.each(chaque)('%s', (_id, mention) => {
  const { courte, complete } = remplirMention(mention, uneFiche());

  it('[A18] holds the seven mentions of article 32-I', () => {
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
    expect(complete.caractere).toMatch(/obligatoire.*facultati/);
    expect(complete.consequence).toContain('aucune conséquence');
    expect(complete.transferts).toMatch(/hors de l’Union européenne/);
    expect(complete.dpo).toContain('délégué à la protection des données');
  });

  it('[A19] holds in short the five mentions of the guide, and says that leaving a question has no consequence', () => {
    const cinq = [
      courte.responsables,
      courte.finalite,
      courte.caractere,
      courte.destinataires,
      courte.droits,
    ];
    expect(cinq.filter((texte) => texte.length > 20)).toHaveLength(5);
    expect(courte.caractere).toMatch(/obligatoire.*facultati/);
    expect(courte.destinataires).toMatch(/Destinataires/);
    expect(courte.droits).toMatch(/accès.*rectification/);
    expect(courte.droits).toContain('04 65 71 00 01');
    expect(courte.consequence).toContain('aucune conséquence');
  });

  it('[A20] carries 1°, 2°, 3° and 6° on questionnaires', () => {
    expect(courte.responsables).toContain('(DGEFP)');
    expect(courte.responsables).toContain('Mission locale de la Haute Vallée');
    expect(courte.finalite).toContain('accompagner');
    expect(courte.caractere).toContain('«\u202fobligatoire\u202f»');
    expect(courte.droits).toContain('accueil@ml-hautevallee.exemple.fr');
  });

  it('stands at the foot of a form: 750 characters at most with a long name', () => {
    const nom = 'Mission locale pour l’insertion des jeunes du Pays de la Haute Vallée et du Piémont';
    const responsablesConfirmes = regime(mention.regime)?.responsables ?? [];
    const longueur = (fiche: Partial<FicheMention>) =>
      Object.values(remplirMention(mention, uneFiche({ responsablesConfirmes, ...fiche })).courte).join(' ')
        .length;
    expect(longueur({ nom })).toBeLessThanOrEqual(750);
    expect(longueur({})).toBeLessThanOrEqual(660);
  });

  it('leaves no brace', () => {
    expect(textesDe({ courte, complete }).filter((texte) => /[{}]/.test(texte))).toEqual([]);
  });

  it('speaks to the person, and never of checking who they are [A14]', () => {
    const tout = textesDe(mention).join(' ');
    expect(tout).toMatch(/\bvous\b/);
    expect(tout).not.toMatch(/vérifi\w* (l’|votre )identité|identité vérifiée|pièce d’identité/i);
    expect(tout).not.toMatch(/Permanence\b/);
    expect(tout).not.toMatch(/\bnotice\b/i);
  });
});

describe('French typography', () => {
  const textes = textesDe([MENTIONS, REGIMES]);

  it.each([
    ['a straight apostrophe or quotation mark', /['"]/],
    ['an ordinary space before ; : ! ? or »', / [;:!?»]/],
    ['no space before ; ! ? or »', /[^\s\u202f][;!?»]/u],
    ['no space before a colon', /[\p{L})»]:/u],
    ['an ordinary space, or none, after «', /«[^\u202f]/],
    ['two spaces', / {2}/],
    ['three dots', /\.\.\./],
  ])('has never %s', (_faute, motif) => {
    expect(textes.length).toBeGreaterThan(200);
    expect(textes.filter((texte) => motif.test(texte))).toEqual([]);
  });
});

describe('which mention is shown', () => {
  it.each([
    ['2015', 'mention-2015'],
    ['2022', 'mention-2022'],
    ['2025', 'mention-2025'],
    ['2026', 'mention-2025'],
    ['1999', 'mention-2022'],
  ])('under the regime %s: %s', (id, mention) => expect(mentionEnVigueur(id).id).toBe(mention));

  it('is found again by the identifier that a receipt kept', () => {
    expect(mentionParId('mention-2015')?.regime).toBe('2015');
    expect(mentionParId('mention-1999')).toBeUndefined();
  });
});
