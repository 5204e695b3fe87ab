// Imports go one way, doors are single, secrets and clocks have one place: the style guide as green lines.
import { describe, expect, it } from 'vitest';
import { code, sources } from './sources';

const TOUS = sources('src-shared', 'src-core', 'src-main', 'src-renderer', 'src-hub');
const de = (prefixe: string) => TOUS.filter(({ chemin }) => chemin.startsWith(prefixe));
const fautifs = (fichiers: readonly { readonly chemin: string }[]) => fichiers.map(({ chemin }) => chemin);

describe('Les couches', () => {
  it.each([
    ['src-shared/', ['src-core', 'src-main', 'src-renderer', 'src-hub', 'node:', 'electron', 'react']],
    ['src-core/', ['src-main', 'src-renderer', 'src-hub', 'electron', 'react']],
    ['src-main/', ['src-core', 'src-renderer', 'src-hub', 'react', 'better-sqlite3']],
    ['src-renderer/', ['src-core', 'src-main', 'src-hub', 'node:', 'electron', 'better-sqlite3']],
    ['src-hub/', ['src-core', 'src-main', 'src-renderer', 'electron', 'react', 'better-sqlite3']],
  ])('%s n’importe rien de %j', (couche, interdits) => {
    const fichiers = de(couche);
    expect(fichiers.length).toBeGreaterThan(5);
    const violations = fichiers.flatMap(({ chemin, imports }) =>
      imports
        .filter((module) =>
          interdits.some(
            (interdit) =>
              module === interdit || module.startsWith(interdit.endsWith(':') ? interdit : `${interdit}/`),
          ),
        )
        .map((module) => `${chemin} → ${module}`),
    );
    expect(violations).toEqual([]);
  });

  it('la page n’exécute pas zod : la politique de sécurité interdit le code fabriqué', () => {
    const AVEC_ZOD = new Set(
      de('src-shared/')
        .filter(({ imports }) => imports.includes('zod'))
        .map(({ chemin }) => chemin.replace(/\.tsx?$/, '')),
    );
    const violations = de('src-renderer/').flatMap(({ chemin, texte }) =>
      [...texte.matchAll(/\nimport (?!type)[^'"]*from '((?:\.\.\/)+src-shared\/[^']+)'/g)]
        .filter(([ligne]) => !/import \{(\s*type \w+,?)+\s*\} from/.test(ligne))
        .map(([, module = '']) => module.replace(/^(\.\.\/)+/, ''))
        .filter((module) => AVEC_ZOD.has(module) || AVEC_ZOD.has(`${module}/index`))
        .map((module) => `${chemin} → ${module}`),
    );
    expect(violations).toEqual([]);
  });
});

describe('Une seule porte', () => {
  it.each([
    ['ipcMain', ['src-main/ipc/door.ts']],
    ['ipcRenderer', ['src-main/preload/index.ts']],
    ['contextBridge', ['src-main/preload/index.ts']],
    ['new BrowserWindow', ['src-main/window.ts']],
    // The second one is the lock: an empty file on which nothing is ever written.
    ['new Database', ['src-core/coffre/ouvrir.ts', 'src-core/coffre/verrou.ts']],
    ['safeStorage', ['src-main/keychain.ts']],
    ['clipboard.', ['src-main/clipboard.ts']],
    ['utilityProcess.', ['src-main/core-process/launch.ts']],
    ['INSERT INTO operation', ['src-core/sync/ranger.ts']],
    ['INSERT INTO journal (', ['src-core/journal/chaine.ts']],
  ])('%s n’apparaît que dans %j', (mot, attendus) => {
    expect(
      fautifs(TOUS.filter(({ texte }) => texte.replace(/\/\/.*|\/\*\*[\s\S]*?\*\//g, '').includes(mot))),
    ).toEqual(attendus);
  });

  it('le serveur ne touche au système que là où il démarre, ouvre PGlite et parle à son exploitant', () => {
    const avecNode = de('src-hub/').filter(({ imports }) => imports.some((m) => m.startsWith('node:')));
    expect(fautifs(avecNode)).toEqual([
      'src-hub/cryptographie.ts',
      'src-hub/db/pglite.ts',
      'src-hub/exploitation/appeler.ts',
      'src-hub/exploitation/commandes.ts',
      'src-hub/exploitation/configuration.ts',
      'src-hub/exploitation/guichet.ts',
      'src-hub/exploitation/servir.ts',
    ]);
  });

  it('les données d’une structure ne s’atteignent au serveur que par une fonction', () => {
    const roles = de('src-hub/').filter(({ texte }) => /permanence\.structure'|set_config/.test(texte));
    expect(fautifs(roles)).toEqual(['src-hub/db/transaction.ts']);
    const entrees = de('src-hub/').filter(({ texte }) => /\b(dansLaStructure|entrerDans)\(/.test(texte));
    expect(fautifs(entrees)).toEqual(['src-hub/db/stockage-sql.ts', 'src-hub/db/transaction.ts']);
  });

  // The second one reads certificates and makes nothing secret, the third verifies what workstations signed.
  it('les primitives seules appellent node:crypto, avec la lecture des certificats et le serveur', () => {
    expect(
      fautifs(TOUS.filter(({ imports }) => imports.some((m) => m === 'node:crypto' || m === 'crypto'))),
    ).toEqual([
      'src-core/primitives.ts',
      'src-hub/cryptographie.ts',
      'src-main/security/pinned-authority.ts',
    ]);
  });

  it('le réseau de Node n’est qu’un port du cœur, pour le banc et les tests, et le guichet du serveur', () => {
    const reseau = /^(node:)?(https?|http2|net|tls|dgram|dns)$/;
    expect(fautifs(TOUS.filter(({ imports }) => imports.some((m) => reseau.test(m))))).toEqual([
      'src-core/sync/reseau-node.ts',
      'src-hub/exploitation/appeler.ts',
      'src-hub/exploitation/guichet.ts',
    ]);
    expect(fautifs(TOUS.filter(({ imports }) => imports.some((m) => m.endsWith('/reseau-node'))))).toEqual(
      [],
    );
  });

  it('les clés ne se révèlent que là où une primitive ou la base les consomme', () => {
    const revelent = TOUS.filter(({ texte }) => texte.includes('.reveler()'));
    expect(fautifs(revelent)).toEqual([
      'src-core/acces/cles-de-secours.ts',
      'src-core/acces/cles-deposees.ts',
      'src-core/acces/code-de-secours.ts',
      'src-core/acces/enregistrement.ts',
      'src-core/acces/entree-acces.ts',
      'src-core/coffre/ouvrir.ts',
      'src-core/coffre/reglages.ts',
      'src-core/copie/ordre.ts',
      'src-core/poste/cles-au-serveur.ts',
      'src-core/primitives.ts',
      'src-core/sauvegarde/sauvegardes.ts',
      'src-core/structure/cles-du-poste.ts',
      'src-core/structure/creer-structure.commande.ts',
      'src-core/sync/bech32.ts',
      'src-core/sync/constats.ts',
      'src-core/sync/epoques.ts',
    ]);
  });
});

describe('Horloge, hasard, réseau', () => {
  it.each([
    [
      /\bDate\.now\b|\bnew Date\(\)/,
      [
        'src-core/index.ts',
        'src-hub/index.ts',
        'src-main/core-process/supervisor.ts',
        'src-main/index.ts',
        'src-renderer/ui/decompte.ts',
      ],
    ],
    [/\bMath\.random\b/, []],
    [
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|node:https?|node:net\b/,
      ['src-main/network.ts'],
    ],
    [/\beval\(|new Function\b|dangerouslySetInnerHTML|innerHTML\b/, []],
    [
      /@electron\/remote|enableRemoteModule|nodeIntegration: true|webSecurity|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|allowpopups/,
      [],
    ],
    [/--no-sandbox|'no-sandbox'/, []],
    [/\bchild_process\b.*exec|shell: true|shell\.openExternal/, []],
  ])('%s : seulement en %j', (motif, attendus) => {
    expect(fautifs(TOUS.filter(({ texte }) => motif.test(code(texte))))).toEqual(attendus);
  });
});

describe('Le dialecte', () => {
  it.each([
    [/@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore|eslint-disable/, 'aucun contrôle désactivé'],
    [/\benum \w+ \{/, 'pas d’énumération'],
    [/export default\b/, 'exports nommés'],
    [/\bTODO\b|\bFIXME\b|\bXXX\b/, 'rien laissé pour plus tard'],
  ])('%s : %s', (motif) => {
    const presents = TOUS.filter(({ chemin, texte }) => !chemin.endsWith('.d.ts') && motif.test(texte));
    expect(fautifs(presents)).toEqual([]);
  });

  it('la première ligne de chaque fichier dit à quoi il sert', () => {
    expect(fautifs(TOUS.filter(({ texte }) => !/^\/\/ [A-Z«`].{15,}[.:]/.test(texte)))).toEqual([]);
  });

  it('aucun fichier n’a grandi au-delà de son idée', () => {
    const longs = TOUS.map(({ chemin, texte }) => ({ chemin, lignes: texte.split('\n').length - 1 }));
    expect(longs.filter(({ lignes }) => lignes > 250)).toEqual([]);
  });

  it('une requête reçoit de quoi lire, jamais de quoi écrire', () => {
    const requetes = de('src-core/').filter(({ chemin }) => chemin.endsWith('.requete.ts'));
    expect(requetes.length).toBeGreaterThan(5);
    expect(
      fautifs(requetes.filter(({ texte }) => /\.ecrire\(|base\.(exec|prepare|transaction)\(/.test(texte))),
    ).toEqual([]);
  });
});
