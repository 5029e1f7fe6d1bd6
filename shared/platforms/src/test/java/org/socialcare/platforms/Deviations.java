package org.socialcare.platforms;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;

import java.util.Map;
import java.util.Set;

/** Where captured deliveries are read otherwise than their index says, and why. */
final class Deviations {
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

    /** Instagram says only where it was mentioned; the words are fetched: see MentionWords. */
    private static final Set<String> ONLY_HINTED = Set.of("instagram/wh-mentions.json");

    /** Where several deliveries with ids of their own tell of one thing. */
    private static final Set<String> TOLD_TWICE = Set.of("x", "linkedin");

    private Deviations() {}

    static String kind(Sample sample) {
        String kind = sample.get("kind");
        return OTHER_KIND.getOrDefault(kind, kind);
    }

    static String direction(Sample sample, Inbound event) {
        if (BY_THE_PLATFORM.contains(event.kind())) {
            return "system";
        }
        return BY_A_PERSON.contains(event.kind()) ? "in" : sample.get("direction");
    }

    static boolean isOnlyHinted(Sample sample) {
        return ONLY_HINTED.contains(sample.file());
    }

    static boolean namesCustomer(Sample sample) {
        return !sample.get("customer_id").equals(COMPANY);
    }

    static boolean isNoDelivery(Sample sample) {
        return NO_DELIVERY.contains(sample.get("kind"))
                // What a library makes of a delivery, without the envelope that Meta sends.
                || sample.file().startsWith("facebook/chatwoot-");
    }

    /**
     * The index's id, with two exceptions. Where it is made of nothing ({@code None|add|…}) any id
     * will do. And what happens to a message must not have the message's own id, or it would be
     * dropped as the message's duplicate: a deletion, an edit (whose time may be that of the post),
     * a reaction, a receipt.
     */
    static boolean isSameId(Sample sample, Inbound event) {
        String expected = sample.get("dedup_id");
        if (TOLD_TWICE.contains(sample.get("platform")) && isToldTwice(sample, event)) {
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
     * answer and quotation, and LinkedIn once to each administrator, each with an id of its own;
     * the message's, post's or comment's own id is what all of them share, and what happens to it
     * is told from it by what follows.
     */
    private static boolean isToldTwice(Sample sample, Inbound event) {
        String own = sample.get("message_id");
        return !own.isEmpty() && (event.id().equals(own) || event.id().startsWith(own + "|"));
    }
}
