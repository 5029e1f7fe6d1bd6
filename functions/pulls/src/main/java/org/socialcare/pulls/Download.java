package org.socialcare.pulls;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.domain.files.FileState.Reason;
import org.socialcare.domain.ports.FetchFile;

import java.time.Duration;

/** Asks a platform for one file, from the first request to the bytes. */
final class Download {
    /** Where a file lies is said once, perhaps followed by a redirection or two. */
    private static final int MOST_STEPS = 5;

    private static final Duration WEAKNESS = Duration.ofSeconds(20);

    private final FetchFile http;

    Download(FetchFile http) {
        this.http = http;
    }

    /** What came of it. */
    sealed interface Outcome {
        /**
         * @param type as the platform says
         */
        record Got(String type, String name, Binary bytes) implements Outcome {}

        /** It will not be had. */
        record Never(Reason reason) implements Outcome {}

        /** It may be had later. */
        record Later(Duration pause) implements Outcome {}

        /** The token is no longer good. */
        record NoToken() implements Outcome {}
    }

    Outcome of(Fetching fetching, Attachment attachment, Credentials secrets, String token) {
        var first = fetching.ask(attachment, secrets, token);
        if (first.isEmpty()) {
            return new Outcome.Never(Reason.ELSEWHERE);
        }
        PlatformRequest next = first.get();
        for (int i = 0; i < MOST_STEPS; i++) {
            switch (http.fetch(next, CustomerFiles.LARGEST)) {
                case FetchFile.Answer.Lost _ -> {
                    return new Outcome.Later(WEAKNESS);
                }
                case FetchFile.Answer.TooLarge() -> {
                    return new Outcome.Never(Reason.TOO_LARGE);
                }
                case FetchFile.Answer.Answered(var response) -> {
                    switch (fetching.understand(next, response, secrets, token)) {
                        case Fetched.File(var name) -> {
                            return new Outcome.Got(response.type(), name, response.body());
                        }
                        case Fetched.Elsewhere(var there) -> next = there;
                        case Fetched.TooLarge() -> {
                            return new Outcome.Never(Reason.TOO_LARGE);
                        }
                        case Fetched.Failed(var why) -> {
                            return failed(why);
                        }
                    }
                }
            }
        }
        return new Outcome.Never(Reason.GONE);
    }

    private static Outcome failed(SendResult why) {
        return switch (why) {
            case SendResult.Retry(_, var after) -> new Outcome.Later(after);
            case SendResult.Unknown _ -> new Outcome.Later(WEAKNESS);
            case SendResult.TokenTrouble _ -> new Outcome.NoToken();
            case SendResult.Refused _, SendResult.Closed _, SendResult.Accepted _ ->
                    new Outcome.Never(Reason.GONE);
        };
    }
}
