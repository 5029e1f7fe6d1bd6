package org.socialcare.platforms.signed;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.platforms.protocol.Names;
import org.socialcare.wire.json.Json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The members of one event against their limits. It remembers the first problem and goes on with
 * empty values, so that a reader asks once, at the end. Not for use by several threads.
 */
final class Fields {
    private static final int LATEST_YEAR = 2100;

    private final Json json;
    private String problem = "";

    Fields(Json json) {
        this.json = json;
    }

    /** The first thing that is not as it must be; empty where all is well. */
    String problem() {
        return problem;
    }

    /** A required id. */
    String id(String name) {
        String id = optionalId(name);
        if (id.isEmpty()) {
            wrong(name, "is missing");
        }
        return id;
    }

    String optionalId(String name) {
        String id = text(name, Limits.ID);
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c <= ' ' || c > '~' || c == '|') {
                wrong(name, "has a character that no id has");
                return "";
            }
        }
        return id;
    }

    /** Words of at most that many characters; empty where there are none. */
    String text(String name, int longest) {
        Optional<Json> member = json.get(name);
        Optional<String> text = member.flatMap(Json::asText);
        if (member.isPresent() && text.isEmpty()) {
            wrong(name, "is no text");
        }
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > longest) {
            wrong(name, "has more than " + longest + " characters");
            return "";
        }
        return text.orElse("");
    }

    /** A small name. */
    String name(String name) {
        String value = text(name, Limits.NAME);
        if (!Names.isName(value)) {
            wrong(name, "is missing or no name");
        }
        return value;
    }

    /** A required time with its zone. */
    Instant time(String name) {
        return optionalTime(name)
                .orElseGet(
                        () -> {
                            wrong(name, "is missing");
                            return Instant.EPOCH;
                        });
    }

    Optional<Instant> optionalTime(String name) {
        String text = text(name, Limits.NAME);
        try {
            if (!text.isEmpty()) {
                OffsetDateTime time = OffsetDateTime.parse(text);
                if (time.getYear() >= 1970 && time.getYear() < LATEST_YEAR) {
                    return Optional.of(time.toInstant());
                }
                wrong(name, "is no time of ours");
            }
        } catch (DateTimeException noTime) {
            wrong(name, "is no time such as 2026-11-20T12:00:00Z");
        }
        return Optional.empty();
    }

    /** Whether it is true; what is not there is not. */
    boolean flag(String name, boolean otherwise) {
        Json value = json.get(name).orElse(new Json.Bool(otherwise));
        if (!(value instanceof Json.Bool)) {
            wrong(name, "is neither true nor false");
        }
        return value.equals(new Json.Bool(true));
    }

    /** Digits of one length, so that they sort as text; empty where there is no number. */
    String rank(String name) {
        if (json.get(name).isEmpty()) {
            return "";
        }
        long number = json.number(name).orElse(-1);
        if (number < 0) {
            wrong(name, "is no whole number");
            return "";
        }
        String digits = Long.toString(number);
        return "0".repeat(19 - digits.length()) + digits;
    }

    /** The member's own fields; their problems become this one's. */
    Fields part(String name) {
        Json part = json.get(name).orElse(Json.Null.VALUE);
        if (!(part instanceof Json.Obj)) {
            wrong(name, "is missing or no object");
        }
        return new Fields(part);
    }

    /** Takes over what was wrong with a part. */
    void include(String name, Fields part) {
        if (!part.problem.isEmpty()) {
            wrong(name, part.problem);
        }
    }

    List<String> ids(String name) {
        List<Json> items = items(name, Limits.TARGETS);
        List<String> ids = new ArrayList<>();
        for (Json item : items) {
            Fields one = new Fields(Json.object().put("id", item).build());
            ids.add(one.id("id"));
            include(name, one);
        }
        return ids;
    }

    List<Attachment> attachments() {
        List<Attachment> attachments = new ArrayList<>();
        for (Json item : items("attachments", Limits.ATTACHMENTS)) {
            Fields one = new Fields(item);
            String kind = one.text("kind", Limits.NAME);
            String url = one.text("url", Limits.URL);
            if (!Events.ATTACHMENTS.contains(kind)) {
                one.wrong("kind", "is unknown");
            }
            if (!url.isEmpty() && !url.startsWith("https://")) {
                one.wrong("url", "is not https");
            }
            attachments.add(new Attachment(kind, url, one.text("title", Limits.TITLE)));
            include("attachments", one);
        }
        return attachments;
    }

    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        Json.Obj given = json.obj("details");
        if (given.members().size() > Limits.DETAILS) {
            wrong("details", "has more than " + Limits.DETAILS + " members");
        }
        Fields values = new Fields(given);
        for (String name : given.members().keySet()) {
            if (name.length() > Limits.NAME) {
                wrong("details", "has too long a name");
            }
            details.put(name, values.text(name, Limits.DETAIL));
        }
        include("details", values);
        return details;
    }

    private List<Json> items(String name, int most) {
        Json value = json.get(name).orElse(new Json.Arr(List.of()));
        if (!(value instanceof Json.Arr(var items))) {
            wrong(name, "is no array");
            return List.of();
        }
        if (items.size() > most) {
            wrong(name, "has more than " + most + " items");
            return List.of();
        }
        return items;
    }

    void wrong(String name, String why) {
        if (problem.isEmpty()) {
            problem = name + " " + why;
        }
    }
}
