// The catalogue against the annex, line by line as the decree, the CNIL's opinion and the notice give it.
import { describe, expect, it } from 'vitest';
import { CATALOGUE, REGISTRES_CATALOGUES, rubriqueDe } from '../../../src-shared/catalogue/index';
import { schemaRegistre } from '../../../src-shared/catalogue/validation';

/**
 * code | identifiers | sensitivity 0-3 | V first screen, R folded, H on condition, A automatic | O obligatory,
 * F optional, C conditional, A automatic. Three lines differ from the annex's reading on purpose: the marital name only
 * comes with an imported file, the referent is asked if known, and the disability allowance is a line of its own.
 */
const ANNEXE = `
I.A.1a | nomNaissance | 1 | V | O
I.A.1b | nomUsage | 1 | V | F
I.A.1c | nomMarital | 1 | H | F
I.A.1d | prenoms | 1 | V | O
C-civilite | civilite | 1 | R | F
C-dateNaissance | dateNaissance | 1 | V | O
I.A.2a | communeNaissance | 1 | R | F
I.A.2b | paysNaissance naissanceEtranger | 2 | R | F
I.A.3 | parentNeEtranger | 3 | H | F
I.A.4 | sexe | 1 | R | F
I.A.5 | nir | 3 | H | C
I.A.6 | residence adresses | 1 | V | O
I.A.7 | nationalites | 3 | R | F
I.A.8 | peremptionTitreSejour | 3 | H | C
I.A.9 | telephones courriels | 1 | V | F
I.A.10 | adressesProfessionnelles | 1 | R | F
I.A.11 | matricule | 1 | A | A
I.B.1 | situationMatrimoniale menage personnesACharge | 2 | R | F
I.B.2 | representantsLegaux | 2 | H | C
II.A.1 | statutMarcheTravail | 1 | V | F
II.A.2 | diplomes | 1 | R | F
II.A.3 | scolarite | 1 | R | F
II.A.4 | dernierSystemeFormation | 1 | R | F
II.A.5 | derniereAcademie | 1 | R | F
II.A.6 | permis | 1 | V | F
II.A.7 | langues | 1 | R | F
II.A.8 | numeroInterneEleve | 2 | H | C
II.A.9 | qualifications | 1 | R | F
II.A.10 | experiences | 1 | R | F
II.B.1 | sansEmploiDepuis | 1 | R | F
II.B.2 | inscriptionPoleEmploi | 1 | R | F
II.B.3 | identifiantDemandeurEmploi | 2 | H | C
II.B.4 | | 1 | A | A
II.B.5 | employeur | 1 | R | F
II.B.6 | organismeFormation | 1 | R | F
II.B.7 | dispositifs | 2 | V | F
II.C.1 | minimaSociaux | 2 | R | F
II.C.2 | aidesSociales | 2 | R | F
II.C.2-AAH | aah | 3 | R | F
II.C.3 | numerosAllocataire | 3 | H | C
II.C.4 | rqth | 3 | H | F
III | logement difficulteLogement | 2 | R | F
IV.A.1 | date heure duree type modalite lieu statut | 1 | V | O
IV.A.2 | agent | 1 | A | A
IV.A.3 | referent | 1 | V | F
IV.B.1 | theme | 1 | V | F
IV.B.2 | code libelle | 1 | V | F
IV.B.3 | creeLe realiseLe etat | 1 | A | A
IV.B.4 | montantAllocation | 2 | R | C
IV.B.5 | versements | 2 | R | C
IV.B.6 | finParcoursLe motifFin | 1 | R | C
IV.B.7 | offres | 0 | R | F
IV.B.8 | employeurs | 1 | R | F
IV.B.9 | partenaires | 1 | R | F
IV.B.10 | prochaineEtape note | 2 | V | F
IV.C.1 | formacode | 0 | R | F
IV.C.2 | intituleFormation | 0 | R | F
IV.C.3 | romeRecherche | 0 | R | F
IV.C.4 | qualificationRecherchee | 0 | R | F
IV.C.5 | specificitesRome | 0 | R | F
IV.C.6 | finFormationLe | 1 | R | F
IV.C.7 | appellation | 0 | R | F
IV.C.8 | niveauValidation | 0 | R | F
IV.C.9 | niveauQualification | 0 | R | F
IV.D.1 | personnel.sexe | 1 | R | F
IV.D.2 | personnel.noms | 1 | V | O
IV.D.3 | personnel.telephone | 1 | R | F
IV.D.4 | personnel.telecopie | 1 | R | F
IV.D.5 | personnel.courriel | 1 | R | F
IV.D.6 | structure.nom structure.adresse | 0 | V | O
IV.D.7 | structure.courriel | 0 | V | O
IV.D.8 | structure.telephone | 0 | V | O
IV.D.9 | personnel.fonction | 0 | V | O
N-a | iban bic titulaireCompte | 3 | H | C
N-b | mobilite centresInteret | 1 | R | F
N-c | trancheRessources | 2 | R | C
N-d | interlocuteurs | 1 | R | F
N-e | utilisateurs | 1 | A | O
`;

