// Addresses that look like the application's and are not.
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { fichierDemande } from '../../src-main/security/protocol';
import { estUrlDeConfiance } from '../../src-main/security/trusted-url';

vi.mock('electron', () => ({ protocol: {} }));

describe('estUrlDeConfiance', () => {
  it.each([
    'app://permanence/',
    'app://permanence/index.html',
    'app://permanence/index.html?motif=inactivite#x',
  ])('accepte %s', (adresse) => {
    expect(estUrlDeConfiance(adresse)).toBe(true);
  });

  it.each([
    '',
    'app:',
    'app://',
    'app:///',
    'app:permanence/',
    'app:/permanence/',
    'app://permanence',
    'app://permanence.evil/',
    'app://permanence.evil.example/index.html',
    'app://permanence@evil/',
    'app://permanence:x@evil/',
    'app://evil@permanence/',
    'app://permanence:80/',
    'app://permanence:0/',
    'app://permanence%2eevil/',
    'app://permanence%00/',
    'app://permanence\\evil/',
    'app:\\\\permanence\\index.html',
    ' app://permanence/',
    'app://permanence /',
    '\tapp://permanence/',
    'app://PERMANENCE/',
    'APP://permanence/',
    'app://реrmanence/',
    'app://xn--permanence-/',
    'app://evil/?app://permanence/',
    'app://evil#app://permanence/',
    'app://evil/app://permanence/',
    'apps://permanence/',
    'xapp://permanence/',
    'http://permanence/',
    'https://permanence/',
    'https://permanence.example/app://permanence/',
    'file:///app://permanence/index.html',
    'file:///etc/passwd',
    'javascript:alert(1)//app://permanence/',
    'data:text/html,<script>1</script>',
    'blob:app://permanence/0',
    'about:blank',
    'about:srcdoc',
    'view-source:app://permanence/',
    'devtools://devtools/bundled/inspector.html',
    'filesystem:app://permanence/temporary/x',
    'ws://permanence/',
  ])('refuse %j', (adresse) => {
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

  it.each([
    'app://permanence/..%2f..%2fetc%2fpasswd',
    'app://permanence/%2e%2e/%2e%2e/etc/passwd%00.html',
    'app://permanence/..%5c..%5cwindows',
    'app://permanence/C:%5cwindows',
    'app://permanence/%',
    'app://autre/index.html',
  ])('ne sort pas de son dossier : %s', (adresse) => {
    const fichier = demande(adresse);
    expect(fichier === null || fichier.startsWith(racine + path.sep)).toBe(true);
    if (/%2f|%5c|%00|autre|\/%$/.test(adresse)) expect(fichier).toBeNull();
  });
});
