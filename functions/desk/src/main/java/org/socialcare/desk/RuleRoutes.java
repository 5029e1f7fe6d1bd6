package org.socialcare.desk;

import java.util.List;

/** Which path asks what about rules. */
final class RuleRoutes {
    private final RuleApi rules;

    RuleRoutes(RuleApi rules) {
        this.rules = rules;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            Desk.only(request, "GET", true);
            return rules.read(caller);
        }
        if (path.size() == 2 && path.getFirst().equals("versions")) {
            Desk.only(request, "GET", true);
            return rules.version(caller, path.get(1));
        }
        boolean draft = path.equals(List.of("draft"));
        Desk.only(request, draft ? "PUT" : "POST", path.size() == 1);
        return switch (path.getFirst()) {
            case "draft" -> rules.save(request, caller);
            case "trial" -> rules.tryOut(request, caller);
            case "live" -> rules.goLive(request, caller);
            default -> throw new Refusal(Problem.notFound());
        };
    }
}
