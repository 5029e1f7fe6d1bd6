package org.socialcare.pulls;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.ports.FetchFile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Hosts that answer what a test has written down, in that order, and note what is asked. */
final class ScriptedFiles implements FetchFile {
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    ScriptedFiles answers(int status, String type, byte[] body) {
        var headers = Map.of("content-type", type);
        script.add(new Answer.Answered(new FileResponse(status, headers, Binary.of(body))));
        return this;
    }

    ScriptedFiles answers(int status, String json) {
        return answers(status, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    ScriptedFiles ends(Answer answer) {
        script.add(answer);
        return this;
    }

    /** What happens while a file is under way. */
    void meanwhile(Runnable what) {
        meanwhile = what;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }

    @Override
    public Answer fetch(PlatformRequest request, int most) {
        asked.add(request.address().toString());
        meanwhile.run();
        var next = script.poll();
        if (next == null) {
            throw new AssertionError("not expected: " + request);
        }
        return next;
    }
}
