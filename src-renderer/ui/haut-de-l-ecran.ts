// Back to the top of the screen: of its own scrolling, and of the page's where the text is enlarged.

export function allerEnHaut(ecran: HTMLElement | null): void {
  ecran?.scrollTo(0, 0);
  ecran?.scrollIntoView();
}
