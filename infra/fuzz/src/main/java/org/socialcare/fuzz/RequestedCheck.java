package org.socialcare.fuzz;

import org.socialcare.domain.channel.Act;
import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.Outgoing;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.Speech;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.wire.json.JsonReader;

import java.net.URI;
import java.util.List;

/**
 * Any words, ids and cursors at all, which came from a platform once: what is asked for with them
 * is asked of that platform, at the place meant, and is well formed.
 */
final class RequestedCheck implements Check {
    private static final String REPLY = "r-1";

    private final Mode mode;

    RequestedCheck(Mode mode) {
        this.mode = mode;
    }

    @Override
    public void check(byte[] input) {
        Cost.bound(input.length, () -> asks(new Choices(input)));
    }

    private void asks(Choices choices) {
        String person = choices.text();
        String text = choices.text();
        String message = choices.text();
        String post = choices.text();
        ThreadKey.Kind kind = choices.of(List.of(ThreadKey.Kind.DIRECT, ThreadKey.Kind.POST));
        boolean late = choices.below(2) == 1;
        says(
                new Outgoing(REPLY, kind, person, text, message, post, true, late),
                new Outgoing(REPLY, kind, "p1", "Hello", "m1", "t1", true, late));
        sends(
                new Outgoing(REPLY, kind, person, "", message, post, true, late),
                new Outgoing(REPLY, kind, "p1", "", "m1", "t1", true, late),
                text,
                message);
        mode.platform().fetching().ifPresent(fetching -> fetches(fetching, message));
        does(
                new Act.AnswerPrivately(message, text, REPLY),
                new Act.AnswerPrivately("1", "a", REPLY));
        does(new Act.Hide(message), new Act.Hide("m1"));
        does(new Act.Show(message), new Act.Show("m1"));
        does(new Act.MarkSeen(person, message), new Act.MarkSeen("p1", "m1"));
        does(new Act.Typing(person, message), new Act.Typing("p1", "m1"));
        Hint hint =
                new Hint(
                        choices.of(
                                List.of(
                                        "messages",
                                        "notifications",
                                        "conversations",
                                        "comments",
                                        post)),
                        message,
                        text,
                        Mode.RECEIVED);
        mode.platform()
                .pulling()
                .ifPresent(
                        pulling ->
                                leadsHome(
                                        pulling.ask(
                                                new Hint(hint.what(), "m1", "k", hint.at()),
                                                "",
                                                mode.credentials(),
                                                "t"),
                                        pulling.ask(hint, person, mode.credentials(), "t")));
    }

    private void says(Outgoing words, Outgoing harmless) {
        Speech speech = mode.platform().speech();
        if (speech.refusal(words).isEmpty()) {
            leadsHome(
                    speech.say(harmless, mode.credentials(), "t"),
                    speech.say(words, mode.credentials(), "t"));
        }
    }

    /** A picture whose name somebody chose, sent under an id that the platform chose. */
    private void sends(Outgoing words, Outgoing harmless, String name, String source) {
        Speech speech = mode.platform().speech();
        Media media = Media.named("a-5.jpg", Media.isName(name) ? name : "a").orElseThrow();
        speech.attaching()
                .ifPresent(
                        how -> {
                            var home = how.send(harmless, media, "1", mode.credentials(), "t");
                            leadsHome(
                                    home, how.send(words, media, source, mode.credentials(), "t"));
                            how.handingOver().ifPresent(over -> handsOver(over, media, home));
                        });
    }

    private void handsOver(Attaching.HandingOver over, Media media, PlatformRequest home) {
        Binary bytes = Binary.of(new byte[5]);
        leadsHome(home, over.request(media, bytes, mode.credentials(), "t"));
    }

    /** A file under an id that a message names; a link is only ever followed with encryption. */
    private void fetches(Fetching fetching, String id) {
        var asked = fetching.ask(new Attachment("image", id, ""), mode.credentials(), "t");
        if (FileHosts.isLink(id)) {
            asked.ifPresent(request -> leadsHome(request, request));
        } else {
            asked.ifPresent(
                    request ->
                            leadsHome(
                                    fetching.ask(
                                                    new Attachment("image", "1", ""),
                                                    mode.credentials(),
                                                    "t")
                                            .orElseThrow(),
                                    request));
        }
    }

    private void does(Act act, Act harmless) {
        Speech speech = mode.platform().speech();
        speech.act(act, mode.credentials(), "t")
                .ifPresent(
                        request ->
                                leadsHome(
                                        speech.act(harmless, mode.credentials(), "t").orElseThrow(),
                                        request));
    }

    /** Compares with a request that is surely well formed. */
    static void leadsHome(PlatformRequest harmless, PlatformRequest request) {
        URI home = harmless.address();
        URI address = request.address();
        Broken.unless(
                "https".equals(address.getScheme())
                        && home.getRawAuthority().equals(address.getRawAuthority())
                        && address.getRawFragment() == null,
                () -> "a request leads to " + address);
        List<String> steps = List.of(address.getRawPath().split("/", -1));
        Broken.unless(
                !steps.contains("..") && !steps.contains("."),
                () -> "a request leads elsewhere: " + address);
        request.headers()
                .forEach(
                        (name, value) ->
                                Broken.unless(
                                        value.chars().allMatch(c -> c >= ' ' && c != 127),
                                        () -> "a header with a line end: " + name));
        if (request.headers().getOrDefault("content-type", "").equals("application/json")
                && !request.body().isEmpty()) {
            JsonReader.read(request.body());
        }
    }
}
