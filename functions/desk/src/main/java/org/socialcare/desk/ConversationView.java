package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.channel.ThreadKey;
import org.socialcare.domain.clock.Clock;
import org.socialcare.domain.clock.ClockKind;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.Signs;
import org.socialcare.domain.conversation.Ticket;
import org.socialcare.domain.settings.Brand;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonObject;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation's header. */
final class ConversationView {
    private ConversationView() {}

    static JsonObject of(Conversation conversation, Brand brand, Instant now) {
        var rules = ReplyRules.of(conversation.channel().platform());
        var templates = TemplateApi.offered(conversation, brand);
        var view =
                Json.object()
                        .put("id", conversation.id().text())
                        .put("kind", kind(conversation.thread().kind()))
                        .put("channel", Shapes.channel(brand, conversation.channel()))
                        .put(
                                "customer",
                                CustomerView.name(conversation.channel(), conversation.customer()))
                        .put(
                                "ticket",
                                conversation
                                        .ticket()
                                        .<Json>map(ticket -> ticket(conversation, ticket, brand))
                                        .orElse(Json.Null.VALUE))
                        .put("clocks", clocks(conversation))
                        .put("window", WindowView.of(conversation, rules, now))
                        .put("signs", SettingView.signs(Signs.wanted(conversation, brand, now)))
                        .put("version", conversation.version());
        CareView.of(conversation, brand).ifPresent(care -> view.put("care", care));
        return templates.isEmpty() ? view : view.put("templates", templates);
    }

    private static String kind(ThreadKey.Kind kind) {
        return switch (kind) {
            case DIRECT -> "direct";
            case POST -> "public";
            case ACCOUNT -> "account";
        };
    }

    private static Json ticket(Conversation conversation, Ticket ticket, Brand brand) {
        var understanding = ticket.understanding();
        return Json.object()
                .put("id", conversation.id() + "." + ticket.number())
                .put("status", Shapes.word(ticket.status()))
                .put("openedAt", ticket.openedAt().toString())
                .put("resolvedAt", Shapes.instant(ticket.resolvedAt()))
                .put("category", Shapes.word(understanding.category()))
                .put("sentiment", Shapes.word(understanding.sentiment()))
                .put("priority", ticket.priority().name())
                .put("language", understanding.language())
                .put("flags", Shapes.flags(understanding.flags()))
                .put("tags", Json.texts(ticket.tags().stream().sorted().toList()))
                .put("assignee", Shapes.agent(brand, ticket.assignee()))
                .put("team", Shapes.team(brand, ticket.team()))
                .build();
    }

    /** What is out of sight is told by no clock. */
    private static List<Json> clocks(Conversation conversation) {
        if (conversation.aside().isPresent()) {
            return List.of();
        }
        int latest = conversation.ticket().map(Ticket::number).orElse(0);
        var clocks = new ArrayList<Json>();
        for (var clock : conversation.clocks()) {
            if (clock.ticket() == latest && !isTakenBack(clock, conversation)) {
                clocks.add(clock(clock));
            }
        }
        return clocks;
    }

    /** A promise that was moved or withdrawn was neither kept nor missed. */
    private static boolean isTakenBack(Clock clock, Conversation conversation) {
        return clock.kind() == ClockKind.PROMISE
                && conversation.ticket().stream()
                        .flatMap(ticket -> ticket.care().promises().stream())
                        .anyMatch(
                                promise ->
                                        promise.number() == clock.round()
                                                && promise.endedAt().isPresent());
    }

    private static Json clock(Clock clock) {
        var due = Optional.of(clock.due()).filter(_ -> !clock.paused());
        return Json.object()
                .put("kind", Shapes.clock(clock.kind()))
                .put("from", clock.startedAt().toString())
                .put("due", Shapes.instant(due))
                .put("state", state(clock))
                .put("warned", clock.warned())
                .put("breached", clock.breached())
                .put("stoppedAt", Shapes.instant(clock.stoppedAt()))
                .put("remaining", Shapes.text(clock.remaining().map(Duration::toString)))
                .build();
    }

    private static String state(Clock clock) {
        if (clock.stoppedAt().isPresent()) {
            return clock.stoppedAt().get().isAfter(clock.due()) ? "missed" : "met";
        }
        return clock.paused() ? "paused" : "running";
    }
}
