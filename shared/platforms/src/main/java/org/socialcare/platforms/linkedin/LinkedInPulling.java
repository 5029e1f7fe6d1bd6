package org.socialcare.platforms.linkedin;

import static org.socialcare.platforms.protocol.Addresses.encode;
import static org.socialcare.platforms.protocol.Addresses.step;

import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Hint;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.Pulled;
import org.socialcare.domain.channel.Pulling;
import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Comments whose words a notification left out, and the notifications of the last sixty days. */
final class LinkedInPulling implements Pulling {
    /** What {@link #history} hints at; any other hint is the kind of a comment to look up. */
    private static final String HISTORY = "notifications";

    private static final Duration KEPT = Duration.ofDays(60);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final int PAGE = 50;
    private static final String ACTIONS =
            "List(COMMENT,ADMIN_COMMENT,COMMENT_EDIT,COMMENT_DELETE,LIKE,SHARE,SHARE_MENTION)";

    @Override
    public PlatformRequest ask(Hint hint, String cursor, Credentials credentials, String token) {
        String path = hint.what().equals(HISTORY) ? page(hint, cursor) : comment(hint.of());
        return Rest.call("GET", path, "", credentials, token);
    }

    private static String comment(String urn) {
        return "socialActions/" + step(Urns.postOf(urn)) + "/comments/" + step(Urns.numberOf(urn));
    }

    /** The parentheses and colon around the time belong to LinkedIn's grammar; its end is open. */
    private static String page(Hint hint, String cursor) {
        return "organizationalEntityNotifications?q=criteria&organizationalEntity="
                + encode(hint.of())
                + "&actions="
                + ACTIONS
                + "&timeRange=(start:"
                + hint.at().toEpochMilli()
                + ")&count="
                + PAGE
                + "&start="
                + Json.of(cursor).asNumber().orElse(0);
    }

    @Override
    public Pulled understand(
            PlatformResponse response,
            Hint hint,
            String cursor,
            Credentials credentials,
            Instant received) {
        Optional<Json> answer = Documents.answered(response.body());
        if (response.status() != 200) {
            return Pulled.failed(Answers.failure(response, answer), LATER);
        }
        if (answer.isEmpty() || !(answer.get() instanceof Json.Obj)) {
            return new Pulled.Retry("an unreadable answer", LATER);
        }
        return hint.what().equals(HISTORY)
                ? notifications(answer.get(), credentials, received)
                : one(answer.get(), hint, credentials);
    }

    private static Pulled one(Json answer, Hint hint, Credentials credentials) {
        Comment comment = Comment.lookedUp(answer, hint.of());
        Part.Parts parts = new Part.Parts();
        parts.add(
                hint.of(),
                comment.isTold()
                        ? comment.event(hint.what(), credentials.get("organization"), hint.at())
                        : new Part.Odd("a comment without words or writer"));
        return new Pulled.Page(parts.reading(), "", false);
    }

    /**
     * LinkedIn counts what it skips. A page may be empty though more follows, so it is the links
     * that tell; without them, a full page does. What does not say where it begins has no next.
     */
    private static Pulled notifications(Json answer, Credentials credentials, Instant received) {
        if (!(answer.get("elements").orElse(Json.Null.VALUE) instanceof Json.Arr(var elements))) {
            return new Pulled.Retry("an answer without elements", LATER);
        }
        Reading.Events reading =
                Notifications.read("elements", elements, credentials.get("only_account"), received);
        Json paging = answer.obj("paging");
        long start = Math.max(0, paging.number("start").orElse(0));
        long step = Math.clamp(paging.number("count").orElse(PAGE), 1, 1000);
        boolean more =
                paging.number("start").isPresent() && (hasNext(paging) || elements.size() >= step);
        return new Pulled.Page(reading, more ? Long.toString(start + step) : "", more);
    }

    private static boolean hasNext(Json paging) {
        for (Json link : paging.arr("links")) {
            if (link.textOrEmpty("rel").equals("next")) {
                return true;
            }
        }
        return false;
    }

    @Override
    public List<Hint> history(Credentials credentials, Instant since, Instant now) {
        String page = credentials.get("organization");
        Instant oldest = now.minus(KEPT);
        Instant from = since.isBefore(oldest) ? oldest : since;
        return page.isEmpty() || !from.isBefore(now)
                ? List.of()
                : List.of(new Hint(HISTORY, page, "", from));
    }
}
