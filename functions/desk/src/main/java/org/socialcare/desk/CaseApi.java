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

/** Lists beside the queue: replies that wait for a second person, tickets that are spam. */
final class CaseApi {
    private static final int MOST = 100;

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
