package org.socialcare.replies;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody.Reply;
import org.socialcare.domain.conversation.EntryBody.Visibility;

import java.util.Optional;

/** What of a timeline is carried to the platform, and as which request. */
final class Errands {
    private Errands() {}

    static boolean isOne(Entry entry) {
        return entry.body() instanceof Reply || entry.body() instanceof Visibility;
    }

    /**
     * Whether it may be done again while nobody knows if it was done. A comment hidden twice is
     * hidden, and one shown twice is shown; words said twice are read twice.
     */
    static boolean isRepeatable(Entry entry) {
        return entry.body() instanceof Visibility;
    }

    /**
     * The request that does it; absent where the platform has no such thing.
     *
     * @param attached a picture or file that was made ready
     */
    static Optional<PlatformRequest> request(
            Entry entry,
            Conversation conversation,
            Speech speech,
            Delivery.Ready attached,
            Credentials secrets,
            String token) {
        return switch (entry.body()) {
            case Reply reply when attached instanceof Delivery.Ready.At(var media, var source) -> {
                var to = words(entry, reply, conversation);
                yield speech.attaching().map(how -> how.send(to, media, source, secrets, token));
            }
            case Reply reply when reply.privately() -> {
                var act = new Act.AnswerPrivately(reply.answers(), reply.text(), entry.id());
                yield speech.act(act, secrets, token);
            }
            case Reply reply ->
                    Optional.of(speech.say(words(entry, reply, conversation), secrets, token));
            case Visibility(_, var comment, var hidden, _) ->
                    speech.act(
                            hidden ? new Act.Hide(comment) : new Act.Show(comment), secrets, token);
            default -> throw new IllegalArgumentException("no errand: " + entry.id());
        };
    }

    /** Why the words cannot be said there at all; absent where they can, and for anything else. */
    static Optional<String> refusal(Entry entry, Conversation conversation, Speech speech) {
        return entry.body() instanceof Reply reply && !reply.privately() && reply.media().isEmpty()
                ? speech.refusal(words(entry, reply, conversation))
                : Optional.empty();
    }

    private static Outgoing words(Entry entry, Reply reply, Conversation conversation) {
        return new Outgoing(
                entry.id(),
                conversation.thread().kind(),
                conversation.customer().id(),
                reply.text(),
                reply.answers(),
                conversation.platformThread(),
                true,
                reply.late(),
                reply.template());
    }
}
