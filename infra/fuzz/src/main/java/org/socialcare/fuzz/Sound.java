package org.socialcare.fuzz;

import org.socialcare.domain.channel.ChannelId;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.conversation.Received;
import org.socialcare.wire.conversation.ReceivedJson;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What holds of everything that was read, whatever it was read from. */
final class Sound {
    private static final Instant FIRST = Instant.EPOCH;
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");
    private static final int LONGEST_WORDS = 300;

    private Sound() {}

    static void check(Reading reading, String platform) {
        switch (reading) {
            case Reading.Events(var events, var unread, var hints) -> {
                events.forEach(event -> event(event, platform));
                unread.forEach(one -> reason(one.where() + ": " + one.why()));
                hints.forEach(one -> time(one.at(), "a hint"));
            }
            case Reading.Garbled(var why) -> reason(why);
            case Reading.Forged(var why) -> reason(why);
            case Reading.Greeting _ -> {}
        }
    }

    private static void event(Inbound event, String platform) {
        Broken.unless(isName(event.kind()), () -> "a kind that is no name: " + event.kind());
        ThreadKey thread = event.thread();
        boolean named =
                switch (thread.kind()) {
                    case DIRECT -> !thread.key().isEmpty();
                    case POST -> thread.post().isPresent() || isOdd(event);
                    case ACCOUNT -> true;
                };
        Broken.unless(named, () -> "a thread of nobody: " + event.kind());
        time(event.at(), event.kind());
        Received received =
                new Received(new ChannelId(platform, "shop"), event, "receipt", Mode.RECEIVED);
        Received back = ReceivedJson.read(ReceivedJson.write(received));
        Broken.unless(
                back.equals(received),
                () -> "not the same behind the queue: " + received + " and " + back);
        Broken.unless(
                !received.entry().isEmpty() && !received.conversation().toString().isEmpty(),
                () -> "an entry without a name");
    }

    /** A post whose own name begins with what separates it from the person is a post. */
    private static boolean isOdd(Inbound event) {
        return event.platformThread().startsWith("|") || event.messageId().startsWith("|");
    }

    /** Words of a vocabulary with dots between, as rules and reports are written for. */
    private static boolean isName(String kind) {
        return !kind.isEmpty()
                && kind.length() <= 100
                && kind.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static void time(Instant at, String of) {
        Broken.unless(
                !at.isBefore(FIRST) && at.isBefore(LAST), () -> of + " at an absurd time: " + at);
    }

    /** A reason is logged: it names what and where, and quotes nothing at length. */
    private static void reason(String words) {
        Broken.unless(
                words.length() <= LONGEST_WORDS, () -> "a reason at length: " + words.length());
    }

    /** What exact de-duplication rests on. */
    static List<String> identities(Reading reading) {
        List<String> identities = new ArrayList<>();
        if (reading instanceof Reading.Events(var events, var _, var _)) {
            for (Inbound event : events) {
                identities.add(event.thread() + " " + event.id());
            }
        }
        return identities;
    }
}
