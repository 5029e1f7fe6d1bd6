package org.socialcare.desk;

import java.util.List;

/** Which path asks what about the knowledge base. */
final class KnowledgeRoutes {
    private final KnowledgeApi knowledge;
    private final KnowledgeTrialApi trials;

    KnowledgeRoutes(KnowledgeApi knowledge, KnowledgeTrialApi trials) {
        this.knowledge = knowledge;
        this.trials = trials;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            Desk.only(request, "GET", true);
            return knowledge.list(caller);
        }
        return switch (path.getFirst()) {
            case "rules" -> {
                Desk.only(request, "PUT", path.size() == 1);
                yield knowledge.decide(request, caller);
            }
            case "trial" -> {
                Desk.only(request, "POST", path.size() == 1);
                yield trials.tried(request, caller);
            }
            case "figures" -> {
                Desk.only(request, "GET", path.size() == 1);
                yield trials.figures(caller);
            }
            case "articles" -> article(request, caller, path);
            default -> throw new Refusal(Problem.notFound());
        };
    }

    private Answer article(Request request, Caller caller, List<String> path) {
        if (path.size() == 2 && request.method().equals("GET")) {
            return knowledge.read(caller, path.get(1));
        }
        Desk.only(request, "PUT", path.size() == 2 || path.size() == 3);
        if (path.size() == 2) {
            return knowledge.write(request, caller, path.get(1));
        }
        return switch (path.get(2)) {
            case "approval" -> knowledge.approve(request, caller, path.get(1));
            case "retirement" -> knowledge.retire(request, caller, path.get(1));
            default -> throw new Refusal(Problem.notFound());
        };
    }
}
