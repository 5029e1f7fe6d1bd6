package org.socialcare.simulation.dynamo;

import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;

import java.util.HashMap;
import java.util.Map;

/** All tables, by name. */
final class Tables {
    private final Map<String, Table> tables = new HashMap<>();

    void create(CreateTableRequest request) {
        tables.put(request.tableName(), new Table(request));
    }

    /**
     * @throws ResourceNotFoundException if there is none of that name
     */
    Table named(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw ResourceNotFoundException.builder().message("no table " + name).build();
        }
        return table;
    }
}
