package org.socialcare.platforms.instagram;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.platforms.meta.Entry;
import org.socialcare.platforms.meta.Times;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The direct messages since a time, each as its webhook would have told it. */
final class ConversationHistory implements Inquiry {
    /** What its hint says waits. */
    static final String WHAT = "conversations";

    /** An answer is read up to one megabyte; a message with pictures is some thousand bytes. */
    private static final int CONVERSATIONS = 5;

    private static final String FIELDS =
            "updated_time,messages.limit(" + Assumptions.READABLE + "){" + PastMessage.FIELDS + "}";

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        String query =
                "platform=instagram&limit="
                        + CONVERSATIONS
                        + (cursor.isEmpty() ? "" : "&after=" + encode(cursor))
                        + "&fields="
                        + encode(FIELDS);
        return Login.read(credentials, "me/conversations", query, token);
    }

    @Override
    public Pulled read(
            Json answer, Hint hint, String cursor, Credentials credentials, Instant received) {
        Optional<List<Json>> conversations = Edge.items(answer);
        if (conversations.isEmpty()) {
            return InstagramPulling.unreadable("an answer without conversations");
        }
        Part.Parts parts = new Part.Parts();
        boolean recent = false;
        for (Json conversation : conversations.get()) {
            if (!Times.of(conversation, "updated_time").orElse(received).isBefore(hint.at())) {
                recent = true;
                messages(conversation, hint, credentials.get("ig_id"), received, parts);
            }
        }
        // Behind a page on which nothing is recent there is nothing recent: see Assumptions.
        String next = recent ? Edge.next(answer).orElse("") : "";
        return new Pulled.Page(parts.reading(), next, !next.isEmpty());
    }

    private static void messages(
            Json conversation, Hint hint, String account, Instant received, Part.Parts parts) {
        String where = "conversation " + conversation.textOrEmpty("id");
        for (Json message : conversation.obj("messages").arr("data")) {
            if (!PastMessage.isOf(account, message)) {
                parts.add(where, new Part.Odd("a message that is not between us and somebody"));
                return;
            }
            Optional<Instant> at = Times.of(message, "created_time");
            if (at.isEmpty()) {
                parts.add(where, new Part.Odd("a message without a time"));
            } else if (!at.get().isBefore(hint.at())) {
                Entry entry = new Entry("instagram", account, at, received);
                parts.add(where, PastMessage.read(entry, message));
            }
        }
    }
}
