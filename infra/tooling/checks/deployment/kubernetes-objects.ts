/** Parts of Kubernetes objects that the checks look at. */
interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string; readonly value?: string; readonly valueFrom?: unknown }[];
  readonly resources?: Partial<Record<'requests' | 'limits', { readonly cpu?: unknown; readonly memory?: unknown }>>;
  readonly startupProbe?: unknown;
  readonly livenessProbe?: { readonly httpGet?: { readonly path: string } };
  readonly readinessProbe?: { readonly httpGet?: { readonly path: string } };
  readonly lifecycle?: { readonly preStop?: unknown };
  readonly securityContext?: {
    readonly allowPrivilegeEscalation?: boolean;
    readonly readOnlyRootFilesystem?: boolean;
    readonly capabilities?: { readonly drop?: readonly string[] };
  };
  readonly image?: string;
}

interface Pod {
  readonly metadata?: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec: {
    readonly containers: readonly Container[];
    readonly automountServiceAccountToken?: boolean;
    readonly enableServiceLinks?: boolean;
    readonly serviceAccountName?: string;
    readonly terminationGracePeriodSeconds?: number;
    readonly securityContext?: { readonly runAsNonRoot?: boolean; readonly seccompProfile?: { readonly type: string } };
  };
}

export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly labels?: Readonly<Record<string, string>>;
  };
  // Each kind has another one; the schemas of Kubernetes check them.
  readonly spec: Record<string, unknown> & { readonly template?: Pod };
}

/** Pods that objects make, with the object's name. */
export function podsOf(objects: readonly KubernetesObject[]): { readonly of: KubernetesObject; readonly pod: Pod }[] {
  return objects.flatMap((of) => (of.spec?.template ? [{ of, pod: of.spec.template }] : []));
}

/** Sentences about pods that are not closed, not limited or not watched. */
export function findWeakPods(objects: readonly KubernetesObject[]): string[] {
  return podsOf(objects).flatMap(({ of, pod }) => {
    const { containers, automountServiceAccountToken, enableServiceLinks, securityContext, serviceAccountName } =
      pod.spec;
    const must: [boolean, string][] = [
      [automountServiceAccountToken === false, 'has a token of Kubernetes'],
      [enableServiceLinks === false, 'gets variables LUYUN_..._SERVICE_HOST, with which no process starts'],
      [serviceAccountName !== undefined, 'runs under the account "default"'],
      [securityContext?.runAsNonRoot === true, 'may run as root'],
      [securityContext?.seccompProfile?.type === 'RuntimeDefault', 'may call all of the kernel'],
      ...containers.flatMap((container) => containerMust(container, of.kind === 'Deployment')),
    ];
    return must.filter(([holds]) => !holds).map(([, what]) => `${of.kind} ${of.metadata.name} ${what}`);
  });
}

function containerMust(container: Container, serves: boolean): [boolean, string][] {
  const { resources, securityContext, env = [], livenessProbe, readinessProbe, startupProbe } = container;
  const limited = (['requests', 'limits'] as const).every((each) => resources?.[each]?.cpu && resources[each]?.memory);
  const secret = env.find(({ name, value }) => /PASSWORD$|(POSTGRES|REDIS)_URL$/.test(name) && value !== undefined);
  return [
    [limited, 'has no requests and limits of CPU and memory'],
    [securityContext?.readOnlyRootFilesystem === true, 'may write everywhere'],
    [securityContext?.allowPrivilegeEscalation === false, 'may become more than it is'],
    [securityContext?.capabilities?.drop?.includes('ALL') === true, 'has capabilities'],
    [secret === undefined, `shows a secret in ${secret?.name}`],
    [!/:latest$|^[^:@]+$/.test(container.image ?? ''), 'runs an image of no version'],
    [!serves || livenessProbe?.httpGet?.path === '/health/live', 'is not asked whether it lives'],
    [!serves || readinessProbe?.httpGet?.path === '/health/ready', 'is not asked whether it is ready'],
    [!serves || startupProbe !== undefined, 'is killed while it starts'],
  ];
}
