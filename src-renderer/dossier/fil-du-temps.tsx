// What happened, newest first: interviews, those moved, referents, the day the person was informed and registered.
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import { LIBELLES_MODE_INFORMATION, LIBELLES_PERSONNE_INFORMEE } from '../../src-shared/regles/information';
import { groupeDe, momentDe } from '../entretien/saisie-entretien';
import { useNavigation } from '../navigation';
import { dateCourte } from '../ui/dates';
import { EntretienDuFil, type GestesDEntretien } from './entretien-du-fil';

interface Fait {
  readonly cle: string;
  /** Sorts as text: a day, then what is known of the hour. */
  readonly moment: string;
  readonly contenu: ReactNode;
}

interface Proprietes extends GestesDEntretien {
  readonly dossier: DossierLu;
}

/** Drawn at first, a screen and a half: a long file opens as fast as a short one. */
const PREMIERE_TRANCHE = 10;
/** Added at each asking. */
const PAR_TRANCHE = 40;

export function FilDuTemps({ dossier, ...gestes }: Proprietes) {
  const [montres, montrer] = useState(PREMIERE_TRANCHE);
  const faits = [
    ...entretiens(dossier, gestes),
    ...deplacements(dossier),
    ...referents(dossier),
    ...informations(dossier),
  ].sort((a, b) => (a.moment < b.moment ? 1 : -1));
  const restants = faits.length - montres;
  return (
    <>
      <ol className="fil-du-temps">
        {faits.slice(0, montres).map(({ cle, contenu }) => (
          <li key={cle}>{contenu}</li>
        ))}
      </ol>
      {restants > 0 && (
        <Button variant="default" mt="md" onClick={() => montrer(montres + PAR_TRANCHE)}>
          {`Voir plus ancien (encore ${restants})`}
        </Button>
      )}
    </>
  );
}

const entretiens = (dossier: DossierLu, gestes: GestesDEntretien): readonly Fait[] =>
  dossier.lignes
    .filter((ligne) => ligne.table === 'entretien' && groupeDe(ligne) !== null)
    .map((ligne) => ({
      cle: ligne.id,
      moment: momentDe(ligne),
      contenu: <EntretienDuFil ligne={ligne} dossier={dossier} {...gestes} />,
    }));

const deplacements = ({ deplacements: faits }: DossierLu): readonly Fait[] =>
  faits
    .filter(({ sens }) => sens === 'vers')
    .map(({ ligne, date, le, par, autre }) => ({
      cle: `${ligne} ${le}`,
      moment: `${date} ${le}`,
      contenu: (
        <p className="texte-doux">
          {`Un entretien du ${dateCourte(date)}, noté ici par erreur, a été déplacé vers un autre dossier le ${dateCourte(le)} par ${par}. `}
          {autre !== null && <AutreDossier id={autre} />}
        </p>
      ),
    }));

function AutreDossier({ id }: { readonly id: NonNullable<DossierLu['deplacements'][number]['autre']> }) {
  const aller = useNavigation((etat) => etat.aller);
  return (
    <button type="button" className="lien" onClick={() => aller({ nom: 'dossier', id })}>
      Ouvrir l’autre dossier
    </button>
  );
}

const referents = ({ referents: successifs }: DossierLu): readonly Fait[] =>
  successifs.map(({ nom, du, par }) => ({
    cle: `referent ${du}`,
    moment: du.replace('T', ' '),
    contenu: <p className="texte-doux">{`${dateCourte(du)} – Référent : ${nom} (par ${par})`}</p>,
  }));

const informations = ({ receptions }: DossierLu): readonly Fait[] =>
  receptions.map(({ le, mode, a, version, par, saisieLe }) => ({
    cle: saisieLe,
    moment: `${le} `,
    contenu: (
      <>
        <h3>{`${dateCourte(le)} – Information et inscription`}</h3>
        <p>{`${LIBELLES_MODE_INFORMATION[mode]} ; ${LIBELLES_PERSONNE_INFORMEE[a].toLowerCase()} ; mention d’information version ${version}, par ${par}.`}</p>
      </>
    ),
  }));
