package org.socialcare.desk;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.ApiAnswer;
import org.socialcare.aws.lambda.HttpCall;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Log;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;

/** A request of the desk in, an answer or a problem out. */
public final class Handler implements RequestStreamHandler {
    private final Desk desk;
    private final Log log;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.desk(around), new Log(around.out(), ""));
    }

    Handler(Desk desk, Log log) {
        this.desk = desk;
        this.log = log;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        answer(HttpCall.read(in)).write(out);
    }

    private ApiAnswer answer(HttpCall call) {
        var request = Requests.of(call);
        var token = new Token(call.username(), Set.copyOf(call.groups()));
        try {
            return http(desk.answer(request, token), request);
        } catch (RuntimeException ours) {
            log.of(call.requestId())
                    .trouble("desk.failed", ours, json -> json.put("method", call.method()));
            var problem = Problem.of(500, "internal", "this is our fault: please try again");
            return problem(500, problem.json(request.address()));
        }
    }

    private static ApiAnswer http(Answer answer, Request request) {
        if (answer.status() >= 400) {
            return problem(answer.status(), answer.body());
        }
        if (answer.download().isPresent()) {
            return file(answer.download().get());
        }
        if (answer.version().isEmpty()) {
            return ApiAnswer.json(answer.status(), answer.body());
        }
        var version = answer.version().get();
        var tag = "\"" + version + "\"";
        return answer.status() == 304 || request.knows(version)
                ? ApiAnswer.notModified(tag)
                : ApiAnswer.json(answer.status(), answer.body()).with("etag", tag);
    }

    private static ApiAnswer file(Download file) {
        var answer =
                ApiAnswer.text(200, file.mediaType(), file.text())
                        .with(
                                "content-disposition",
                                "attachment; filename=\"" + file.fileName() + "\"");
        return file.next()
                .map(next -> answer.with("link", "<" + next + ">; rel=\"next\""))
                .orElse(answer);
    }

    private static ApiAnswer problem(int status, Json body) {
        return ApiAnswer.text(status, "application/problem+json", JsonWriter.write(body));
    }
}
