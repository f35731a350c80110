{{/* Names are those of the release; a release that is called luyun is not called luyun-luyun. */}}
{{- define "luyun.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "luyun.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{- define "luyun.labels" -}}
{{ include "luyun.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end }}

{{- define "luyun.image" -}}
{{- $image := .Values.image -}}
{{ required "image.repository: where the image is that infra/images builds" $image.repository }}
{{- if $image.digest }}@{{ $image.digest }}{{ else }}:{{ $image.tag | default .Chart.AppVersion }}{{ end }}
{{- end }}

{{/* Variables that every process has: where the engines are, and the files in which their secrets stand. */}}
{{- define "luyun.env" -}}
- { name: LUYUN_HTTP_HOST, value: 0.0.0.0 }
- { name: LUYUN_GRPC_HOST, value: 0.0.0.0 }
- { name: LUYUN_DEMO_LOGIN, value: 'off' }
- { name: LUYUN_KAFKA_BROKERS, value: {{ required "kafka.brokers: host:port,host:port" .Values.kafka.brokers | quote }} }
- { name: LUYUN_KAFKA_REPLICATION, value: {{ .Values.kafka.replication | quote }} }
- { name: LUYUN_KAFKA_MIN_INSYNC, value: {{ .Values.kafka.minInSync | quote }} }
{{- if .Values.kafka.tls.enabled }}
- { name: LUYUN_KAFKA_TLS, value: 'on' }
{{- if .Values.kafka.tls.existingSecret }}
- { name: LUYUN_KAFKA_TLS_CA, value: /run/secrets/kafka-tls/ca.crt }
{{- if .Values.kafka.tls.clientCertificate }}
- { name: LUYUN_KAFKA_TLS_CERTIFICATE, value: /run/secrets/kafka-tls/tls.crt }
- { name: LUYUN_KAFKA_TLS_KEY, value: /run/secrets/kafka-tls/tls.key }
{{- end }}
{{- end }}
{{- end }}
{{- if ne .Values.kafka.sasl "off" }}
- { name: LUYUN_KAFKA_SASL, value: {{ .Values.kafka.sasl | quote }} }
- { name: LUYUN_KAFKA_USER, value: {{ required "kafka.user: who logs in to Kafka" .Values.kafka.user | quote }} }
- { name: LUYUN_KAFKA_PASSWORD_FILE, value: /run/secrets/luyun/kafka-password }
{{- end }}
- { name: LUYUN_CLICKHOUSE_URL, value: {{ required "clickhouse.url: http(s)://host:port" .Values.clickhouse.url | quote }} }
- { name: LUYUN_CLICKHOUSE_USER, value: {{ .Values.clickhouse.user | quote }} }
- { name: LUYUN_CLICKHOUSE_PASSWORD_FILE, value: /run/secrets/luyun/clickhouse-password }
- { name: LUYUN_CLICKHOUSE_DATABASE, value: {{ .Values.clickhouse.database | quote }} }
{{- with .Values.clickhouse.cluster }}
- { name: LUYUN_CLICKHOUSE_CLUSTER, value: {{ . | quote }} }
{{- end }}
- { name: LUYUN_POSTGRES_URL_FILE, value: /run/secrets/luyun/postgres-url }
- { name: LUYUN_REDIS_URL_FILE, value: /run/secrets/luyun/redis-url }
- { name: LUYUN_LOG_PARTITIONS, value: {{ .Values.log.partitions | quote }} }
- { name: LUYUN_LOG_RETENTION_MB, value: {{ .Values.log.retentionMb | quote }} }
{{- if .Values.engineCa.existingConfigMap }}
- { name: NODE_EXTRA_CA_CERTS, value: /etc/luyun/ca/ca.crt }
{{- end }}
{{- range $name, $value := .Values.settings }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- range $name, $value := .Values.env }}
- { name: {{ $name }}, value: {{ $value | quote }} }
{{- end }}
{{- end }}

{{/* Volumes of every process; `.keys` are those of the Secret that it may read. */}}
{{- define "luyun.volumes" -}}
- name: secrets
  secret:
    secretName: {{ required "existingSecret: the Secret with the engines' addresses and passwords" .root.Values.existingSecret }}
    defaultMode: 0440
    items:
      {{- range $path, $key := .keys }}
      - { key: {{ $key | quote }}, path: {{ $path }} }
      {{- end }}
- name: tmp
  emptyDir: { sizeLimit: 256Mi }
{{- if and .root.Values.kafka.tls.enabled .root.Values.kafka.tls.existingSecret }}
- name: kafka-tls
  secret: { secretName: {{ .root.Values.kafka.tls.existingSecret }}, defaultMode: 0440 }
{{- end }}
{{- with .root.Values.engineCa.existingConfigMap }}
- name: engine-ca
  configMap: { name: {{ . }} }
{{- end }}
{{- end }}

{{- define "luyun.mounts" -}}
- { name: secrets, mountPath: /run/secrets/luyun, readOnly: true }
- { name: tmp, mountPath: /tmp }
{{- if and .Values.kafka.tls.enabled .Values.kafka.tls.existingSecret }}
- { name: kafka-tls, mountPath: /run/secrets/kafka-tls, readOnly: true }
{{- end }}
{{- if .Values.engineCa.existingConfigMap }}
- { name: engine-ca, mountPath: /etc/luyun/ca, readOnly: true }
{{- end }}
{{- end }}

{{/* Keys of the Secret by the file that holds them, for every process. */}}
{{- define "luyun.secretFiles" -}}
postgres-url: {{ .Values.secretKeys.postgresUrl }}
redis-url: {{ .Values.secretKeys.redisUrl }}
clickhouse-password: {{ .Values.secretKeys.clickhousePassword }}
{{- if ne .Values.kafka.sasl "off" }}
kafka-password: {{ .Values.secretKeys.kafkaPassword }}
{{- end }}
{{- end }}

{{- define "luyun.podSecurity" -}}
runAsNonRoot: true
runAsUser: 1000
runAsGroup: 1000
fsGroup: 1000
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{- define "luyun.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}
