package org.socialcare.domain.rules;

import org.socialcare.domain.settings.Brand;
import org.socialcare.domain.settings.NoticeTarget;
import org.socialcare.domain.settings.Team;
import org.socialcare.domain.triage.Priority;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** What is wrong with the actions of one rule. */
final class ActionCheck {
    private static final int MOST_ACTIONS = 10;
    private static final int LONGEST_TAG = 40;
    private static final int LONGEST_ADVICE = 500;

    private final Set<String> teams;
    private final Set<String> targets;
    private final BiConsumer<String, String> problem;

    /**
     * @param problem takes the place and the reason
     */
    ActionCheck(Brand brand, BiConsumer<String, String> problem) {
        teams = brand.teams().stream().map(Team::id).collect(Collectors.toSet());
        targets = brand.targets().stream().map(NoticeTarget::id).collect(Collectors.toSet());
        this.problem = problem;
    }

    void actions(Rule rule, String place) {
        List<Action> then = rule.then();
        if (then.isEmpty() || then.size() > MOST_ACTIONS) {
            problem.accept(place, "must be 1 to " + MOST_ACTIONS);
            return;
        }
        Priority raised = Priority.P4;
        Priority lowered = Priority.P0;
        int teamsNamed = 0;
        for (int i = 0; i < then.size(); i++) {
            String at = place + "/" + i;
            switch (then.get(i)) {
                case Action.GiveTo(String team) -> {
                    giveTo(team, rule, at);
                    if (++teamsNamed > 1) problem.accept(at, "gives the ticket to a second team");
                }
                case Action.Raise(Priority to) -> raised = to;
                case Action.Lower(Priority to) -> {
                    lowered = to;
                    said(rule.on(), at);
                }
                case Action.Tag(String tag) -> text("a tag", tag, LONGEST_TAG, at);
                case Action.AskApproval() -> said(rule.on(), at);
                case Action.SetAside() -> {
                    said(rule.on(), at);
                    begins(rule.on(), at);
                }
                case Action.Tell(String target) -> tell(target, then.subList(0, i), at);
                case Action.Advise(String text) -> {
                    said(rule.on(), at);
                    text("advice", text, LONGEST_ADVICE, at);
                }
            }
        }
        if (raised.compareTo(lowered) < 0) {
            problem.accept(place, "raises to " + raised + " and lowers to " + lowered);
        }
    }

    private void giveTo(String team, Rule rule, String place) {
        if (!teams.contains(team)) problem.accept(place, "there is no team " + team);
        if (rule.on().isClock() && !rule.when().contains(new Condition.Taken(false))) {
            problem.accept(
                    place,
                    "a ticket that somebody works on is moved by people only: add the condition"
                            + " that nobody has it");
        }
        begins(rule.on(), place);
    }

    private void tell(String target, List<Action> before, String place) {
        if (!targets.contains(target)) problem.accept(place, "there is no target " + target);
        if (before.contains(new Action.Tell(target))) {
            problem.accept(place, "tells " + target + " a second time");
        }
    }

    private void begins(On on, String place) {
        if (on == On.MESSAGE_RECEIVED) {
            problem.accept(
                    place,
                    "a ticket that somebody works on is moved by people only: let the rule listen"
                            + " to tickets being opened or reopened");
        }
    }

    private void said(On on, String place) {
        if (on.isClock()) {
            problem.accept(place, "is for messages: nobody says anything when a clock speaks");
        }
    }

    private void text(String what, String text, int longest, String place) {
        if (text.isBlank() || text.length() > longest) {
            problem.accept(place, what + " must have 1 to " + longest + " characters");
        }
    }
}
