// First screen: the structures of this computer, and the two ways to have one.
import { Anchor, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { type Erreur, erreur as erreurConnue } from '../../src-shared/erreurs';
import type { EtatAccueil, StructurePresente } from '../structure/libelles';
import '../sauvegarde/sauvegarde.css';
import { AffichageErreur } from '../ui/affichage-erreur';
import { EcranSeul } from '../ui/ecran-seul';
import { CarteStructure } from './carte-structure';
import { phraseDuMotif } from './motif-fermeture';

interface Proprietes {
  readonly etat: EtatAccueil | null;
  readonly erreur: Erreur | null;
  onChoisir(structure: StructurePresente): void;
  onCreer(): void;
  onRestaurer(): void;
  onRejoindre(): void;
  onReprendre(): void;
  onRelire(): void;
}

export function EcranAccueil({ etat, erreur, onRelire, ...actions }: Proprietes) {
  const motif = phraseDuMotif(window.location.search);
  const aucune = etat !== null && etat.structures.length === 0;
  return (
    <EcranSeul titre="Ouvrir une structure" focusSurLeTitre={aucune}>
      <Stack gap="lg">
        {motif !== null && (
          <p className="note" role="status">
            {motif}
          </p>
        )}
        <AffichageErreur erreur={erreur} />
        {erreur !== null && <Button onClick={onRelire}>Réessayer</Button>}
        {etat === null && erreur === null && <Loader aria-label="Lecture en cours" />}
        {etat !== null && <Choix etat={etat} {...actions} />}
      </Stack>
    </EcranSeul>
  );
}

type Actions = Pick<Proprietes, 'onChoisir' | 'onCreer' | 'onRestaurer' | 'onRejoindre' | 'onReprendre'>;

const Choix = ({
  etat,
  onChoisir,
  onCreer,
  onRestaurer,
  onRejoindre,
  onReprendre,
}: Actions & { readonly etat: EtatAccueil }) => (
  <>
    {!etat.profilInscriptible && <AffichageErreur erreur={erreurConnue('profilNonInscriptible')} />}
    {etat.structures.length === 0 ? (
      <Text>
        Aucune structure n’est encore sur cet ordinateur. Créez la vôtre, rejoignez celle qui est déjà sur
        d’autres ordinateurs, ou restaurez-la depuis une copie de sauvegarde.
      </Text>
    ) : (
      <ul className="cartes-structures" aria-label="Structures de cet ordinateur">
        {etat.structures.map((structure, rang) => (
          <li key={structure.id}>
            <CarteStructure
              structure={structure}
              aujourdHui={etat.aujourdHui}
              premiere={rang === 0}
              onChoisir={onChoisir}
            />
          </li>
        ))}
      </ul>
    )}
    <Group>
      <Button
        variant={etat.structures.length === 0 ? 'filled' : 'default'}
        disabled={!etat.profilInscriptible}
        onClick={onCreer}
      >
        Créer une structure
      </Button>
      <Button variant="default" disabled={!etat.profilInscriptible} onClick={onRejoindre}>
        Rejoindre une structure existante
      </Button>
      <Button variant="default" disabled={!etat.profilInscriptible} onClick={onRestaurer}>
        Restaurer une structure
      </Button>
    </Group>
    {etat.structures.length === 0 && etat.profilInscriptible && (
      <Anchor component="button" type="button" onClick={onReprendre}>
        Le dernier ordinateur de la structure est perdu
      </Anchor>
    )}
    {!etat.trousseau && (
      <Text size="sm" c="dimmed">
        Le système de cet ordinateur ne sait pas garder de clés : les fichiers d’accès ne sont protégés que
        par les mots de passe.
      </Text>
    )}
  </>
);
