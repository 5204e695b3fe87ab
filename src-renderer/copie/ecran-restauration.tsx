// Restoring a structure on this computer: one recovery key, then the copy that the user chooses.
import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { dossiersEnClair } from './taille';

interface Proprietes {
  onRevenir(): void;
  onRestauree(structure: IdStructure, note: string): void;
}

export const EcranRestauration = ({ onRevenir, onRestauree }: Proprietes) => (
  <EcranSeul titre="Restaurer une structure" focusSurLeTitre={false}>
    <Stack>
      <Text>
        Il faut une copie de sauvegarde et une des deux clés de secours. Ensuite, chacun retrouve son
        identifiant et son mot de passe habituels.
      </Text>
      <div className="surface">
        <Formulaire onRestauree={onRestauree} />
      </div>
      <Anchor component="button" type="button" onClick={onRevenir}>
        ← Revenir aux structures
      </Anchor>
    </Stack>
  </EcranSeul>
);

function Formulaire({ onRestauree }: Pick<Proprietes, 'onRestauree'>) {
  const { envoyer, enCours, erreur } = useAppel('copie.restaurer');
  const [cle, setCle] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    const reponse = await envoyer({ cle });
    if (!reponse?.ok) return;
    const { structure, nom, dossiers } = reponse.valeur;
    onRestauree(
      structure,
      `« ${nom} » est restaurée : ${dossiersEnClair(dossiers)}. Ouvrez-la comme d’habitude.`,
    );
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <Textarea
          label="Clé de secours"
          description="Recopiez-la depuis le papier, de « AGE-SECRET-KEY-1 » jusqu’au dernier caractère. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={2}
          spellCheck={false}
          autoComplete="off"
          autoFocus
          aria-required
          value={cle}
          error={messageDuChamp(erreur, 'cle')}
          onChange={(evenement) => setCle(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <Button type="submit" loading={enCours} disabled={cle.trim() === ''}>
          Choisir la copie et restaurer…
        </Button>
        <p role="status" className="texte-doux">
          {enCours && 'Restauration en cours : la copie est déchiffrée, vérifiée, puis mise en place.'}
        </p>
      </Stack>
    </form>
  );
}
