package org.socialcare.local.simulators.instagram;

import org.socialcare.local.extension.ApiAnswer;
import org.socialcare.local.simulators.Act;
import org.socialcare.local.simulators.PlayedAccount;
import org.socialcare.local.simulators.meta.GraphCall;
import org.socialcare.local.simulators.meta.GraphErrors;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What an account can look up of what was said: {@code /me/conversations}, {@code
 * /{account}/media}, {@code /{media}/comments} and {@code /{comment}/replies}.
 */
final class History {
    private final Map<PlayedAccount, List<Act>> acts = new HashMap<>();

    synchronized void add(PlayedAccount account, Act act) {
        acts.computeIfAbsent(account, _ -> new ArrayList<>()).add(act);
    }

    /** Whether a call reads any of it. */
    boolean isAbout(GraphCall graph) {
        return !graph.isPost()
                && switch (graph.edge()) {
                    case "conversations", "media", "comments", "replies" -> true;
                    default -> false;
                };
    }

    ApiAnswer answer(GraphCall graph, PlayedAccount account) {
        String owner = account.credential("ig_id");
        boolean own = graph.node().equals("me") || graph.node().equals(owner);
        List<Act> past = of(account);
        String after = graph.call().query().textOrEmpty("after");
        long most = graph.call().query().number("limit").orElse(25);
        return switch (graph.edge()) {
            case "conversations" ->
                    own && graph.call().query().textOrEmpty("platform").equals("instagram")
                            ? GraphErrors.json(200, new PastMessages(owner, past).page(most, after))
                            : GraphErrors.UNKNOWN_PATH;
            case "media" ->
                    own
                            ? GraphErrors.json(
                                    200, new PastComments(owner, past).posts(most, after))
                            : GraphErrors.UNKNOWN_PATH;
            case "comments" ->
                    GraphErrors.json(
                            200, new PastComments(owner, past).below(graph.node(), most, after));
            default ->
                    GraphErrors.json(
                            200, new PastComments(owner, past).answers(graph.node(), most, after));
        };
    }

    private synchronized List<Act> of(PlayedAccount account) {
        return List.copyOf(acts.getOrDefault(account, List.of()));
    }
}
