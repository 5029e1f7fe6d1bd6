package org.socialcare.bench.due;

import org.socialcare.local.extension.Watch;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sees verdicts of clocks being written, each by the instant it speaks of, and notes when the table
 * had acknowledged it. A verdict's place in its timeline begins with that instant.
 */
final class Verdicts implements Watch {
    private static final String WRITE = "TransactWriteItems";
    private static final Pattern VERDICT =
            Pattern.compile("(\\d{13})#\\d{13}#[^\"]*clock[^\"]*(?:WARNED|BREACHED)");

    /** By its place in the timelines: a write that is tried again counts when it succeeds. */
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    private record Written(Instant due, Instant at) {}

    @Override
    public Response call(Request request, Function<Request, Response> services) {
        Response response = services.apply(request);
        boolean writes = request.header("x-amz-target").orElse("").endsWith(WRITE);
        if (writes && response.status() == 200) {
            Instant now = Instant.now();
            String text = request.body().text();
            Matcher verdict = VERDICT.matcher(text);
            if (verdict.find()) {
                var due = Instant.ofEpochMilli(Long.parseLong(verdict.group(1)));
                written.putIfAbsent(text, new Written(due, now));
            }
        }
        return response;
    }

    /** Milliseconds from the due instants in that span to their verdicts, in no order. */
    List<Long> lateness(Instant from, Instant to) {
        return written.values().stream()
                .filter(each -> !each.due().isBefore(from) && each.due().isBefore(to))
                .map(each -> each.at().toEpochMilli() - each.due().toEpochMilli())
                .toList();
    }
}
