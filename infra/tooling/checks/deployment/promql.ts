import { parser } from '@prometheus-io/lezer-promql';

/** What Grafana fills in: durations, and names of data sources. */
const filled = (expression: string) => expression.replace(/\$__(rate_)?interval/g, '5m');

/** Names of the series that an expression asks for. Throws where it is no PromQL. */
export function metricsOf(expression: string): string[] {
  const text = filled(expression);
  const names: string[] = [];
  parser.parse(text).iterate({
    enter: (node) => {
      if (node.type.isError) throw new Error(`no PromQL at ${node.from}: ${text}`);
      if (node.name === 'VectorSelector') {
        const name = node.node.getChild('Identifier');
        if (name) names.push(text.slice(name.from, name.to));
      }
    },
  });
  return names;
}

/** Sentences about series that nobody gives. */
export function findUnknownMetrics(expressions: readonly string[], known: ReadonlySet<string>): string[] {
  return expressions.flatMap((expression) =>
    metricsOf(expression)
      .filter((name) => !known.has(name))
      .map((name) => `${name} is in no code: ${expression}`),
  );
}
