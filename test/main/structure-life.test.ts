// Pausing and closing as the shell does them: in which order, once each, and only when there is something to do.
import { describe, expect, it } from 'vitest';
import { VieDeLaStructure } from '../../src-main/structure-life';
import type { EtatDeSession } from '../../src-shared/contract/protocole';

const OUVERTE: EtatDeSession = { etat: 'ouverte', minutes: 10, motDePasseSaisi: true };
const EN_PAUSE: EtatDeSession = { etat: 'enPause', minutes: 10, motDePasseSaisi: false };

function uneVie() {
  const faits: string[] = [];
  const noter =
    (fait: string) =>
    async (...precisions: unknown[]) => {
      await Promise.resolve();
      faits.push([fait, ...precisions].join(' '));
      return true;
    };
  const vie = new VieDeLaStructure({
    coeur: {
      demarrer: noter('demarrer'),
      arreter: async () => void (await noter('arreter')()),
      mettreEnPause: (raison) => {
        faits.push(`coeur ${raison}`);
      },
    },
    page: {
      renouveler: async (motif) => void (await noter('page')(motif)),
      laisserGarder: async () => void (await noter('garder')()),
    },
    veille: {
      suivre: ({ enPause }) => {
        faits.push(`suivre ${enPause ? 'pause' : 'ouverte'}`);
      },
      perdreLeCoeur: () => {
        faits.push('sans cœur');
      },
      cesser: () => {
        faits.push('cesser');
      },
    },
    viderPressePapiers: async () => void (await noter('vider')()),
  });
  return { vie, faits };
}

describe('Mettre en pause', () => {
  it('garde les brouillons, prévient le cœur, puis remplace la page', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(OUVERTE);
    await vie.mettreEnPause('demande');
    expect(faits).toEqual(['suivre ouverte', 'garder', 'coeur demande', 'page ']);
  });

  it('ne fait rien sans session, ni deux fois', async () => {
    const { vie, faits } = uneVie();
    await vie.mettreEnPause('demande');
    expect(faits).toEqual([]);
    vie.surSession(OUVERTE);
    await Promise.all([vie.mettreEnPause('demande'), vie.mettreEnPause('inactivite')]);
    vie.surSession(EN_PAUSE);
    await vie.mettreEnPause('veille');
    expect(faits.filter((fait) => fait === 'page ')).toHaveLength(1);
  });
});

describe('Fermer', () => {
  it('garde les brouillons, finit le cœur et la page, et dit pourquoi', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(OUVERTE);
    await vie.fermer('huitHeures');
    expect(faits.slice(1)).toEqual(['cesser', 'garder', 'arreter', 'vider', 'demarrer', 'page huitHeures']);
  });

  it('ne demande rien à une couverture', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(EN_PAUSE);
    await vie.fermer('autrePersonne');
    expect(faits).not.toContain('garder');
    expect(faits.at(-1)).toBe('page autrePersonne');
  });

  it('suit le cœur qui s’est fermé après cinq codes erronés', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(EN_PAUSE);
    vie.surSession({ etat: 'fermee', motif: 'codes' });
    await expect.poll(() => faits.at(-1)).toBe('page codes');
  });

  it('le cœur tombé, l’écran reste mais il est surveillé ; Ctrl+L le ferme', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(OUVERTE);
    vie.surSession({ etat: 'fermee', motif: null });
    expect(faits).toEqual(['suivre ouverte', 'sans cœur']);
    await vie.mettreEnPause('demande');
    expect(faits.slice(2)).toEqual(['cesser', 'arreter', 'vider', 'demarrer', 'page sansReponse']);
  });

  it('le cœur tombé sous une couverture, il n’y a rien à surveiller', () => {
    const { vie, faits } = uneVie();
    vie.surSession(EN_PAUSE);
    vie.surSession({ etat: 'fermee', motif: null });
    expect(faits).toEqual(['suivre pause', 'cesser']);
  });

  it.each(['huitHeures', 'horloge', 'habilitation'] as const)(
    'le cœur se ferme de lui-même : la page dit « %s »',
    async (motif) => {
      const { vie, faits } = uneVie();
      vie.surSession(EN_PAUSE);
      vie.surSession({ etat: 'fermee', motif });
      await expect.poll(() => faits.at(-1)).toBe(`page ${motif}`);
    },
  );

  it('n’a lieu qu’une fois quand deux raisons arrivent ensemble, après la pause en cours', async () => {
    const { vie, faits } = uneVie();
    vie.surSession(OUVERTE);
    await Promise.all([vie.mettreEnPause('veille'), vie.fermer('sommeil'), vie.fermer('huitHeures')]);
    expect(faits.filter((fait) => fait.startsWith('page'))).toEqual(['page ', 'page sommeil']);
    expect(faits.filter((fait) => fait === 'arreter')).toHaveLength(1);
  });
});
