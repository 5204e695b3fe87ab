// The file's head: names, age, commune, referent, number, how the person was informed, until when it is kept.
import { useState } from 'react';
import type { DossierLu } from '../../src-shared/contract/dossier';
import { LIBELLES_MODE_INFORMATION } from '../../src-shared/regles/information';
import { appeler } from '../core-client';
import { useNavigation } from '../navigation';
import { usePeut } from '../session/session';
import { dateCourte } from '../ui/dates';
import { LigneConservation } from './ligne-conservation';
import { valeurEnClair } from './valeurs';

interface Proprietes {
  readonly dossier: DossierLu;
  /** Another file is about the same person. */
  onReunir(): void;
}

export function TeteDossier({ dossier, onReunir }: Proprietes) {
  const peutReunir = usePeut('dossier.rapprocher');
  const propre = dossier.lignes.find(({ table }) => table === 'dossier')?.valeurs ?? {};
  const clair = (registre: string) => valeurEnClair(registre, propre[registre]?.valeur, dossier);
  const usage = clair('nomUsage');
  return (
    <header className="tete-dossier">
      <h1>
        <bdi>{clair('nomNaissance')}</bdi> <bdi>{clair('prenoms')}</bdi>
        {usage !== '' && (
          <span className="texte-doux">
            {' '}
            (nom d’usage : <bdi>{usage}</bdi>)
          </span>
        )}
      </h1>
      <ul className="faits">
        <li>
          <strong>{dossier.age === null ? '' : `${dossier.age} ans`}</strong>
          {`, né(e) le ${clair('dateNaissance')}`}
        </li>
        <li>{clair('residence')}</li>
        <li>{referentEnClair(dossier)}</li>
        <li>
          <Numero matricule={dossier.matricule} />
        </li>
      </ul>
      <ul className="faits texte-doux">
        {dossier.receptions.map(({ le, mode, version, par, saisieLe }) => (
          <li key={saisieLe}>
            {`Informé(e) le ${dateCourte(le)} – ${LIBELLES_MODE_INFORMATION[mode].toLowerCase()}, version ${version}, par ${par}`}
          </li>
        ))}
        {dossier.informationAFaire && (
          <li className="information-a-faire">
            La mention d’information a changé : à présenter au prochain entretien
          </li>
        )}
        {dossier.conservation !== null && (
          <li>
            <LigneConservation conservation={dossier.conservation} />
          </li>
        )}
        {dossier.confieA.map(({ id, nom }) => (
          <li key={id}>{`Confié à ${nom}`}</li>
        ))}
        {peutReunir && (
          <li>
            <button type="button" className="lien" onClick={onReunir}>
              Même personne qu’un autre dossier
            </button>
          </li>
        )}
        <Consultations dossier={dossier.id} />
      </ul>
    </header>
  );
}

/** « Référent : X depuis le … ; avant : Y » */
function referentEnClair({ referentNom, referents }: DossierLu): string {
  const dernier = referents.at(-1);
  const anciens = referents.filter(({ au }) => au !== null).reverse();
  const avant =
    anciens.length === 0 ? '' : ` ; avant : ${[...new Set(anciens.map(({ nom }) => nom))].join(', ')}`;
  if (referentNom === '' || dernier === undefined) return `Sans référent${avant}`;
  return `Référent : ${referentNom} depuis le ${dateCourte(dernier.du)}${avant}`;
}

/** For whoever controls: it looks at the file's readers, and is not one of the acts of the file. */
function Consultations({ dossier }: { readonly dossier: DossierLu['id'] }) {
  const peutControler = usePeut('journal.lire');
  const aller = useNavigation((etat) => etat.aller);
  if (!peutControler) return null;
  return (
    <li>
      <button type="button" className="lien" onClick={() => aller({ nom: 'journal', dossier })}>
        Qui a consulté ce dossier
      </button>
    </li>
  );
}

function Numero({ matricule }: { readonly matricule: string }) {
  const [copie, noter] = useState(false);
  const copier = async () => {
    const reponse = await appeler('application.copier', { texte: matricule });
    noter(reponse.ok);
  };
  return (
    <>
      {`Dossier ${matricule} `}
      <button type="button" className="lien" onClick={() => void copier()}>
        {copie ? 'Copié' : 'Copier'}
      </button>
    </>
  );
}
