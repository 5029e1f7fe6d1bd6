package org.socialcare.wire.notices;

import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.notices.Outcome;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonProblem;
import org.socialcare.wire.json.JsonReader;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;

/** What the services' answers have in common. */
final class Answers {
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private Answers() {}

    static Outcome understand(PlatformResponse response, Chat chat) {
        int status = response.status();
        if (status == OK) return chat.understand(response);
        String reason = "http-" + status;
        if (status == TOO_MANY) return new Outcome.Later(reason, retryAfter(response));
        if (status >= 500 || status == 408) return new Outcome.Later(reason);
        // Never followed: it could lead anywhere, and would carry the notice there.
        if (status >= 300 && status < 400) return new Outcome.Broken("redirected");
        return new Outcome.Broken(reason);
    }

    /**
     * Judges the code within an answer. A code that nobody has documented may pass: the notice is
     * tried again until its attempts are used up, and is then set aside.
     *
     * @param name of the member that holds the code; 0 is success
     * @param slow codes that ask to be left alone for a while
     * @param broken codes that no repetition can change
     */
    static Outcome ofCode(
            PlatformResponse response,
            String service,
            String name,
            Set<Long> slow,
            Duration patience,
            Set<Long> broken) {
        OptionalLong code = code(response.body(), name);
        if (code.isEmpty()) return new Outcome.Later(service + "-unreadable-answer");
        String reason = service + "-" + code.getAsLong();
        if (code.getAsLong() == 0) return new Outcome.Delivered();
        if (slow.contains(code.getAsLong())) return new Outcome.Later(reason, patience);
        return broken.contains(code.getAsLong())
                ? new Outcome.Broken(reason)
                : new Outcome.Later(reason);
    }

    private static OptionalLong code(String body, String name) {
        try {
            Json answer = JsonReader.read(body);
            return answer.number(name);
        } catch (JsonProblem notJson) {
            return OptionalLong.empty();
        }
    }

    private static Duration retryAfter(PlatformResponse response) {
        String value = response.headers().getOrDefault("retry-after", "").strip();
        boolean seconds =
                !value.isEmpty() && value.length() < 7 && value.chars().allMatch(Answers::isDigit);
        return seconds ? Duration.ofSeconds(Long.parseLong(value)) : A_MINUTE;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
