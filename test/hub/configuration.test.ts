// What the operator types: taken as it is meant, or refused by the option's name.
import path from 'node:path';
import { expect, it } from 'vitest';
import { lireConfiguration, OptionRefusee } from '../../src-hub/exploitation/configuration';

it('sans rien : servir, PGlite dans un dossier, sur l’adresse locale', () => {
  expect(lireConfiguration([], {})).toMatchObject({
    commande: 'servir',
    dossier: path.resolve('serveur-permanence'),
    hote: '127.0.0.1',
    port: 8443,
    base: null,
  });
});

it('la base vient de l’environnement, jamais d’une option : les autres comptes de la machine les lisent', () => {
  expect(lireConfiguration(['structures'], { DATABASE_URL: 'postgresql://x@/y' }).base).toBe(
    'postgresql://x@/y',
  );
  expect(() => lireConfiguration(['--base', 'postgresql://x@/y'], {})).toThrow(OptionRefusee);
});

it.each([
  [['--port', 'abc'], 'Option à corriger : --port'],
  [['--port', '70000'], 'Option à corriger : --port'],
  [['--inconnue'], 'Option inconnue ou incomplète : --inconnue'],
  [['--certificat', 'x.pem'], 'certificat et cle vont ensemble'],
  [['--sans-tls', '--hote', '0.0.0.0'], 'sans TLS, l’hôte est 127.0.0.1'],
  [['activer', '--structure', 'abc'], 'Option à corriger : --structure'],
  [['installer', '--connexion', 'x; DROP'], 'Option à corriger : --connexion'],
  [['--version-minimale', '1'], 'Option à corriger : --version-minimale'],
])('refusé par son nom : %j', (args, message) => {
  expect(() => lireConfiguration(args, {})).toThrow(message);
});
