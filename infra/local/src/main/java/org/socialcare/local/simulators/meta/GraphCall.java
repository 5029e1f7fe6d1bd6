package org.socialcare.local.simulators.meta;

import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.PlayedAccount;

import java.util.List;
import java.util.Optional;

/**
 * A call of the Graph API: {@code /v{N}/{node}/{edge}}, where version and edge may be missing.
 *
 * @param edge empty where the node itself is called
 */
public record GraphCall(Call call, String node, String edge) {
    /** Takes the path apart. */
    public static GraphCall of(Call call) {
        List<String> steps = call.steps();
        int first = isVersion(call.step(0)) ? 1 : 0;
        return steps.size() > first + 2
                ? new GraphCall(call, "", "")
                : new GraphCall(call, call.step(first), call.step(first + 1));
    }

    public boolean isPost() {
        return call.method().equals("POST");
    }

    /** Whose token came with it, in the header or as a parameter; empty if nobody's. */
    public Optional<PlayedAccount> owner(List<PlayedAccount> accounts, String credential) {
        String header = call.header("authorization");
        String token =
                header.startsWith("Bearer ")
                        ? header.substring("Bearer ".length())
                        : call.parameter("access_token").orElse("");
        return accounts.stream()
                .filter(_ -> !token.isEmpty())
                .filter(account -> account.credential(credential).equals(token))
                .findFirst();
    }

    private static boolean isVersion(String step) {
        return step.length() > 1
                && step.charAt(0) == 'v'
                && Character.isDigit(step.charAt(1))
                && step.indexOf('.') > 0;
    }
}