const AFFICHAGES = { V: 'premierEcran', R: 'replie', H: 'surCondition', A: 'automatique' } as const;
const OBLIGATIONS = { O: 'obligatoire', F: 'facultatif', C: 'conditionnel', A: 'automatique' } as const;

const attendues = ANNEXE.trim()
  .split('\n')
  .map((ligne) => ligne.split('|').map((cellule) => cellule.trim()))
  .map(([code = '', identifiants = '', sensibilite = '', affichage = 'V', obligation = 'O']) => ({
    code,
    identifiants: identifiants === '' ? [] : identifiants.split(' '),
    sensibilite: Number(sensibilite),
    affichage: AFFICHAGES[affichage as keyof typeof AFFICHAGES],
    obligation: OBLIGATIONS[obligation as keyof typeof OBLIGATIONS],
  }));

describe('Le catalogue', () => {
  it('[A2] a les lignes de l’annexe, toutes et elles seules', () => {
    expect(CATALOGUE.map(({ code }) => code).sort()).toEqual(attendues.map(({ code }) => code).sort());
  });

  it.each(attendues)('[A2] $code', (attendue) => {
    expect(CATALOGUE.find(({ code }) => code === attendue.code)).toMatchObject(attendue);
  });

  it('[A71] un registre appartient à une ligne, et à une seule', () => {
    const noms = REGISTRES_CATALOGUES.map(({ table, nom }) => `${table}.${nom}`);
    expect(new Set(noms).size).toBe(noms.length);
    expect(rubriqueDe('dossier', 'numeroPieceIdentite')).toBeUndefined();
    expect(rubriqueDe('dossier', 'constructor')).toBeUndefined();
  });

  it('[A2] chaque registre du dossier a son schéma : rien ne s’écrit sans contrôle', () => {
    const duDossier = REGISTRES_CATALOGUES.filter(
      ({ table }) => !['structure', 'utilisateur'].includes(table),
    );
    expect(duDossier.length).toBeGreaterThan(20);
    expect(duDossier.filter(({ table, nom }) => schemaRegistre(table, nom) === undefined)).toEqual([]);
  });

  it.each(['pièce', 'identité vérifiée', 'passeport', 'justificatif'])(
    '[A14] « %s » ne nomme ni ligne, ni identifiant',
    (mot) => {
      const noms = CATALOGUE.flatMap(({ libelle, identifiants }) => [libelle, ...identifiants]);
      expect(noms.filter((nom) => nom.toLowerCase().includes(mot))).toEqual([]);
    },
  );

  it('[A16] l’aide est complète pour l’identité, la famille et les entretiens', () => {
    const aidees = CATALOGUE.filter(({ code }) => /^(I\.A|I\.B|IV\.A)\./.test(code));
    expect(aidees).toHaveLength(20);
    for (const { code, aide } of aidees)
      for (const texte of [aide?.definition, aide?.exemple, aide?.pourquoi])
        expect(texte?.length ?? 0, code).toBeGreaterThan(3);
  });

  it('[A35] le texte libre ne part chez personne', () => {
    expect(CATALOGUE.find(({ code }) => code === 'IV.B.10')?.destinataires).toBe('aucun');
  });

  it('[A73] les représentants légaux sont gardés jusqu’à la majorité, le personnel selon son habilitation', () => {
    expect(CATALOGUE.find(({ code }) => code === 'I.B.2')?.conservation).toBe('majorite');
    expect(CATALOGUE.find(({ code }) => code === 'IV.D.2')?.conservation).toBe('habilitation');
  });
});
