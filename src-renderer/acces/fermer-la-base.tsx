// Leaving: the base is closed, a fresh page shows the first screen.
import { Anchor } from '@mantine/core';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';

export function FermerLaBase() {
  const { envoyer, erreur } = useAppel('application.fermerStructure');
  return (
    <div>
      <Anchor component="button" type="button" onClick={() => envoyer({})}>
        Fermer la base de la structure
      </Anchor>
      <AffichageErreur erreur={erreur} />
    </div>
  );
}
