package org.socialcare.desk;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;
import org.socialcare.wire.json.JsonWriter;

import java.util.List;

/** How a table is written into a file, page by page. */
enum Format {
    /** RFC 4180, with a header on the first page only. */
    CSV,
    /** As {@link #CSV}, beginning with the mark by which spreadsheets know UTF-8. */
    CSV_WITH_MARK,
    /** One array of objects over all pages. */
    JSON;

    private static final String MARK = "\ufeff";

    /** A page of a file. */
    record Written(String mediaType, String suffix, String text) {}

    static Format of(Request request) {
        return switch (request.query("format").orElse("csv")) {
            case "csv" -> request.query("bom").isPresent() ? CSV_WITH_MARK : CSV;
            case "json" -> JSON;
            default -> throw new Refusal(Problem.invalid("/format", "must be csv or json"));
        };
    }

    Written write(List<String> columns, List<List<Json>> lines, boolean first, boolean last) {
        return switch (this) {
            case CSV, CSV_WITH_MARK -> {
                var csv = new Csv();
                if (first) {
                    csv.line(columns.stream().map(Json::of).toList());
                }
                lines.forEach(csv::line);
                var mark = first && this == CSV_WITH_MARK ? MARK : "";
                yield new Written("text/csv; charset=utf-8", ".csv", mark + csv.text());
            }
            case JSON ->
                    new Written("application/json", ".json", json(columns, lines, first, last));
        };
    }

    private static String json(
            List<String> columns, List<List<Json>> lines, boolean first, boolean last) {
        var text = new StringBuilder(first ? "[" : "");
        for (int i = 0; i < lines.size(); i++) {
            text.append(first && i == 0 ? "\n" : ",\n")
                    .append(JsonWriter.write(object(columns, lines.get(i))));
        }
        return text.append(last ? "\n]\n" : "").toString();
    }

    private static Json object(List<String> columns, List<Json> line) {
        JsonObject object = Json.object();
        for (int i = 0; i < columns.size(); i++) {
            object.put(columns.get(i), line.get(i));
        }
        return object.build();
    }
}
