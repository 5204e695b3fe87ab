// Where the national server is: its address, the certificate of a private authority for those who have one, its code.
import { Textarea, TextInput } from '@mantine/core';
import type { Erreur } from '../../src-shared/erreurs';
import { messageDuChamp } from '../ui/erreurs-de-champ';
import { Marque } from '../ui/formulaire';

export interface ServeurSaisi {
  readonly adresse: string;
  readonly autorite: string;
}

export const AUCUN_SERVEUR: ServeurSaisi = { adresse: '', autorite: '' };

interface Proprietes {
  readonly saisie: ServeurSaisi;
  readonly erreur: Erreur | null;
  readonly autoFocus?: boolean;
  onChange(saisie: ServeurSaisi): void;
}

export const ChampsServeur = ({ saisie, erreur, autoFocus = false, onChange }: Proprietes) => (
  <>
    <TextInput
      label={
        <>
          Adresse du serveur national <Marque obligatoire />
        </>
      }
      description="Comme « https://serveur.exemple.fr »."
      maw="28rem"
      inputMode="url"
      spellCheck={false}
      autoComplete="off"
      autoFocus={autoFocus}
      aria-required
      value={saisie.adresse}
      error={messageDuChamp(erreur, 'adresse')}
      onChange={({ currentTarget }) => onChange({ ...saisie, adresse: currentTarget.value })}
    />
    <details className="certificat-du-serveur">
      <summary>Un certificat vous a été donné avec l’adresse</summary>
      <Textarea
        label={
          <>
            Certificat de l’autorité <Marque obligatoire={false} />
          </>
        }
        description="Collez-le en entier, de « -----BEGIN CERTIFICATE----- » à « -----END CERTIFICATE----- ». Lui seul sera cru."
        autosize
        minRows={3}
        maxRows={6}
        spellCheck={false}
        autoComplete="off"
        value={saisie.autorite}
        onChange={({ currentTarget }) => onChange({ ...saisie, autorite: currentTarget.value })}
      />
    </details>
  </>
);

interface ProprietesDuCode {
  readonly libelle: string;
  readonly description?: string;
  readonly valeur: string;
  readonly erreur: Erreur | null;
  onChange(valeur: string): void;
}

/** What the server's operator gave with the address. */
export const ChampCodeDActivation = ({
  libelle,
  description,
  valeur,
  erreur,
  onChange,
}: ProprietesDuCode) => (
  <TextInput
    label={
      <>
        {libelle} <Marque obligatoire />
      </>
    }
    description={description}
    maw="28rem"
    spellCheck={false}
    autoComplete="off"
    aria-required
    value={valeur}
    error={messageDuChamp(erreur, 'code')}
    onChange={({ currentTarget }) => onChange(currentTarget.value)}
  />
);
