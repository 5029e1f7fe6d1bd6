package org.socialcare.triage;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import org.socialcare.aws.lambda.Envelopes;
import org.socialcare.aws.lambda.SqsBatches;
import org.socialcare.aws.start.Surroundings;
import org.socialcare.aws.telling.Books;
import org.socialcare.aws.telling.Log;
import org.socialcare.domain.conversation.Received;
import org.socialcare.domain.triage.ReadWords;
import org.socialcare.triage.Triage.NotSetUp;
import org.socialcare.wire.conversation.ReceivedJson;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A batch of the inbox queue in; what failed goes back. */
public final class Handler implements RequestStreamHandler {
    private final Triage triage;
    private final Books books;
    private final SqsBatches batches;

    /** Lambda calls this once per cold start; everything slow happens here. */
    public Handler() {
        this(Surroundings.of(System.getenv()), Words.packed());
    }

    /**
     * In surroundings of its own.
     *
     * @param words how texts are understood; reading it in is most of a start
     */
    public Handler(Surroundings around, ReadWords words) {
        this(Wiring.triage(around, words), new Books(around.out()), new Log(around.out(), ""));
    }

    /** How texts are understood by the lexicons and the model that this function is packed with. */
    public static ReadWords words() {
        return Words.packed();
    }

    Handler(Triage triage, Books books, Log log) {
        this.triage = triage;
        this.books = books;
        this.batches = new SqsBatches(log);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context)
            throws IOException {
        batches.run(
                Envelopes.queue(in),
                out,
                context,
                (message, log) -> receive(message.getBody(), log));
    }

    private void receive(String body, Log log) {
        var received = ReceivedJson.read(body);
        var verdict = verdict(received, log);
        books.write(received.channel(), received.receipt(), received.at(), verdict);
    }

    private Books.Verdict verdict(Received received, Log log) {
        try {
            return switch (triage.receive(received)) {
                case STORED -> Books.Verdict.STORED;
                case DUPLICATE -> Books.Verdict.DUPLICATE;
            };
        } catch (NotSetUp waits) {
            // a person has to act; until then the queue, and at last its dead letters, keep it
            log.note(
                    "channel.not-set-up",
                    fields ->
                            fields.put("channel", received.channel().toString())
                                    .put("receipt", received.receipt()));
            throw waits;
        }
    }
}
