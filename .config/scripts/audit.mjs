// `npm run audit`: known vulnerabilities of what is installed in production; says plainly where the registry does not
// answer. Ends with 1 when there are any.
import { spawnSync } from 'node:child_process';

const { stdout, stderr } = spawnSync('npm', ['audit', '--omit=dev', '--json'], { encoding: 'utf8' });
const answer = parsed(stdout);
if (answer?.vulnerabilities === undefined) {
  const reason = answer?.message ?? stderr.split('\n').find((line) => /audit/u.test(line)) ?? 'no answer';
  console.log(`Not audited: the registry does not answer npm audit (${reason.trim()}).`);
} else {
  const found = Object.values(answer.vulnerabilities);
  for (const { name, severity, range, via } of found) {
    const titles = via.map((one) => one.title ?? one).join('; ');
    console.log(`${severity}: ${name} ${range}: ${titles}`);
  }
  console.log(`${found.length} vulnerable packages in production.`);
  process.exitCode = found.length === 0 ? 0 : 1;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
