package org.socialcare.desk;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Decision;
import org.socialcare.domain.conversation.Entry;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.EntryBody.Reply;
import org.socialcare.domain.conversation.Working;
import org.socialcare.domain.ports.KeepMedia;
import org.socialcare.domain.ports.LendMedia;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Pictures and files: a place for those an agent sends, and where they and customers' can be seen.
 */
final class AttachmentApi {
    static final Duration TO_LOOK = Duration.ofMinutes(15);

    private static final int MOST_PLACES = 1_000;

    private final Conversations conversations;
    private final KeepMedia kept;
    private final LendMedia lent;
    private final ReceivedFiles received;
    private final InstantSource clock;

    AttachmentApi(
            Conversations conversations,
            KeepMedia kept,
            LendMedia lent,
            ReceivedFiles received,
            InstantSource clock) {
        this.conversations = conversations;
        this.kept = kept;
        this.lent = lent;
        this.received = received;
        this.clock = clock;
    }

    /** A place for one file. Nothing is written before the browser puts the bytes there. */
    Answer offer(Request request, Caller caller, String id) {
        var file = NewFile.read(request.json());
        var conversation = conversations.open(caller, id);
        Working.whyNotAttached(conversation, file.type(), file.bytes())
                .ifPresent(
                        why -> {
                            throw new Refusal(Refusals.problem(why.code(), why.detail()));
                        });
        var media = file.media();
        return NewFile.place(media, kept.place(conversation.id(), media));
    }

    /** What a reply names as its file; absent where it has words. */
    static Optional<Media> named(Json.Obj body) {
        if (body.get("attachment").filter(value -> !(value instanceof Json.Null)).isEmpty()) {
            return Optional.empty();
        }
        var attachment = body.obj("attachment");
        var name = NewFile.name(attachment, "/attachment/name");
        var media = Media.named(attachment.textOrEmpty("reference"), name);
        if (media.isEmpty()) {
            throw new Refusal(
                    Problem.invalid("/attachment/reference", "must be one that was given out"));
        }
        if (!body.textOrEmpty("text").isEmpty() || body.get("privately").isPresent()) {
            throw new Refusal(
                    Problem.invalid("/attachment", "is a reply of its own, without words"));
        }
        return media;
    }

    /** Sends what lies at its place; from then on nobody changes it. */
    Acts.Act sending(Caller caller, String key, Media media) {
        return act(
                key,
                media,
                before -> {
                    var decision = decide(caller, before, key, media);
                    return decision instanceof Decision.Changed && !kept.keep(before.id(), media)
                            ? new Decision.Refused(
                                    "attachment-missing", "No such file has been uploaded.")
                            : decision;
                });
    }

    /** Sends once more what an earlier reply has kept. */
    Acts.Act sendingAgain(Caller caller, String key, Media media) {
        return act(key, media, before -> decide(caller, before, key, media));
    }

    private static Acts.Act act(
            String key, Media media, Function<Conversation, Decision> decision) {
        return new Acts.Act(
                "reply#" + key,
                done -> done.body() instanceof Reply was && was.media().equals(Optional.of(media)),
                decision);
    }

    private Decision decide(Caller caller, Conversation before, String key, Media media) {
        return Working.attach(
                before,
                caller.brand(),
                ReplyRules.of(before.channel().platform()),
                key,
                caller.agent().id(),
                media,
                clock.instant());
    }

    /** Where a file that was sent, or that a customer sent, can be seen for a while. */
    Answer show(Request request, Caller caller, String id, String entryId) {
        var conversation = conversations.open(caller, id);
        var entry =
                OpaqueId.read(entryId)
                        .flatMap(known -> conversations.entry(conversation, known))
                        .orElseThrow(() -> new Refusal(Problem.notFound()));
        return entry.body() instanceof EntryBody.Heard heard
                ? received.show(conversation, heard.event(), place(request))
                : sent(conversation, entry);
    }

    private Answer sent(Conversation conversation, Entry entry) {
        var media = media(entry).orElseThrow(() -> new Refusal(Problem.notFound()));
        return Answer.ok(
                Json.object()
                        .put("state", "kept")
                        .put("address", lent.address(conversation.id(), media, TO_LOOK).toString())
                        .build());
    }

    private static int place(Request request) {
        var place = Json.of(request.query("place").orElse("0")).asNumber();
        if (place.isEmpty() || place.getAsLong() < 0 || place.getAsLong() > MOST_PLACES) {
            throw new Refusal(Problem.invalid("/place", "must be an attachment's number, from 0"));
        }
        return (int) place.getAsLong();
    }

    private static Optional<Media> media(Entry entry) {
        return entry.body() instanceof Reply reply ? reply.media() : Optional.empty();
    }
}
