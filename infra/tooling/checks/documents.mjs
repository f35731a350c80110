// Links of the documents: every file they name is there, and every line they point at holds the symbol they name.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const link = /\[(?<text>[^\]\n]*)\]\((?<target>[^)\s]+)\)/g;

/** Paths of all files under version control, and those that would be. */
export function trackedFiles(root) {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const all = [...new Set(listed.toString().split('\0').filter(Boolean))];
  return all.filter((path) => existsSync(join(root, path)));
}

/**
 * Sentences about broken links. A link like [`openEmbedded`](services/x.ts#L12) must find the symbol on that line;
 * with `mend`, its line number is written anew where the symbol has moved.
 */
export function findBrokenLinks(root, files, mend = false) {
  return files.filter((path) => path.endsWith('.md')).flatMap((path) => checkDocument(root, path, mend));
}

function checkDocument(root, path, mend) {
  const problems = [];
  const text = readFileSync(join(root, path), 'utf8');
  const mended = text.replace(link, (whole, label, target) => {
    if (/^[a-z]+:/.test(target) || target.startsWith('#')) return whole;
    const [file = '', anchor = ''] = target.split('#');
    const full = resolve(root, dirname(path), file);
    if (!existsSync(full)) {
      problems.push(`${path}: links to ${target}, which is not there.`);
      return whole;
    }
    const symbol = /`([^`]+)`/.exec(label)?.[1]?.replace(/\(.*$/, '');
    if (!/^L\d+$/.test(anchor)) return whole;
    const lines = readFileSync(full, 'utf8').split('\n');
    const line = Number(anchor.slice(1));
    if (lines[line - 1] !== undefined && (!symbol || names(lines[line - 1], symbol))) return whole;
    const moved = lines.findIndex((each) => declares(each, symbol));
    const found = moved >= 0 ? moved : lines.findIndex((each) => names(each, symbol));
    if (mend && found >= 0) return `[${label}](${file}#L${found + 1})`;
    const hint = found >= 0 ? `it is on line ${found + 1}; run "npm run check -- --mend"` : 'it is not in that file';
    problems.push(`${path}: ${relative(root, full)} line ${line} does not hold \`${symbol ?? ''}\`: ${hint}.`);
    return whole;
  });
  if (mend && mended !== text) writeFileSync(join(root, path), mended);
  return problems;
}

/** Whether a line holds the symbol as a whole word. */
function names(line, symbol) {
  return symbol !== undefined && new RegExp(`(?<![\\w$])${symbol.replace(/[^\w]/g, '\\$&')}(?![\\w$])`).test(line);
}

function declares(line, symbol) {
  const declaration = /^\s*(export|async|private|public|function|class|const|message|rpc|service)\b/;
  return names(line, symbol) && declaration.test(line);
}

/** The table in the README between the marks `mark` and `/mark` is the one that the code prints. */
export function checkSettings(root, mark, table, mend = false) {
  const path = join(root, 'README.md');
  const text = readFileSync(path, 'utf8');
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- /${mark} -->`];
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start < 0 || stop < start)
    return [`README.md: the marks ${begin} and ${end} around the table of ${mark} are missing.`];
  const shown = text.slice(start + begin.length, stop).trim();
  if (withoutPadding(shown) === withoutPadding(table.trim())) return [];
  if (!mend) return [`README.md: the table of ${mark} is not what the code says; run "npm run check -- --mend".`];
  writeFileSync(path, `${text.slice(0, start + begin.length)}\n${table.trim()}\n${text.slice(stop)}`);
  return [];
}

/** A table's text, whatever a formatter did to its columns' widths. */
function withoutPadding(table) {
  return table.replace(/ *\| */g, '|').replace(/-+/g, '-');
}

/** Paths of somebody's machine and hosts of package registries have no place in the repository. */
export function findMachineTraces(root, files) {
  const traces = [
    [/(^|[\s"'`(=:])\/(root|home|Users|work)\/[\w.-]+/, "a path of somebody's machine"],
    [/[A-Z]:\\Users\\/, "a path of somebody's machine"],
    [/^\s*(registry|index-url)\s*=/, 'a package registry'],
    [/"resolved":\s*"https?:/, 'the host of a package registry'],
  ];
  return files
    .filter((path) =>
      /\.(md|json|ya?ml|ts|tsx|m?js|py|toml|sh|css|html|proto|sql|svg)$|(^|\/)\.[\w]+$|Dockerfile/.test(path),
    )
    .flatMap((path) => {
      const lines = readFileSync(join(root, path), 'utf8').split('\n');
      return lines.flatMap((line, i) => {
        const trace = traces.find(([pattern]) => pattern.test(line));
        return trace ? [`${path}:${i + 1}: holds ${trace[1]}.`] : [];
      });
    });
}

/** Median, p90 and the longest of the source files, in lines. */
export function fileLengths(root, files) {
  const sources = files.filter((path) => /\.(ts|tsx)$/.test(path) && !/generated\/|\.test\.tsx?$/.test(path));
  const lengths = sources
    .map((path) => ({ path, lines: readFileSync(join(root, path), 'utf8').split('\n').length }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share) => lengths[Math.min(lengths.length - 1, Math.floor(lengths.length * share))]?.lines ?? 0;
  const long = lengths.filter((each) => each.lines > 400).map((each) => `${each.path} ${each.lines}`);
  return `${lengths.length} files, median ${at(0.5)}, p90 ${at(0.9)} lines; past 400: ${long.join(', ') || 'none'}`;
}
