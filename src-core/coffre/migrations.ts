// The vault's migrations in order, each pinned by the hash of its text: they are appended, never edited.
import socle from '../../drizzle/vault/0000_socle.sql?raw';
import ressemblance from '../../drizzle/vault/0001_ressemblance.sql?raw';
import synchronisation from '../../drizzle/vault/0002_synchronisation.sql?raw';
import sauvegardes from '../../drizzle/vault/0003_sauvegardes.sql?raw';
import lieuxEtRendezVous from '../../drizzle/vault/0004_lieux_et_rendez_vous.sql?raw';
import pauseEtSecours from '../../drizzle/vault/0005_pause_et_secours.sql?raw';
import appartenance from '../../drizzle/vault/0006_appartenance.sql?raw';
import branches from '../../drizzle/vault/0007_branches.sql?raw';
import operationsParDossier from '../../drizzle/vault/0008_operations_par_dossier.sql?raw';
import cliches from '../../drizzle/vault/0009_cliches.sql?raw';
import memePersonne from '../../drizzle/vault/0010_meme_personne.sql?raw';
import journauxRecus from '../../drizzle/vault/0011_journaux_recus.sql?raw';
import type { Migration } from '../../src-shared/migration';

export const MIGRATIONS: readonly Migration[] = [
  {
    nom: '0000_socle',
    sql: socle,
    empreinte: '272caee9f20a80967026b2e92aae5607e45582f46799a263a60535f2ca7853bb',
  },
  {
    nom: '0001_ressemblance',
    sql: ressemblance,
    empreinte: '93525fdbcc0ea3e52e0eb789fcafdbf4add81418804afd58c19308801239ad53',
  },
  {
    nom: '0002_synchronisation',
    sql: synchronisation,
    empreinte: 'a18442e982fe3ef68ec0995a27beb91d4c6e2c3c2db9a021f8075519166df501',
  },
  {
    nom: '0003_sauvegardes',
    sql: sauvegardes,
    empreinte: 'fcf6a9969c8e957e1c0cb18d3465225437c8f00b203f4bbc5eae0717e5c2e597',
  },
  {
    nom: '0004_lieux_et_rendez_vous',
    sql: lieuxEtRendezVous,
    empreinte: '50802bd17e5275d1a69c969caaa69c1874002fd17f10ea0d745572e48772f9dc',
  },
  {
    nom: '0005_pause_et_secours',
    sql: pauseEtSecours,
    empreinte: '4ace907eddf59e10f11e6f9cfa315b9f96fc823e24eb30c56aa1e6ca93b1bbc5',
  },
  {
    nom: '0006_appartenance',
    sql: appartenance,
    empreinte: '4a57f4e0999348fb2fdf7c2aedea5c6b61fc18fa90bfb057638c77cb20ea93e8',
  },
  {
    nom: '0007_branches',
    sql: branches,
    empreinte: 'be0eee6c93336b156cde79d177ecd157c217659da2b8cc20f994fe2c441f8172',
  },
  {
    nom: '0008_operations_par_dossier',
    sql: operationsParDossier,
    empreinte: '54438a1d7d3110bebc17dcc03142edff49ad2a27446ccb54d9533be0b3e3794a',
  },
  {
    nom: '0009_cliches',
    sql: cliches,
    empreinte: '41293bdc5b6dd9e20a04fe0bf3fff90ea3ab377efb4171ac17956f4ba39b6942',
  },
  {
    nom: '0010_meme_personne',
    sql: memePersonne,
    empreinte: 'efddec931a13ef520c734e91371748fa3b426b31f302330af126b3dcefa0b50f',
  },
  {
    nom: '0011_journaux_recus',
    sql: journauxRecus,
    empreinte: 'e4cddad02fb84999e84797e920a97fde1ab3b11f36b2d97d230b695135ecf571',
  },
];
