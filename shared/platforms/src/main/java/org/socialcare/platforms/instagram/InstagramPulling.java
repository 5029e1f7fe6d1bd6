package org.socialcare.platforms.instagram;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.platforms.meta.Graph;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The words of mentions, which webhooks leave out, and the messages and comments they lost. */
final class InstagramPulling implements Pulling {
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Inquiry MESSAGES = new ConversationHistory();
    private static final Inquiry COMMENTS = new CommentHistory();
    private static final Inquiry MENTION = new MentionWords();

    private static Inquiry about(Hint hint) {
        return switch (hint.what()) {
            case ConversationHistory.WHAT -> MESSAGES;
            case CommentHistory.WHAT -> COMMENTS;
            default -> MENTION;
        };
    }

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        return about(hint).ask(hint, cursor, credentials, token);
    }

    @Override
    public Pulled understand(
            PlatformResponse response,
            Hint hint,
            String cursor,
            Credentials credentials,
            Instant received) {
        Optional<Json> answer = Documents.answered(response.body());
        boolean success = response.status() >= 200 && response.status() < 300;
        return success && answer.isPresent() && answer.get().get("error").isEmpty()
                ? about(hint).read(answer.get(), hint, cursor, credentials, received)
                : Pulled.failed(Graph.understand(response), LATER);
    }

    /** For an answer that makes no sense now and may do so later. */
    static Pulled unreadable(String why) {
        return new Pulled.Retry(why, LATER);
    }

    /** Whose history it is must be known, for only so our own words can be told from others'. */
    @Override
    public List<Hint> history(Credentials credentials, Instant since, Instant now) {
        String account = credentials.get("ig_id");
        return account.isEmpty()
                ? List.of()
                : List.of(
                        new Hint(ConversationHistory.WHAT, account, "", since),
                        new Hint(CommentHistory.WHAT, account, "", since));
    }
}
