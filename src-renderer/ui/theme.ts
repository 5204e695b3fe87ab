// The application's own look: warm neutral ground, one deep teal, system fonts, AA contrasts.
import { type CSSVariablesResolver, createTheme } from '@mantine/core';

const POLICES = "'Segoe UI', Inter, 'DejaVu Sans', sans-serif";

export const theme = createTheme({
  fontFamily: POLICES,
  fontFamilyMonospace: "'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  headings: { fontFamily: POLICES, fontWeight: '650', textWrap: 'balance' },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.65', xl: '1.7' },
  defaultRadius: 'md',
  colors: {
    sarcelle: [
      '#eaf4f4',
      '#d3e6e7',
      '#a8cfd2',
      '#79b5ba',
      '#4f9ca3',
      '#32868e',
      '#1f717a',
      '#125a63',
      '#0d4a52',
      '#083940',
    ],
  },
  primaryColor: 'sarcelle',
  primaryShade: 7,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.5 },
        // Mantine's <header> would be a second banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    },
    Button: { defaultProps: { size: 'md' } },
    // Explanations under the field: fields of one line stay level with each other.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
});

/** Mantine's own reds and greys fall short of 4.5:1 for text, and 3:1 for borders, on this ground. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-text': '#21272b',
    '--mantine-color-dimmed': '#52595e',
    '--mantine-color-placeholder': '#646b70',
    '--mantine-color-error': '#a8261c',
    '--mantine-color-default-border': '#8a9095',
    '--mantine-color-gray-4': '#8a9095',
    '--mantine-color-disabled-color': '#646b70',
  },
  dark: {},
});
