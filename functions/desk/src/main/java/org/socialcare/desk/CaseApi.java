package org.socialcare.desk;

import org.socialcare.domain.channel.ReplyRules;
import org.socialcare.domain.conversation.Conversation;
import org.socialcare.domain.conversation.TicketCard;
import org.socialcare.domain.ports.ListCases;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Lists beside the queue: replies that wait for a second person, tickets that are spam or that were
 * passed on.
 */
final class CaseApi {
    private static final int MOST = 100;

    /** Of a whole brand, before those are left out that are not the caller's to see. */
    private static final int MOST_ESCALATED = 500;

    private final ListCases cases;
    private final InstantSource clock;

    CaseApi(ListCases cases, InstantSource clock) {
        this.cases = cases;
        this.clock = clock;
    }

    Answer read(Request request, Caller caller, String list) {
        return switch (list) {
            case "proposals" -> {
                caller.mustSeeBrand();
                yield listed(caller, cases.proposed(caller.brand().id(), MOST + 1));
            }
            case "spam" -> {
                var teams = caller.teams().stream().map(Team::id).toList();
                yield listed(caller, cases.setAside(teams, MOST + 1));
            }
            default -> throw new Refusal(Problem.notFound());
        };
    }

    /** Those that the caller passed on, or those of the caller's teams; of one level or of all. */
    Answer escalations(Request request, Caller caller) {
        var list = request.query("list").orElse("mine");
        if (!list.equals("mine") && !list.equals("team")) {
            throw new Refusal(Problem.invalid("/list", "must be mine or team"));
        }
        var level = request.query("level");
        if (level.filter(it -> !it.matches("[1-9]")).isPresent()) {
            throw new Refusal(Problem.invalid("/level", "must be a number from 1 to 9"));
        }
        var all = cases.escalated(caller.brand().id(), MOST_ESCALATED + 1);
        var found = new ArrayList<Json>();
        for (var conversation : all.subList(0, Math.min(MOST_ESCALATED, all.size()))) {
            var ticket = conversation.running().orElseThrow();
            var steps = ticket.care().stepsUp();
            boolean listed =
                    list.equals("mine")
                            ? ticket.care().isFollowedBy(caller.agent().id())
                            : caller.sees(ticket.team());
            if (listed && level.map(it -> it.equals("" + steps.size())).orElse(true)) {
                TicketCard.ofLatest(conversation)
                        .ifPresent(card -> found.add(item(caller, conversation, card)));
            }
        }
        var body =
                Json.object().put("items", found).put("more", all.size() > MOST_ESCALATED).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Answer listed(Caller caller, List<Conversation> found) {
        var items = new ArrayList<Json>();
        for (var conversation : found.subList(0, Math.min(MOST, found.size()))) {
            TicketCard.ofLatest(conversation)
                    .ifPresent(card -> items.add(item(caller, conversation, card)));
        }
        var body = Json.object().put("items", items).put("more", found.size() > MOST).build();
        return Answer.polled(body, Digest.of(JsonWriter.write(body)));
    }

    private Json item(Caller caller, Conversation conversation, TicketCard card) {
        var rules = ReplyRules.of(conversation.channel().platform());
        return Json.object()
                .put("card", CardView.of(card, caller.brand()))
                .put("window", WindowView.of(conversation, rules, clock.instant()))
                .put("care", CareView.of(conversation, caller.brand()).orElse(Json.Null.VALUE))
                .build();
    }
}
