/** Cuts the endings off an English word that inflection adds. */
export function stem(word: string): string {
  const plain = word.replace(/'s$|'$/u, '');
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 5 && plain.endsWith('ing')) return undouble(plain.slice(0, -3));
  if (plain.length > 4 && plain.endsWith('ed')) return undouble(plain.slice(0, -2));
  if (plain.length > 4 && /(?:s|x|ch|sh)es$/u.test(plain)) return plain.slice(0, -2);
  if (plain.length > 3 && plain.endsWith('s') && !plain.endsWith('ss')) return undouble(plain.slice(0, -1));
  return undouble(plain);
}

function undouble(word: string): string {
  const single = /([bdgmnprt])\1$/u.test(word) ? word.slice(0, -1) : word;
  return single.length > 3 && single.endsWith('e') ? single.slice(0, -1) : single;
}
