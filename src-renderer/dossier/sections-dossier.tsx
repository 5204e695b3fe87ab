// The file's sections, those that hold something; each value tells where it comes from.
import type { ReactNode } from 'react';
import { rubriqueDe } from '../../src-shared/catalogue/index';
import type { DossierLu, ValeurLue } from '../../src-shared/contract/dossier';
import type { Provenance } from '../../src-shared/sync/operations';
import { dateEtHeure } from '../ui/dates';
import { valeurEnClair } from './valeurs';

type Place = readonly [table: string, registre: string, libelle?: string];

const SECTIONS: readonly { readonly titre: string; readonly places: readonly Place[] }[] = [
  {
    titre: 'Identité',
    places: [
      ['dossier', 'nomNaissance'],
      ['dossier', 'prenoms'],
      ['dossier', 'nomUsage'],
      ['dossier', 'nomMarital'],
      ['dossier', 'civilite'],
      ['dossier', 'sexe'],
      ['dossier', 'dateNaissance'],
      ['dossier', 'communeNaissance'],
      ['dossier', 'paysNaissance'],
      ['dossier', 'naissanceEtranger', 'Naissance à l’étranger'],
    ],
  },
  {
    titre: 'Coordonnées',
    places: [
      ['dossier', 'residence', 'Résidence'],
      ['telephone', 'telephone', 'Téléphone'],
      ['courriel', 'courriel', 'Adresse électronique'],
      ['adresse', 'adresse', 'Adresse personnelle'],
      ['adresse_professionnelle', 'adresse', 'Adresse professionnelle'],
    ],
  },
  {
    titre: 'Situation familiale',
    places: [
      ['dossier', 'situationMatrimoniale', 'Situation matrimoniale'],
      ['dossier', 'menage', 'Ménage'],
      ['dossier', 'personnesACharge', 'Personnes à charge'],
    ],
  },
  { titre: 'Représentants légaux', places: [['representant_legal', 'representant', 'Représentant légal']] },
];

interface ValeurPlacee {
  readonly cle: string;
  readonly libelle: string;
  readonly registre: string;
  readonly lue: ValeurLue;
}

export function SectionsDossier({ dossier }: { readonly dossier: DossierLu }) {
  return (
    <div className="sections-dossier">
      {SECTIONS.map(({ titre, places }) => {
        const valeurs = places.flatMap((place) => valeursDe(place, dossier));
        return valeurs.length === 0 ? null : (
          <Section key={titre} titre={titre}>
            {valeurs.map((valeur) => (
              <Valeur key={valeur.cle} valeur={valeur} dossier={dossier} />
            ))}
          </Section>
        );
      })}
    </div>
  );
}

const valeursDe = ([table, registre, libelle]: Place, { lignes }: DossierLu): readonly ValeurPlacee[] =>
  lignes
    .filter((ligne) => ligne.table === table)
    .flatMap(({ id, valeurs }) => {
      const lue = valeurs[registre];
      if (lue === undefined || (lue.valeur === null && lue.autres.length === 0)) return [];
      return [
        {
          cle: `${id}/${registre}`,
          libelle: libelle ?? rubriqueDe(table, registre)?.libelle ?? '',
          registre,
          lue,
        },
      ];
    });

const Section = ({ titre, children }: { readonly titre: string; readonly children: ReactNode }) => (
  <section className="surface" aria-label={titre}>
    <h2 className="titre-de-partie">{titre}</h2>
    <dl className="fiche-lue">{children}</dl>
  </section>
);

const LIBELLES_PROVENANCE: Readonly<Record<Provenance, string>> = {
  declare: 'Déclaré par la personne',
  observe: 'Observé',
  transmis: 'Transmis par un partenaire',
  automatique: 'Inscrit par l’application',
};

function Valeur({
  valeur: { libelle, registre, lue },
  dossier,
}: {
  readonly valeur: ValeurPlacee;
  readonly dossier: DossierLu;
}) {
  return (
    <>
      <dt>{libelle}</dt>
      <dd>
        <bdi>{valeurEnClair(registre, lue.valeur, dossier)}</bdi>
        {lue.autres.map(({ valeur, auteur, le }) => (
          <p key={le + auteur} className="autre-valeur">
            {`Autre valeur saisie le ${dateEtHeure(le)} par ${auteur} : ${valeurEnClair(registre, valeur, dossier)}`}
          </p>
        ))}
        <details className="detail-valeur">
          <summary>Détail</summary>
          {`${LIBELLES_PROVENANCE[lue.provenance]}, saisi par ${lue.auteur} le ${dateEtHeure(lue.le)}`}
        </details>
      </dd>
    </>
  );
}
