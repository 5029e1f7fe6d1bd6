package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.WeChatSigner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Deliveries captured from the platforms, where they lie beside the repository. */
class CapturedDeliveriesTest {
    private static final Instant RECEIVED = Instant.parse("2026-11-20T12:00:00Z");
    private static final Credentials CREDENTIALS =
            new Credentials(Map.of("app_secret", "s", "client_secret", "s", "token", "s"));

    /** Shapes of requests, answers and inner objects, which no platform delivers. */
    private static final Set<String> NO_DELIVERY =
            Set.of(
                    "api.request",
                    "api.response",
                    "passive_reply.text",
                    "passive_reply.image",
                    "passive_reply.voice",
                    "passive_reply.video",
                    "passive_reply.news",
                    // Only its vector's key opens it: see VectorsTest.
                    "encrypted_envelope");

    /** The index names these after the field alone, where a bare word would be misleading. */
    private static final Map<String, String> OTHER_KIND =
            Map.of(
                    "manage_fundraisers", "permissions.manage_fundraisers",
                    "likes", "user.likes",
                    "location", "user.location",
                    "movies", "user.movies");

    /** Told by the platform about the account, though the index takes them for a customer's. */
    private static final Set<String> BY_THE_PLATFORM =
            Set.of(
                    "permissions.manage_fundraisers",
                    "user.likes",
                    "user.location",
                    "user.movies",
                    "event.annual_renew",
                    "event.naming_verify_fail",
                    "event.naming_verify_success",
                    "event.qualification_verify_fail",
                    "event.qualification_verify_success",
                    "event.verify_expired");

    /** Instagram says only where it was mentioned; the words are fetched: see MentionPulling. */
    private static final Set<String> ONLY_HINTED = Set.of("instagram/wh-mentions.json");

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
        assertThat(samples.get()).hasSizeGreaterThan(150);
    }

    private static List<String> differences(Sample sample) {
        Reading reading = sample.platform().read(signed(sample), CREDENTIALS, RECEIVED);
        if (isNoDelivery(sample)) {
            return reading instanceof Reading.Garbled ? List.of() : List.of(sample + " " + reading);
        }
        if (ONLY_HINTED.contains(sample.file())) {
            return hintDifferences(sample, reading);
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

    private static boolean isNoDelivery(Sample sample) {
        return NO_DELIVERY.contains(sample.get("kind"))
                // What a library makes of a delivery, without the envelope that Meta sends.
                || sample.file().startsWith("facebook/chatwoot-");
    }

    private static List<String> differences(Sample sample, Inbound event) {
        List<String> found = new ArrayList<>();
        String kind = sample.get("kind");
        String expectedKind = OTHER_KIND.getOrDefault(kind, kind);
        compare(found, sample, "kind", expectedKind, event.kind());
        String direction = BY_THE_PLATFORM.contains(event.kind()) ? "system" : "";
        compare(
                found,
                sample,
                "direction",
                direction.isEmpty() ? sample.get("direction") : direction,
                switch (event.direction()) {
                    case IN -> "in";
                    case OWN -> "own";
                    case SYSTEM -> "system";
                });
        known(found, sample, "account_id", event.account());
        known(found, sample, "customer_id", event.customer().id());
        known(found, sample, "message_id", event.messageId());
        known(found, sample, "text", text(event.content()));
        String millis = sample.get("timestamp_ms");
        known(found, sample, "timestamp_ms", Long.toString(event.at().toEpochMilli()));
        if (millis.isEmpty() && sample.get("platform").equals("douyin")) {
            compare(found, sample, "at", RECEIVED.toString(), event.at().toString());
        }
        if (!isSameId(sample.get("dedup_id"), event)) {
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

    /**
     * The index's id, with two exceptions. Where it is made of nothing ({@code None|add|…}) any id
     * will do. And what happens to a message must not have the message's own id, or it would be
     * dropped as the message's duplicate: a deletion, an edit (whose time may be that of the post),
     * a reaction, a receipt.
     */
    private static boolean isSameId(String expected, Inbound event) {
        if (expected.isEmpty() || expected.contains("None|") || expected.startsWith("|")) {
            return true;
        }
        return switch (event.content()) {
            case Content.Said _, Content.Happened _ ->
                    event.id().equals(expected)
                            || (event.kind().endsWith(".edit")
                                    && event.id().startsWith(expected + "|"));
            case Content.TakenBack _, Content.Edited _, Content.Reacted _ ->
                    event.id().equals(expected) || event.id().startsWith(expected + "|");
            case Content.Receipt _ -> event.id().contains("|" + expected + "|");
        };
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
        for (String name : List.of("message", "EventKey", "value", "body")) {
            if (details.containsKey(name)) {
                return details.get(name);
            }
        }
        return "";
    }

    private static Delivery signed(Sample sample) {
        byte[] body = sample.body();
        return switch (sample.get("platform")) {
            case "facebook", "instagram", "whatsapp" -> new FacebookSigner("s").delivery(body);
            case "douyin" -> new DouyinSigner("s").delivery(body, "delivery-1");
            default -> new WeChatSigner("s").delivery(body, "1763371000", "n");
        };
    }
}
