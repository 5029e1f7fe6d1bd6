package org.socialcare.desk;

import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.ListTickets;
import org.socialcare.domain.routing.Job;
import org.socialcare.domain.routing.NextQuestion;
import org.socialcare.domain.settings.Team;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Unresolved tickets, the nearest clock first. Of those that nobody holds, the question whose turn
 * it is now and then is marked, so that it has its share with agents who take tickets by hand, and
 * of those that routing holds back it is said what for.
 */
final class QueueApi {
    private static final int PAGE = 50;
    private static final int LONGEST_CURSOR = 300;
    private static final int MOST_COUNTED = 100;

    private final ListTickets tickets;
    private final HeldBack heldBack;

    QueueApi(ListTickets tickets, HeldBack heldBack) {
        this.tickets = tickets;
        this.heldBack = heldBack;
    }

    Answer read(Request request, Caller caller) {
        var teams = teams(request, caller);
        var cursor = Paging.cursor(request, LONGEST_CURSOR);
        var ids = teams.stream().map(Team::id).toList();
        var tab = request.query("tab").orElse("");
        var page =
                switch (tab) {
                    case "mine" -> tickets.assignedTo(caller.agent().id(), cursor, PAGE);
                    case "team" -> tickets.ofTeams(ids, cursor, PAGE);
                    case "unassigned" -> tickets.unassigned(ids, cursor, PAGE);
                    default ->
                            throw new Refusal(
                                    Problem.invalid("/tab", "must be mine, team or unassigned"));
                };
        var question =
                tab.equals("unassigned")
                        ? NextQuestion.behind(
                                page.cards().stream().map(Job::of).toList(),
                                caller.brand().agents(),
                                caller.agent())
                        : Optional.<ConversationId>empty();
        var held = heldBack.of(caller.brand(), page.cards());
        var items = new ArrayList<Json>();
        for (var card : page.cards()) {
            var row = CardView.members(card, caller.brand());
            if (question.equals(Optional.of(card.conversation()))) {
                row.put("attention", "next_question");
            }
            Optional.ofNullable(held.get(card.conversation()))
                    .ifPresent(why -> row.put("waits", why));
            items.add(row.build());
        }
        var body =
                Json.object()
                        .put("items", items)
                        .put("counts", counts(caller, teams))
                        .put("cursor", page.next().<Json>map(Json::of).orElse(Json.Null.VALUE));
        if (question.isPresent()) {
            body.put("questionEvery", caller.brand().handling().questionEvery());
        }
        var version = Digest.of(JsonWriter.write(body.build()));
        return Answer.polled(body.put("version", version).build(), version);
    }

    private static List<Team> teams(Request request, Caller caller) {
        var wanted = request.query("team");
        if (wanted.isEmpty()) {
            return caller.teams();
        }
        var team = caller.teams().stream().filter(t -> t.id().equals(wanted.get())).toList();
        if (team.isEmpty()) {
            throw new Refusal(Problem.forbidden("not one of your teams"));
        }
        return team;
    }

    private Json counts(Caller caller, List<Team> teams) {
        int all = 0;
        int unassigned = 0;
        for (var team : teams) {
            all += tickets.countOfTeam(team.id(), MOST_COUNTED);
            unassigned += tickets.countUnassigned(team.id(), MOST_COUNTED);
        }
        return Json.object()
                .put("mine", count(tickets.countAssignedTo(caller.agent().id(), MOST_COUNTED)))
                .put("team", count(all))
                .put("unassigned", count(unassigned))
                .build();
    }

    private static Json count(int n) {
        return Json.object()
                .put("count", Math.min(n, MOST_COUNTED))
                .put("more", n >= MOST_COUNTED)
                .build();
    }
}
