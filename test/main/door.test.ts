// The shell's door behind the sender's check: names, sizes, paths that only the user gives.
import { describe, expect, it, vi } from 'vitest';
import { type Porte, repondre } from '../../src-main/ipc/door';
import { contrat, type NomEntree } from '../../src-shared/contract/index';
import { succes } from '../../src-shared/result';

vi.mock('electron', () => ({ ipcMain: {} }));

function unePorte(chemin: string | null = '/tmp/choisi.age') {
  const appels: { vers: string; nom: string; entree: unknown }[] = [];
  const noter = (vers: string) => async (nom: NomEntree, entree: unknown) => {
    appels.push({ vers, nom, entree });
    return succes({});
  };
  const porte: Porte = {
    fenetre: () => null,
    coeur: noter('coeur'),
    application: noter('application'),
    demanderChemin: async () => chemin,
  };
  return { porte, appels };
}

const REFUS = { ok: false, erreur: { type: 'appelRefuse' } };

describe('La porte de la coque', () => {
  it.each(['', 'inconnue', '__proto__', 'constructor', 7, null, undefined, {}, []])(
    'refuse le nom %j',
    async (nom) => {
      const { porte, appels } = unePorte();
      expect(await repondre(porte, nom, {})).toMatchObject(REFUS);
      expect(appels).toEqual([]);
    },
  );

  it.each(Object.keys(contrat))('%s : refuse ce qui dépasse la taille permise', async (nom) => {
    const { porte, appels } = unePorte();
    expect(await repondre(porte, nom, { texte: 'x'.repeat(10_000_000) })).toMatchObject(REFUS);
    expect(await repondre(porte, nom, { fonction: () => {} })).toMatchObject(REFUS);
    expect(appels).toEqual([]);
  });

  it.each(
    Object.entries(contrat)
      .filter(([, { cible }]) => cible === 'application')
      .map(([nom]) => nom),
  )('%s : vérifie la forme avant d’agir', async (nom) => {
    const { porte, appels } = unePorte();
    for (const entree of [undefined, 7, [], { enTrop: 1 }, { texte: 7 }])
      expect(await repondre(porte, nom, entree)).toMatchObject(REFUS);
    expect(appels).toEqual([]);
  });

  it('demande le chemin à la personne ; la page ne peut pas en donner un', async () => {
    const { porte, appels } = unePorte();
    expect(await repondre(porte, 'copie.enregistrer', { chemin: '/etc/passwd' })).toMatchObject(REFUS);
    expect(appels).toEqual([]);
    await repondre(porte, 'copie.restaurer', { cle: 'AGE' });
    expect(appels).toEqual([
      { vers: 'coeur', nom: 'copie.restaurer', entree: { cle: 'AGE', chemin: '/tmp/choisi.age' } },
    ]);
  });

  it('ne demande pas de chemin pour un appel mal formé', async () => {
    const { porte, appels } = unePorte();
    const demanderChemin = vi.fn(porte.demanderChemin);
    for (const entree of [{}, { cle: 7 }, { cle: 'AGE', enTrop: 1 }])
      expect(await repondre({ ...porte, demanderChemin }, 'copie.restaurer', entree)).toMatchObject(REFUS);
    expect(await repondre({ ...porte, demanderChemin }, 'copie.restaurer', { cle: '' })).toMatchObject({
      erreur: { type: 'saisieRefusee', champs: [{ champ: 'cle', message: 'À remplir.' }] },
    });
    expect(demanderChemin).not.toHaveBeenCalled();
    expect(appels).toEqual([]);
  });

  it('sans chemin choisi, n’appelle pas le cœur', async () => {
    const { porte, appels } = unePorte(null);
    expect(await repondre(porte, 'copie.enregistrer', {})).toMatchObject({
      ok: false,
      erreur: { type: 'annule' },
    });
    expect(appels).toEqual([]);
  });
});
