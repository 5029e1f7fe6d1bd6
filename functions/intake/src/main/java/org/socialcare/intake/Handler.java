package org.socialcare.intake;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.ApiAnswer;
import org.socialcare.aws.lambda.HttpCall;
import org.socialcare.aws.start.Surroundings;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A platform's HTTP request in, our answer out. */
public final class Handler implements RequestStreamHandler {
    private final Intake intake;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()));
    }

    /** In surroundings of its own. */
    public Handler(Surroundings around) {
        this(Wiring.intake(around));
    }

    Handler(Intake intake) {
        this.intake = intake;
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        var call = HttpCall.read(in);
        var answer =
                intake.receive(
                        call.pathParameter("platform"),
                        call.pathParameter("channel"),
                        call.requestId(),
                        call.delivery());
        http(answer).write(out);
    }

    /** A body only where the platform wants one: some read more into any than "stored". */
    private static ApiAnswer http(Intake.Answer answer) {
        return switch (answer) {
            case Intake.Answer.Accepted(var acknowledgement) ->
                    acknowledgement.body().isEmpty()
                            ? ApiAnswer.empty(200)
                            : ApiAnswer.text(
                                    200, acknowledgement.contentType(), acknowledgement.body());
            case Intake.Answer.Greeted(var contentType, var body) ->
                    ApiAnswer.text(200, contentType, body);
            case Intake.Answer.Refused() -> ApiAnswer.empty(403);
            case Intake.Answer.Unknown() -> ApiAnswer.empty(404);
        };
    }
}
