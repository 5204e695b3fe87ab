// Addresses that look like the application's and are not.
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fichierDemande } from '../../src-main/security/protocol';
import { estUrlDeConfiance } from '../../src-main/security/trusted-url';
import { ADRESSES_MENSONGERES, CHEMINS_QUI_SORTENT } from './adresses-mensongeres';

vi.mock('electron', () => ({ protocol: {} }));

describe('estUrlDeConfiance', () => {
  it.each([
    'app://permanence/',
    'app://permanence/index.html',
    'app://permanence/index.html?motif=inactivite#x',
  ])('accepte %s', (adresse) => {
    expect(estUrlDeConfiance(adresse)).toBe(true);
  });

  it.each(ADRESSES_MENSONGERES)('refuse %j', (adresse) => {
    expect(estUrlDeConfiance(adresse)).toBe(false);
  });
});

describe('fichierDemande', () => {
  const racine = path.resolve('/opt/page');
  const demande = (adresse: string) => fichierDemande(adresse, racine);

  it('sert la page et ce qu’elle charge', () => {
    expect(demande('app://permanence/')).toBe(path.join(racine, 'index.html'));
    expect(demande('app://permanence/assets/a.js?v=1')).toBe(path.join(racine, 'assets', 'a.js'));
  });

  it.each(CHEMINS_QUI_SORTENT)('ne sort pas de son dossier : %s', (adresse) => {
    const fichier = demande(adresse);
    expect(fichier === null || fichier.startsWith(racine + path.sep)).toBe(true);
    if (/%2f|%5c|%00|autre|\/%$/.test(adresse)) expect(fichier).toBeNull();
  });
});
