package org.socialcare.local.template;

import java.util.List;
import java.util.Map;

/**
 * Everything of {@code template.yaml} that runs locally.
 *
 * @param secrets names of secrets
 * @param buckets names of buckets
 * @param siteHeaders what the distribution adds to every answer
 * @param ignored types of resources that have no local counterpart
 */
public record Template(
        List<FunctionSpec> functions,
        List<TableSpec> tables,
        List<QueueSpec> queues,
        List<String> buses,
        List<RuleSpec> rules,
        List<RouteSpec> routes,
        List<String> secrets,
        List<String> buckets,
        List<AlarmSpec> alarms,
        Map<String, String> siteHeaders,
        List<String> ignored) {
    public Template {
        functions = List.copyOf(functions);
        tables = List.copyOf(tables);
        queues = List.copyOf(queues);
        buses = List.copyOf(buses);
        rules = List.copyOf(rules);
        routes = List.copyOf(routes);
        secrets = List.copyOf(secrets);
        buckets = List.copyOf(buckets);
        alarms = List.copyOf(alarms);
        siteHeaders = Map.copyOf(siteHeaders);
        ignored = List.copyOf(ignored);
    }

    /** The table of that logical id. */
    public TableSpec table(String id) {
        return tables.stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TemplateException(id, "there is no such table"));
    }

    /** The queue of that logical id. */
    public QueueSpec queue(String id) {
        return queues.stream()
                .filter(queue -> queue.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new TemplateException(id, "there is no such queue"));
    }
}
