package org.socialcare.fuzz;

import org.socialcare.domain.channel.Attaching;
import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.channel.Speech;
import org.socialcare.testkit.platform.Fixture;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Any answer at all to what we ask a platform: it is understood as something we can act on. */
final class AnsweredCheck implements Check {
    private static final int LONGEST_REASON = 400;
    private static final Duration LONGEST_WAIT = Duration.ofDays(2);

    private final Mode mode;
    private final List<Hint> hints = new ArrayList<>();

    AnsweredCheck(Mode mode) {
        this.mode = mode;
        for (Fixture fixture : mode.contents()) {
            if (mode.read(mode.signer().sign(fixture.body(), Mode.RECEIVED))
                    instanceof Reading.Events(var _, var _, var found)) {
                found.stream().limit(1).forEach(hints::add);
            }
        }
        mode.platform()
                .pulling()
                .ifPresent(
                        pulling ->
                                hints.addAll(
                                        pulling.history(
                                                mode.credentials(),
                                                Mode.RECEIVED.minusSeconds(3_600),
                                                Mode.RECEIVED)));
    }

    @Override
    public void check(byte[] input) {
        PlatformResponse response = Letter.read(input).response();
        Cost.bound(input.length, () -> understands(response));
    }

    private void understands(PlatformResponse response) {
        Speech speech = mode.platform().speech();
        result(speech.understand(response));
        speech.renewed(response, Mode.RECEIVED).ifPresent(AnsweredCheck::token);
        speech.attaching()
                .flatMap(Attaching::handingOver)
                .ifPresent(handed -> given(handed.understand(response)));
        mode.platform().fetching().ifPresent(fetching -> fetched(fetching, response));
        mode.platform()
                .pulling()
                .ifPresent(
                        pulling ->
                                hints.forEach(
                                        hint -> {
                                            String next = pulls(pulling, response, hint, "");
                                            pulls(pulling, response, hint, next);
                                        }));
    }

    private static void result(SendResult result) {
        switch (result) {
            case SendResult.Accepted(var id) ->
                    Broken.unless(id.length() <= 2_000, () -> "an id of " + id.length());
            case SendResult.Retry(var reason, var after) -> later(reason, after);
            case SendResult.TokenTrouble(var reason) -> reason(reason);
            case SendResult.Closed(var reason) -> reason(reason);
            case SendResult.Refused(var reason) -> reason(reason);
            case SendResult.Unknown(var reason) -> reason(reason);
        }
    }

    /** Whatever a host answers where a file was asked for. */
    private void fetched(Fetching fetching, PlatformResponse response) {
        var file =
                new FileResponse(
                        response.status(),
                        response.headers(),
                        Binary.of(response.body().getBytes(StandardCharsets.UTF_8)));
        fetching.ask(new Attachment("image", "1", ""), mode.credentials(), "t")
                .map(asked -> fetching.understand(asked, file, mode.credentials(), "t"))
                .ifPresent(AnsweredCheck::fetched);
    }

    private static void fetched(Fetched fetched) {
        switch (fetched) {
            case Fetched.File(var name) ->
                    Broken.unless(
                            name.isEmpty() || Media.isName(name), () -> "a name that is none");
            case Fetched.Elsewhere(var next) -> RequestedCheck.leadsHome(next, next);
            case Fetched.TooLarge() -> {}
            case Fetched.Failed(var why) -> result(why);
        }
    }

    private static void given(Attaching.Given given) {
        switch (given) {
            case Attaching.Given.Taken(var id) ->
                    Broken.unless(!id.isEmpty(), () -> "a file without an id");
            case Attaching.Given.Failed(var why) -> result(why);
        }
    }

    private static void token(Speech.AccessToken token) {
        Broken.unless(
                !token.value().isEmpty() && token.expires().isAfter(Mode.RECEIVED),
                () -> "a token that is none, until " + token.expires());
        Broken.unless(
                token.refreshExpires().isEmpty()
                        || token.refreshExpires().get().isAfter(Mode.RECEIVED),
                () -> "a grant that is over: " + token.refreshExpires());
    }

    /** Returns where the next page begins. */
    private String pulls(Pulling pulling, PlatformResponse response, Hint hint, String asked) {
        return switch (pulling.understand(
                response, hint, asked, mode.credentials(), Mode.RECEIVED)) {
            case Pulled.Page(var reading, var cursor, var more) -> {
                Sound.check(reading, mode.platform().name());
                Broken.unless(!more || !cursor.isEmpty(), () -> "more, but from the beginning");
                RequestedCheck.leadsHome(
                        pulling.ask(hint, "", mode.credentials(), "t"),
                        pulling.ask(hint, cursor, mode.credentials(), "t"));
                yield cursor;
            }
            case Pulled.Retry(var reason, var after) -> {
                later(reason, after);
                yield "";
            }
            case Pulled.TokenTrouble(var reason) -> {
                reason(reason);
                yield "";
            }
            case Pulled.Refused(var reason) -> {
                reason(reason);
                yield "";
            }
        };
    }

    private static void later(String reason, Duration after) {
        reason(reason);
        Broken.unless(
                !after.isNegative() && after.compareTo(LONGEST_WAIT) <= 0,
                () -> "to be tried again after " + after);
    }

    private static void reason(String reason) {
        Broken.unless(
                !reason.isEmpty() && reason.length() <= LONGEST_REASON,
                () -> "a reason of " + reason.length() + " characters");
    }
}
