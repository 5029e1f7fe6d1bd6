package org.socialcare.desk;

import org.socialcare.domain.metrics.Cell;
import org.socialcare.domain.metrics.Dimension;
import org.socialcare.domain.ports.ReadRuns;
import org.socialcare.domain.reports.Report;
import org.socialcare.domain.reports.RunState;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
import org.socialcare.wire.results.ReportJson;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What figures are made of: to look at, and to take away. */
final class FigureApi {
    private static final int PAGE = 100;
    private static final int FILE_PAGE = 2_000;
    private static final int LONGEST_CURSOR = 20;

    private final ReadRuns runs;
    private final FigureRows rows;

    FigureApi(ReadRuns runs, FigureRows rows) {
        this.runs = runs;
        this.rows = rows;
    }

    /** The rows of one figure, as they are now; {@code published} is how many there were. */
    Answer rows(Request request, Caller caller, String id) {
        caller.mustSeeBrand();
        var report = report(caller, id);
        var metric = metric(request, report);
        var by = by(request);
        var keys = keys(request, by);
        var page =
                rows.page(
                        report,
                        caller.brand(),
                        new FigureRows.Figure(metric, by, keys),
                        Paging.cursor(request, LONGEST_CURSOR),
                        PAGE);
        var view = new RowTable(caller.brand());
        var json =
                Json.object()
                        .put("items", page.rows().stream().map(view::json).toList())
                        .put("cursor", Shapes.text(page.next()));
        if (page.count().isPresent()) {
            published(report, metric, by, keys)
                    .ifPresent(
                            count ->
                                    json.put("published", count)
                                            .put("now", page.count().getAsLong()));
        }
        return Answer.ok(json.build());
    }

    /** A page of a file: the rows of a metric, or all figures of the report. */
    Answer export(Request request, Caller caller, String id) {
        caller.mustSeeBrand();
        var format = Format.of(request);
        var report = report(caller, id);
        var cursor = Paging.cursor(request, LONGEST_CURSOR);
        boolean first = cursor.isEmpty();
        if (request.query("metric").isEmpty()) {
            var page = Slice.of(FigureTable.lines(report, caller.brand()), cursor, FILE_PAGE);
            return file(
                    request,
                    report,
                    page.next(),
                    format.write(FigureTable.COLUMNS, page.items(), first, page.next().isEmpty()));
        }
        var metric = metric(request, report);
        var page =
                rows.page(
                        report, caller.brand(), FigureRows.Figure.total(metric), cursor, FILE_PAGE);
        var table = new RowTable(caller.brand());
        return file(
                request,
                report,
                page.next(),
                format.write(
                        RowTable.COLUMNS,
                        page.rows().stream().map(table::cells).toList(),
                        first,
                        page.next().isEmpty()));
    }

    private Report report(Caller caller, String id) {
        var run = ReportApi.run(runs, caller, id);
        if (!(run.state() instanceof RunState.Done)) {
            throw new Refusal(Problem.of(409, "report_unfinished", "it is not there to be read"));
        }
        return runs.document(caller.brand().id(), id)
                .map(document -> ReportJson.read(JsonReader.read(document)))
                .orElseThrow(() -> new Refusal(Problem.notFound()));
    }

    private static String metric(Request request, Report report) {
        return request.query("metric")
                .filter(report.order().metrics()::contains)
                .orElseThrow(
                        () -> new Refusal(Problem.invalid("/metric", "is none of the report's")));
    }

    private static List<Dimension> by(Request request) {
        var by = new ArrayList<Dimension>();
        for (var word : request.queries("by")) {
            var dimension = Keys.dimension(word).filter(known -> !by.contains(known));
            if (dimension.isEmpty() || by.size() == 2) {
                throw new Refusal(Problem.invalid("/by/" + by.size(), "is not known, or too much"));
            }
            by.add(dimension.get());
        }
        return by;
    }

    private static List<String> keys(Request request, List<Dimension> by) {
        var ids = request.queries("key");
        if (ids.size() != by.size()) {
            throw new Refusal(Problem.invalid("/key", "must be there once for each by"));
        }
        var keys = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            keys.add(Keys.key(by.get(i), ids.get(i)));
        }
        return keys;
    }

    /** How many rows the report counted; absent where it did not break its figures down so. */
    private static Optional<Long> published(
            Report report, String metric, List<Dimension> by, List<String> keys) {
        if (by.isEmpty()) {
            return Optional.of(count(report.total(), metric));
        }
        return report.breakdowns().stream()
                .filter(breakdown -> breakdown.by().equals(by))
                .findFirst()
                .map(
                        breakdown ->
                                breakdown.lines().stream()
                                        .filter(line -> line.keys().equals(keys))
                                        .mapToLong(line -> count(line.cells(), metric))
                                        .sum());
    }

    private static long count(Map<String, Cell> cells, String metric) {
        var cell = cells.get(metric);
        return cell == null ? 0 : cell.count();
    }

    private static Answer file(
            Request request, Report report, Optional<String> next, Format.Written written) {
        var order = report.order();
        var name =
                (order.pack().isEmpty() ? "report" : order.pack())
                        + "_"
                        + order.period().first()
                        + "_"
                        + order.period().last()
                        + request.query("metric").map(metric -> "_" + metric).orElse("")
                        + written.suffix();
        return Answer.of(
                new Download(
                        written.mediaType(),
                        name,
                        written.text(),
                        next.map(cursor -> address(request, cursor))));
    }

    private static String address(Request request, String cursor) {
        var address = new StringBuilder(request.address()).append("?cursor=").append(cursor);
        for (var name : List.of("format", "metric")) {
            request.query(name)
                    .ifPresent(
                            value ->
                                    address.append('&')
                                            .append(name)
                                            .append('=')
                                            .append(
                                                    URLEncoder.encode(
                                                            value, StandardCharsets.UTF_8)));
        }
        return address.toString();
    }
}
