// « Deux saisies différentes »: what was typed apart in one field, by file; one click keeps a value, for everyone.
import { Button, Group, Loader, Stack, Title } from '@mantine/core';
import { libelleDuRegistre } from '../dossier/libelle-du-registre';
import { saisieEnClair } from '../dossier/valeurs';
import { useNavigation } from '../navigation';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { dateCourte } from '../ui/dates';
import { type Conflit, type Conflits, parDossier, useConflits } from './conflits';
import './conflit.css';

export function EcranConflits() {
  const { lus, erreur, relire } = useConflits();
  if (lus === null)
    return erreur === null ? <Loader aria-label="Lecture en cours" /> : <AffichageErreur erreur={erreur} />;
  return (
    <Stack maw="52rem" className="cadre-page">
      <Title order={1} size="h2">
        Deux saisies différentes
      </Title>
      <p>
        La même information a été saisie sur deux ordinateurs, sans que l’un connaisse la saisie de l’autre.
        Aucune n’est perdue : choisissez celle à garder, tous les ordinateurs la recevront.
      </p>
      <AffichageErreur erreur={erreur} />
      {lus.conflits.length === 0 && <p role="status">Rien à choisir pour le moment.</p>}
      {parDossier(lus.conflits).map((duDossier) => (
        <UnDossier key={duDossier[0].dossier} conflits={duDossier} lus={lus} onTranche={relire} />
      ))}
    </Stack>
  );
}

interface ProprietesDossier {
  readonly conflits: readonly [Conflit, ...Conflit[]];
  readonly lus: Conflits;
  onTranche(): void;
}

function UnDossier({ conflits, lus, onTranche }: ProprietesDossier) {
  const aller = useNavigation((navigation) => navigation.aller);
  const [{ dossier, nom }] = conflits;
  return (
    <section className="surface" aria-label={nom}>
      <Stack gap="md">
        <Group justify="space-between">
          <h2 className="titre-de-partie">
            <bdi>{nom}</bdi>
          </h2>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => aller({ nom: 'dossier', id: dossier })}
            aria-label={`Ouvrir le dossier : ${nom}`}
          >
            Ouvrir le dossier
          </Button>
        </Group>
        {conflits.map((conflit) => (
          <UnConflit key={cleDe(conflit)} conflit={conflit} lus={lus} onTranche={onTranche} />
        ))}
      </Stack>
    </section>
  );
}

const cleDe = ({ table, ligne, registre }: Conflit): string => `${table}/${ligne}/${registre}`;

interface Proprietes {
  readonly conflit: Conflit;
  readonly lus: Conflits;
  onTranche(): void;
}

function UnConflit({ conflit, lus, onTranche }: Proprietes) {
  const { envoyer, enCours, erreur } = useAppel('conflit.trancher');
  const { table, ligne, registre, valeurs } = conflit;
  const libelle = libelleDuRegistre(table, registre);
  const garder = async (id: string) => {
    const reponse = await envoyer({ table, ligne, registre, garder: id, vues: valeurs.map((une) => une.id) });
    if (reponse?.ok) onTranche();
  };
  const geste = valeurs.length > 1 ? 'Garder' : 'Accepter';
  return (
    <section aria-label={libelle}>
      <h3 className="titre-de-conflit">{libelle}</h3>
      <p className="texte-doux">{attenteEnClair(conflit)}</p>
      <ul className="valeurs-en-conflit">
        {valeurs.map((une, rang) => (
          <li key={une.id}>
            <span>
              <strong>{saisieEnClair(registre, une.valeur, lus)}</strong>
              <small>
                saisi le {dateCourte(une.le)} par {une.par}
                {rang === 0 && valeurs.length > 1 && ', affiché dans le dossier'}
                {une.duFutur && ', saisie datée du futur'}
              </small>
            </span>
            <Button
              variant="default"
              size="compact-md"
              disabled={enCours}
              onClick={() => void garder(une.id)}
            >
              {geste}
              <span className="lu-seulement"> la saisie de {une.par}</span>
            </Button>
          </li>
        ))}
      </ul>
      <AffichageErreur erreur={erreur} />
    </section>
  );
}

function attenteEnClair({ aTrancher, pourMoi, valeurs }: Conflit): string {
  if (valeurs.length === 1)
    return 'Saisie datée du futur : l’ordinateur d’où elle vient était en avance. Elle est affichée dans le dossier ; acceptez-la telle quelle, ou corrigez-la depuis le dossier.';
  if (!aTrancher)
    return 'Sans choix, la valeur affichée reste, et l’autre n’est plus proposée après 60 jours.';
  return pourMoi ? 'À trancher par vous.' : 'À trancher par la personne référente du dossier.';
}
