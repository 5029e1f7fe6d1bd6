package org.socialcare.simulation.broken;

import org.socialcare.simulation.chaos.Chaos;
import org.socialcare.simulation.gate.Call;
import org.socialcare.simulation.gate.Gate;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

import java.util.List;
import java.util.function.Supplier;

/** Takes a batch for sent before the queue has said so. */
record HastyGate(Chaos chaos) implements Gate {
    @Override
    @SuppressWarnings("unchecked") // the answer to SendMessageBatch is of that type
    public <A> A pass(Call call, Supplier<A> effect) {
        if (!(call.request() instanceof SendMessageBatchRequest request)) {
            return chaos.pass(call, effect);
        }
        try {
            chaos.pass(call, effect);
        } catch (SdkException notSent) {
            // nobody looks
        }
        return (A) SendMessageBatchResponse.builder().successful(all(request)).build();
    }

    private static List<SendMessageBatchResultEntry> all(SendMessageBatchRequest request) {
        return request.entries().stream()
                .map(sent -> SendMessageBatchResultEntry.builder().id(sent.id()).build())
                .toList();
    }

    @Override
    public boolean refuses(Call call, int place) {
        return chaos.refuses(call, place);
    }
}
