package org.socialcare.platforms.x;

import org.socialcare.domain.channel.Reading;
import org.socialcare.platforms.protocol.Part;
import org.socialcare.wire.json.Json;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The Account Activity API: lists of events of one account, each list under its own name. */
final class AccountActivity {
    /** Characters of a name that may stand in a log. */
    private static final int LONGEST_QUOTED = 60;

    /** Said about the delivery, not told by it. */
    private static final Set<String> CIRCUMSTANCES =
            Set.of("for_user_id", "users", "apps", "user_has_blocked");

    private final Told told;
    private final Part.Parts parts = new Part.Parts();

    private AccountActivity(Told told) {
        this.told = told;
    }

    /**
     * @param ours the account's id, where the delivery names none
     * @param only the account others' events are told from; empty where all are ours
     */
    static Reading read(Json json, String ours, String only, Instant received) {
        if (!(json instanceof Json.Obj(var members))) {
            return new Reading.Garbled("not an object");
        }
        String revoked = json.obj("user_event").obj("revoke").obj("source").textOrEmpty("user_id");
        String account = json.text("for_user_id").orElse(revoked.isEmpty() ? ours : revoked);
        if (!only.isEmpty() && !account.equals(only)) {
            Part.Parts parts = new Part.Parts();
            parts.add("for_user_id", new Part.Odd("events of another account"));
            return parts.reading();
        }
        Json users = json.get("users").orElse(Json.Null.VALUE);
        return new AccountActivity(new Told(account, users, received)).read(members);
    }

    private Reading read(Map<String, Json> members) {
        boolean any = false;
        for (var member : members.entrySet()) {
            if (!CIRCUMSTANCES.contains(member.getKey())) {
                member(member.getKey(), member.getValue());
                any = true;
            }
        }
        return any ? parts.reading() : new Reading.Garbled("nothing that happened");
    }

    private void member(String name, Json value) {
        switch (name) {
            case "tweet_create_events" ->
                    each(name, value, event -> Posts.read(told, Post.ofFirst(event)));
            case "tweet_delete_events" -> each(name, value, event -> Posts.deleted(told, event));
            case "direct_message_events" -> each(name, value, event -> Direct.message(told, event));
            case "direct_message_mark_read_events" ->
                    each(name, value, event -> Direct.read(told, event));
            case "direct_message_indicate_typing_events" ->
                    each(name, value, event -> Direct.typing(told, event));
            case "favorite_events" -> each(name, value, event -> Bonds.liked(told, event));
            case "follow_events", "block_events", "mute_events" ->
                    each(name, value, event -> Bonds.read(told, event));
            case "user_event" -> parts.add(name, Notices.user(told, value));
            default ->
                    parts.add(
                            name.length() > LONGEST_QUOTED ? "a member" : name,
                            Notices.other(told, name, value));
        }
    }

    private void each(String where, Json list, Function<Json, Part> reader) {
        if (!(list instanceof Json.Arr(List<Json> items))) {
            parts.add(where, new Part.Odd("not a list"));
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            parts.add(where + "[" + i + "]", reader.apply(items.get(i)));
        }
    }
}
