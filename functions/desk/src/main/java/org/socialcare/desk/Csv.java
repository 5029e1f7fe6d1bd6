package org.socialcare.desk;

import org.socialcare.wire.json.Json;

import java.math.BigDecimal;
import java.util.List;

/**
 * Lines of RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front, by which it stays a text: names and ids are chosen by strangers.
 */
final class Csv {
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final StringBuilder out = new StringBuilder();

    void line(List<Json> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            cell(cells.get(i));
        }
        out.append("\r\n");
    }

    String text() {
        return out.toString();
    }

    private void cell(Json value) {
        switch (value) {
            case Json.Text(var text) -> quoted(harmless(text));
            case Json.Num(var number) -> out.append(new BigDecimal(number).toPlainString());
            case Json.Bool(var flag) -> out.append(flag);
            case Json.Null _ -> {
                // an empty cell
            }
            case Json.Obj _, Json.Arr _ ->
                    throw new IllegalArgumentException("a cell holds one value");
        }
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private void quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
        if (plain) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }
}
