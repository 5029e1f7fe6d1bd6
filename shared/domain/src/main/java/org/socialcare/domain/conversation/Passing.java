package org.socialcare.domain.conversation;

import org.socialcare.domain.settings.Brand;

import java.util.Optional;

/** Where an escalation leads. */
sealed interface Passing {
    /**
     * @param agent absent where the team's queue has it
     */
    record To(Optional<String> agent, String team) implements Passing {}

    record Refused(Decision.Refused why) implements Passing {}

    /** More than so many would be a circle. */
    int MOST_LEVELS = 5;

    static Passing of(Brand brand, Ticket ticket, String by, EscalationWish.Target target) {
        if (ticket.care().stepsUp().size() >= MOST_LEVELS) {
            return refused(
                    "too-many-levels", "It was passed on " + MOST_LEVELS + " times: hand it back.");
        }
        return switch (target) {
            case EscalationWish.Target.Superior(var named) -> up(brand, ticket, by, named);
            case EscalationWish.Target.Department(var team) -> across(brand, ticket, team);
        };
    }

    private static Passing up(Brand brand, Ticket ticket, String by, Optional<String> named) {
        Optional<Superiors.Above> above = Superiors.of(brand, ticket, by);
        if (above.isEmpty()) {
            return refused(
                    "nobody-above", "The settings name nobody above: choose another department.");
        }
        String agent = named.orElse(above.get().leads().getFirst());
        return above.get().leads().contains(agent)
                ? new To(Optional.of(agent), above.get().team())
                : refused("no-such-superior", "That is not one of those who are above.");
    }

    private static Passing across(Brand brand, Ticket ticket, String team) {
        if (team.equals(ticket.team())) {
            return refused("same-team", "The ticket is with that department already.");
        }
        return brand.team(team).isPresent()
                ? new To(Optional.empty(), team)
                : refused("unknown-team", "The brand has no such department.");
    }

    private static Passing refused(String code, String detail) {
        return new Refused(new Decision.Refused(code, detail));
    }
}
