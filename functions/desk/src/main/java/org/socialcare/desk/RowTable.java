package org.socialcare.desk;

import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.metrics.Row;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;

/** Rows of figures as lines: where to look, when, how much and under which keys; nobody's name. */
final class RowTable {
    static final List<String> COLUMNS = columns();

    private final Brand brand;

    RowTable(Brand brand) {
        this.brand = brand;
    }

    /** For looking at: keys with the names people know. */
    Json json(Row row) {
        var values = values(row);
        var json = Json.object();
        for (int i = 0; i < values.size(); i++) {
            json.put(COLUMNS.get(i), values.get(i));
        }
        for (var dimension : Dimension.values()) {
            json.put(
                    Shapes.word(dimension),
                    Keys.json(brand, dimension, row.keys().getOrDefault(dimension, "")));
        }
        return json.build();
    }

    /** For taking away: one cell for each column. */
    List<Json> cells(Row row) {
        var cells = new ArrayList<>(values(row));
        for (var dimension : Dimension.values()) {
            cells.add(Json.of(Keys.id(dimension, row.keys().getOrDefault(dimension, ""))));
        }
        return cells;
    }

    private static List<Json> values(Row row) {
        return List.of(
                Json.of(row.conversation().text()),
                Json.of(row.ticket()),
                Json.of(row.at().toString()),
                ReportView.number(row.value()),
                ReportView.number(row.business()),
                row.inTarget().<Json>map(Json::of).orElse(Json.Null.VALUE));
    }

    private static List<String> columns() {
        var columns =
                new ArrayList<>(
                        List.of("conversation", "ticket", "at", "value", "business", "inTarget"));
        for (var dimension : Dimension.values()) {
            columns.add(Shapes.word(dimension));
        }
        return List.copyOf(columns);
    }
}
