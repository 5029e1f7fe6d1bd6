package org.socialcare.wire.results;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Timing;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.shape.Members;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What was counted and measured of metrics, as JSON; what there is nothing of is left out. */
final class CellJson {
    private CellJson() {}

    static Json.Obj write(Map<String, Cell> cells) {
        var json = Json.object();
        cells.forEach((metric, cell) -> json.put(metric, write(cell)));
        return json.build();
    }

    static Map<String, Cell> read(Members json) {
        var cells = new LinkedHashMap<String, Cell>();
        for (var metric : json.json().members().keySet()) {
            cells.put(metric, cell(json.object(metric)));
        }
        return cells;
    }

    static void put(JsonObject json, String name, OptionalDouble value) {
        value.ifPresent(number -> json.put(name, number(number)));
    }

    static Json number(double value) {
        return new Json.Num(Double.toString(value));
    }

    static OptionalDouble decimal(Members json, String name) {
        return json.json().get(name).isPresent()
                ? OptionalDouble.of(json.decimal(name))
                : OptionalDouble.empty();
    }

    private static Json write(Cell cell) {
        var json = Json.object().put("count", cell.count());
        put(json, "value", cell.value());
        cell.calendar().ifPresent(timing -> json.put("calendar", timing(timing)));
        cell.business().ifPresent(timing -> json.put("business", timing(timing)));
        put(json, "inTarget", cell.inTarget());
        return json.build();
    }

    private static Json timing(Timing timing) {
        return Json.object()
                .put("mean", number(timing.mean()))
                .put("median", number(timing.median()))
                .put("p90", number(timing.p90()))
                .build();
    }

    private static Cell cell(Members json) {
        return new Cell(
                json.number("count"),
                decimal(json, "value"),
                timing(json, "calendar"),
                timing(json, "business"),
                decimal(json, "inTarget"));
    }

    private static Optional<Timing> timing(Members json, String name) {
        return json.maybeObject(name)
                .map(
                        timing ->
                                new Timing(
                                        timing.decimal("mean"),
                                        timing.decimal("median"),
                                        timing.decimal("p90")));
    }
}
