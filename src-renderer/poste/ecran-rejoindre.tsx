// « Rejoindre une structure existante » on a computer that has none: address, code, digits, loading, then the login.
import { Anchor, Button, Stack, Text, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { IdStructure } from '../../src-shared/regles/identifiants';
import { AffichageErreur } from '../ui/affichage-erreur';
import { useAppel } from '../ui/appel';
import { EcranSeul } from '../ui/ecran-seul';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';
import { AUCUN_SERVEUR, ChampsServeur } from './champs-serveur';
import { Deroulement } from './deroulement';
import './poste.css';

export interface ProprietesDArrivee {
  onRevenir(): void;
  onArrivee(structure: IdStructure, note: string): void;
}

export function EcranRejoindre({ onRevenir, onArrivee }: ProprietesDArrivee) {
  const [frappe, frapper] = useState(false);
  return (
    <EcranSeul titre="Rejoindre une structure existante" focusSurLeTitre={frappe}>
      <Stack>
        {frappe ? (
          <Deroulement onAbandon={() => frapper(false)} onArrivee={onArrivee} />
        ) : (
          <>
            <Text>
              La direction prépare un code sur un ordinateur déjà admis : « Ordinateurs », puis « Ajouter un
              ordinateur ». Ensuite, chacun ouvre ici avec son identifiant et son mot de passe habituels.
            </Text>
            <div className="surface">
              <Formulaire onFrappe={() => frapper(true)} />
            </div>
          </>
        )}
        {!frappe && (
          <Anchor component="button" type="button" onClick={onRevenir}>
            ← Revenir aux structures
          </Anchor>
        )}
      </Stack>
    </EcranSeul>
  );
}

function Formulaire({ onFrappe }: { onFrappe(): void }) {
  const { envoyer, enCours, erreur } = useAppel('arrivee.rejoindre');
  const [serveur, saisirServeur] = useState(AUCUN_SERVEUR);
  const [code, saisirCode] = useState('');
  const soumettre = async (evenement: FormEvent) => {
    evenement.preventDefault();
    if ((await envoyer({ ...serveur, code }))?.ok) onFrappe();
  };
  return (
    <form onSubmit={soumettre} noValidate>
      <Stack>
        <ChampsServeur saisie={serveur} erreur={erreur} autoFocus onChange={saisirServeur} />
        <Textarea
          label={
            <>
              Code donné par la direction <Marque obligatoire />
            </>
          }
          description="Huit groupes de quatre caractères. Les espaces et les minuscules sont acceptés."
          autosize
          minRows={1}
          spellCheck={false}
          autoComplete="off"
          aria-required
          value={code}
          error={messageDuChamp(erreur, 'code')}
          onChange={(evenement) => saisirCode(evenement.currentTarget.value)}
        />
        <AffichageErreur erreur={erreur} />
        <div>
          <Button
            type="submit"
            loading={enCours}
            disabled={serveur.adresse.trim() === '' || code.trim() === ''}
          >
            Se présenter
          </Button>
        </div>
      </Stack>
    </form>
  );
}
