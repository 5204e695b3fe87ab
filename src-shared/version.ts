// Which version this is: what a computer says of itself to the others; a test holds it to the package's own.
export const VERSION = '0.1.0';
