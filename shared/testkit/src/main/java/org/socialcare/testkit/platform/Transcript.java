package org.socialcare.testkit.platform;

import org.socialcare.domain.channel.Content;
import org.socialcare.domain.channel.Inbound;
import org.socialcare.domain.channel.Reading;

import java.util.Map;
import java.util.TreeMap;

/** A reading in words that a person can check against the delivery, the same every time. */
public final class Transcript {
    private final StringBuilder text = new StringBuilder();

    private Transcript() {}

    public static String of(Reading reading) {
        Transcript transcript = new Transcript();
        switch (reading) {
            case Reading.Events(var events, var unread, var hints) -> {
                events.forEach(transcript::event);
                unread.forEach(one -> transcript.line("unread", one.where() + ": " + one.why()));
                hints.forEach(
                        one ->
                                transcript.line(
                                        "hint", one.what() + " | " + one.of() + " | " + one.key()));
            }
            case Reading.Greeting(var type, var answer) ->
                    transcript.line("greeting", type + " " + answer);
            case Reading.Forged(var why) -> transcript.line("forged", why);
            case Reading.Garbled(var why) -> transcript.line("garbled", why);
        }
        return transcript.text.toString();
    }

    private void event(Inbound event) {
        line(event.kind(), event.direction().name());
        line("  thread", event.thread().kind() + " " + event.thread().key());
        line("  id", event.id());
        line("  message", event.messageId());
        line("  platform thread", event.platformThread());
        line("  at", event.at().toString());
        line("  rank", event.rank());
        line("  account", event.account());
        line("  customer", event.customer().id());
        line("  called", event.customer().name());
        content(event.content());
    }

    private void content(Content content) {
        switch (content) {
            case Content.Said(var words, var attachments, var replyTo, var payload) -> {
                line("  said", words);
                attachments.forEach(
                        one ->
                                line(
                                        "  with",
                                        one.kind()
                                                + " | "
                                                + one.reference()
                                                + " | "
                                                + one.title()));
                line("  in reply to", replyTo);
                line("  payload", payload);
            }
            case Content.Edited(var target, var words) -> line("  edited", target + ": " + words);
            case Content.TakenBack(var target) -> line("  taken back", target);
            case Content.Receipt(var progress, var targets, var upTo, var reason) -> {
                line("  progress", progress + " " + String.join(" ", targets));
                upTo.ifPresent(instant -> line("  up to", instant.toString()));
                line("  reason", reason);
            }
            case Content.Reacted(var target, var reaction, var given) ->
                    line(given ? "  gave" : "  took back", reaction + " on " + target);
            case Content.Happened(var details) -> details(details);
        }
    }

    private void details(Map<String, String> details) {
        line("  happened", "");
        new TreeMap<>(details).forEach((name, value) -> line("    " + name, value));
    }

    private void line(String name, String value) {
        if (!value.isEmpty() || name.equals("  happened")) {
            text.append(name);
            text.append(value.isEmpty() ? "" : ": " + value.replace("\n", "\\n"));
            text.append('\n');
        }
    }
}
