package org.socialcare.platforms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Delivery;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.testkit.platform.DouyinSigner;
import org.socialcare.testkit.platform.FacebookSigner;
import org.socialcare.testkit.platform.WeChatSafeMode;
import org.socialcare.testkit.platform.WeChatSigner;
import org.socialcare.testkit.platform.XSigner;

import java.nio.charset.StandardCharsets;
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
            new Credentials(
                    Map.of(
                            "app_secret",
                            "s",
                            "client_secret",
                            "s",
                            "token",
                            "s",
                            "consumer_secret",
                            "s"));

    private static final String AES_KEY = "kQ3vZt7Lw0Rb5NfYp2Jx8Hc4Gm6Td1Sa9Ue3Ik7Oq5A";

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
                    "event.verify_expired",
                    "event.change_external_contact",
                    "event.change_external_tag",
                    "event.kf_account_auth_change");

    /** Done by a person, though the index takes it for the platform's word. */
    private static final Set<String> BY_A_PERSON = Set.of("event.template_card_event");

    /**
     * All of a company's news of one second come from {@code sys} under one name: the index's id
     * would make them one, and {@code sys} is nobody.
     */
    private static final String COMPANY = "sys";

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
        Reading reading = sample.platform().read(signed(sample), credentials(sample), RECEIVED);
        if (isNoDelivery(sample)) {
            return reading instanceof Reading.Garbled ? List.of() : List.of(sample + " " + reading);
        }
        if (ONLY_HINTED.contains(sample.file())) {
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
                        && hints.getFirst().of().equals(sample.get("message_id"));
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
        String direction =
                BY_THE_PLATFORM.contains(event.kind())
                        ? "system"
                        : BY_A_PERSON.contains(event.kind()) ? "in" : "";
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
        if (!sample.get("customer_id").equals(COMPANY)) {
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
        if (!isSameId(sample, event)) {
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
    private static boolean isSameId(Sample sample, Inbound event) {
        String expected = sample.get("dedup_id");
        if (sample.get("platform").equals("x") && isToldTwice(sample, event)) {
            return true;
        }
        if (expected.isEmpty()
                || expected.contains("None|")
                || expected.startsWith("|")
                || expected.startsWith(COMPANY + "|")) {
            return true;
        }
        return switch (event.content()) {
            case Content.Said _, Content.Happened _ ->
                    event.id().equals(expected)
                            || (event.kind().endsWith(".edit")
                                    && event.id().startsWith(expected + "|"))
                            || isSecondOfWeibo(expected, event);
            case Content.TakenBack _, Content.Edited _, Content.Reacted _ ->
                    event.id().equals(expected) || event.id().startsWith(expected + "|");
            case Content.Receipt _ -> event.id().contains("|" + expected + "|");
        };
    }

    /** The index's id leaves out what was said: two messages of one second would be one. */
    private static boolean isSecondOfWeibo(String expected, Inbound event) {
        return expected.contains("|Mon Jul 16 ") && event.id().startsWith(expected + "|");
    }

    /**
     * X tells of one message or post several times, in two families of payloads and as mention,
     * answer and quotation, each with an id of its own; the message's or post's own id is what all
     * of them share, and what happens to it is told from it by what follows.
     */
    private static boolean isToldTwice(Sample sample, Inbound event) {
        String own = sample.get("message_id");
        return !own.isEmpty() && (event.id().equals(own) || event.id().startsWith(own + "|"));
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

    private static Credentials credentials(Sample sample) {
        return sample.get("platform").equals("wecom")
                ? CREDENTIALS.with("encoding_aes_key", AES_KEY).with("corp_id", "corp")
                : CREDENTIALS;
    }

    private static Delivery signed(Sample sample) {
        byte[] body = sample.body();
        return switch (sample.get("platform")) {
            case "facebook", "instagram", "whatsapp" -> new FacebookSigner("s").delivery(body);
            case "douyin" -> new DouyinSigner("s").delivery(body, "delivery-1");
            case "wecom" -> sealed(body);
            case "x" -> new XSigner("s").delivery(body);
            default -> new WeChatSigner("s").delivery(body, "1763371000", "n");
        };
    }

    /** WeCom takes nothing in clear; a byte order mark is kept, as it is inside some captures. */
    private static Delivery sealed(byte[] body) {
        return new WeChatSafeMode(new WeChatSigner("s"), AES_KEY, "corp")
                .delivery(
                        "corp",
                        new String(body, StandardCharsets.UTF_8),
                        "0123456789abcdef".getBytes(StandardCharsets.US_ASCII),
                        "1763371000",
                        "n");
    }
}
