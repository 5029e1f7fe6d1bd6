package org.socialcare.testkit.memory;

import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.ports.CallPlatform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A platform that answers what a test has written down, in that order, and notes what is asked. */
public final class ScriptedPlatform implements CallPlatform {
    private final Deque<Call> script = new ArrayDeque<>();
    private final List<PlatformRequest> requests = new ArrayList<>();

    public synchronized ScriptedPlatform answers(int status, String body) {
        return ends(new Call.Answered(new PlatformResponse(status, Map.of(), body)));
    }

    public ScriptedPlatform cannotBeReached() {
        return ends(new Call.NeverSent("connection refused"));
    }

    public ScriptedPlatform losesTheAnswer() {
        return ends(new Call.Lost("timed out"));
    }

    /** What was asked so far. */
    public synchronized List<PlatformRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized Call call(PlatformRequest request) {
        requests.add(request);
        Call next = script.poll();
        if (next == null) {
            throw new AssertionError("call " + requests.size() + " was not expected: " + request);
        }
        return next;
    }

    private synchronized ScriptedPlatform ends(Call call) {
        script.add(call);
        return this;
    }
}
