{{/*
A Deployment of one service. Takes `root`, `component` (gateway, processing, api), `values` (the component's), `grpc` (whether it serves
devices) and `tls` (name of a Secret, or empty).
*/}}
{{- define "luyun.workload" -}}
{{- $root := .root -}}
{{- $values := .values -}}
{{- $files := include "luyun.secretFiles" $root | fromYaml -}}
{{- if eq .component "api" }}{{ $_ := set $files "admin-password" $root.Values.secretKeys.adminPassword }}{{ end -}}
{{- $scheme := ternary "HTTPS" "HTTP" (ne .tls "") -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "luyun.name" $root }}-{{ .component }}
  labels:
    {{- include "luyun.labels" $root | nindent 4 }}
    app.kubernetes.io/component: {{ .component }}
spec:
  {{- if not $values.autoscaling.enabled }}
  replicas: {{ $values.replicas }}
  {{- end }}
  revisionHistoryLimit: 5
  strategy:
    type: RollingUpdate
    rollingUpdate: { maxUnavailable: {{ $values.maxUnavailable }}, maxSurge: 1 }
  selector:
    matchLabels:
      {{- include "luyun.selector" $root | nindent 6 }}
      app.kubernetes.io/component: {{ .component }}
  template:
    metadata:
      labels:
        {{- include "luyun.labels" $root | nindent 8 }}
        app.kubernetes.io/component: {{ .component }}
      {{- with $values.podAnnotations }}
      annotations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
    spec:
      serviceAccountName: {{ include "luyun.name" $root }}
      automountServiceAccountToken: false
      # Kubernetes would make variables LUYUN_..._SERVICE_HOST of the Services' names, and Luyun refuses settings it does not know.
      enableServiceLinks: false
      {{- with $root.Values.imagePullSecrets }}
      imagePullSecrets:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $root.Values.priorityClassName }}
      priorityClassName: {{ . }}
      {{- end }}
      securityContext:
        {{- include "luyun.podSecurity" $root | nindent 8 }}
      terminationGracePeriodSeconds: {{ $values.terminationGracePeriodSeconds }}
      {{- with $root.Values.topologySpread }}
      topologySpreadConstraints:
        {{- range . }}
        - maxSkew: 1
          topologyKey: {{ .topologyKey }}
          whenUnsatisfiable: {{ .whenUnsatisfiable }}
          labelSelector:
            matchLabels:
              {{- include "luyun.selector" $root | nindent 14 }}
              app.kubernetes.io/component: {{ $.component }}
          matchLabelKeys: [pod-template-hash]
        {{- end }}
      {{- end }}
      {{- with $values.nodeSelector }}
      nodeSelector:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      {{- with $values.tolerations }}
      tolerations:
        {{- toYaml . | nindent 8 }}
      {{- end }}
      containers:
        - name: {{ .component }}
          image: {{ include "luyun.image" $root }}
          imagePullPolicy: {{ $root.Values.image.pullPolicy }}
          args: [services/{{ .component }}/dist/main.js]
          env:
            {{- include "luyun.env" $root | nindent 12 }}
            - { name: NODE_OPTIONS, value: --max-old-space-size={{ $values.heapMb }} }
            {{- if .tls }}
            - { name: LUYUN_TLS_CERTIFICATE, value: /run/secrets/tls/tls.crt }
            - { name: LUYUN_TLS_KEY, value: /run/secrets/tls/tls.key }
            {{- else }}
            - { name: LUYUN_PLAIN_TEXT, value: proxied }
            {{- end }}
            {{- if eq .component "api" }}
            - { name: LUYUN_ADMIN_PASSWORD_FILE, value: /run/secrets/luyun/admin-password }
            {{- end }}
          ports:
            - { name: http, containerPort: 8080 }
            {{- if .grpc }}
            - { name: grpc, containerPort: 50051 }
            {{- end }}
          # It waits for engines that are not there yet, and opens its port after that.
          startupProbe:
            httpGet: { path: /health/live, port: http, scheme: {{ $scheme }} }
            periodSeconds: 5
            failureThreshold: 60
          livenessProbe:
            httpGet: { path: /health/live, port: http, scheme: {{ $scheme }} }
            periodSeconds: 10
            timeoutSeconds: 5
            failureThreshold: 6
          readinessProbe:
            httpGet: { path: /health/ready, port: http, scheme: {{ $scheme }} }
            periodSeconds: 5
            timeoutSeconds: 5
            failureThreshold: 3
          {{- if gt (int $values.preStopSeconds) 0 }}
          lifecycle:
            # Whoever balances load learns first that this pod goes.
            preStop: { exec: { command: [sleep, {{ $values.preStopSeconds | quote }}] } }
          {{- end }}
          resources:
            {{- toYaml $values.resources | nindent 12 }}
          securityContext:
            {{- include "luyun.containerSecurity" $root | nindent 12 }}
          volumeMounts:
            {{- include "luyun.mounts" $root | nindent 12 }}
            {{- if .tls }}
            - { name: tls, mountPath: /run/secrets/tls, readOnly: true }
            {{- end }}
      volumes:
        {{- include "luyun.volumes" (dict "root" $root "keys" $files) | nindent 8 }}
        {{- with .tls }}
        - name: tls
          secret: { secretName: {{ . }}, defaultMode: 0440 }
        {{- end }}
{{- end }}
