package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Deliveries captured from the platforms, where they lie beside the repository. */
class CapturedDeliveriesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void every_captured_event_is_read_as_its_index_says() {
        Optional<List<Sample>> samples = Sample.all();
        assumeTrue(samples.isPresent(), "no captured deliveries beside this repository");
        List<String> wrong = new ArrayList<>();
        for (Sample sample : samples.get()) {
            wrong.addAll(differences(sample));
        }
        System.out.println(samples.get().size() + " captured events compared");
        assertThat(wrong).isEmpty();
        assertThat(samples.get()).hasSizeGreaterThan(300);
    }

    private static List<String> differences(Sample sample) {
        Reading reading =
                sample.platform()
                        .read(
                                CapturedSigner.signed(sample),
                                CapturedSigner.credentials(sample),
                                RECEIVED);
        if (Deviations.isNoDelivery(sample)) {
            return reading instanceof Reading.Garbled ? List.of() : List.of(sample + " " + reading);
        }
        if (Deviations.isOnlyHinted(sample)) {
            return hintDifferences(sample, reading);
        }
        if (sample.get("kind").equals("kf.pull_hint")) {
            return hint(sample, reading);
        }
        if (!(reading instanceof Reading.Events(var events, var _, var _))
                || events.size() <= sample.event()) {
            return List.of(sample.file() + ": " + reading);
        }
        return differences(sample, events.get(sample.event()));
    }

    private static List<String> hintDifferences(Sample sample, Reading reading) {
        boolean hinted =
                reading instanceof Reading.Events(var events, var unread, var hints)
                        && events.isEmpty()
                        && unread.isEmpty()
                        && hints.size() == 1
                        && hints.getFirst().of().startsWith(sample.get("message_id"));
        return hinted ? List.of() : List.of(sample.file() + ": " + reading);
    }

    /** The index counts as words the token with which the real ones are fetched. */
    private static List<String> hint(Sample sample, Reading reading) {
        Hint expected =
                new Hint(
                        "messages",
                        sample.get("account_id"),
                        sample.get("text"),
                        Instant.ofEpochMilli(Long.parseLong(sample.get("timestamp_ms"))));
        Reading only = new Reading.Events(List.of(), List.of(), List.of(expected));
        return reading.equals(only) ? List.of() : List.of(sample.file() + ": " + reading);
    }

    private static List<String> differences(Sample sample, Inbound event) {
        List<String> found = new ArrayList<>();
        compare(found, sample, "kind", Deviations.kind(sample), event.kind());
        compare(
                found,
                sample,
                "direction",
                Deviations.direction(sample, event),
                switch (event.direction()) {
                    case IN -> "in";
                    case OWN -> "own";
                    case SYSTEM -> "system";
                });
        known(found, sample, "account_id", event.account());
        if (Deviations.namesCustomer(sample)) {
            known(found, sample, "customer_id", event.customer().id());
        }
        known(found, sample, "message_id", event.messageId());
        if (!(event.content() instanceof Content.Reacted)) { // to pass words on is to say none
            known(found, sample, "text", text(event.content()));
        }
        String millis = sample.get("timestamp_ms");
        known(found, sample, "timestamp_ms", Long.toString(event.at().toEpochMilli()));
        if (millis.isEmpty() && sample.get("platform").equals("douyin")) {
            compare(found, sample, "at", RECEIVED.toString(), event.at().toString());
        }
        if (!Deviations.isSameId(sample, event)) {
            found.add(sample.file() + " dedup_id: " + sample.get("dedup_id") + " / " + event.id());
        }
        return found;
    }

    /** Where the index leaves a field empty the capture does not hold it, and ours is free. */
    private static void known(List<String> found, Sample sample, String column, String actual) {
        String expected = sample.get(column);
        if (!expected.isEmpty()) {
            compare(found, sample, column, expected, actual);
        }
    }

    private static void compare(
            List<String> found, Sample sample, String column, String expected, String actual) {
        if (!expected.equals(actual)) {
            found.add(sample.file() + " " + column + ": " + expected + " / " + actual);
        }
    }

    private static String text(Content content) {
        return switch (content) {
            case Content.Said(var words, var _, var _, var payload) ->
                    words.isEmpty() ? payload : words;
            case Content.Edited(var _, var words) -> words;
            case Content.Happened(var details) -> words(details);
            case Content.Reacted(var _, var reaction, var _) -> reaction;
            case Content.Receipt(var _, var _, var _, var reason) -> errorNumber(reason);
            case Content.TakenBack _ -> "";
        };
    }

    /** The number in {@code error 7: words for an agent}. */
    private static String errorNumber(String reason) {
        int end = reason.indexOf(':');
        return (end < 0 ? reason : reason.substring(0, end)).replace("error ", "");
    }

    private static String words(Map<String, String> details) {
        for (String name : List.of("message", "text", "EventKey", "value", "body")) {
            if (details.containsKey(name)) {
                return details.get(name);
            }
        }
        return "";
    }
}
