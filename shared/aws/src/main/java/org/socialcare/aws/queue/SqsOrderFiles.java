package org.socialcare.aws.queue;

import org.socialcare.aws.signed.AwsService;
import org.socialcare.domain.ports.OrderFiles;
import org.socialcare.wire.files.FilesOrderJson;

import java.util.List;

/**
 * The pulls queue. Each order is a group of its own: what waits for access holds up no history, no
 * other file, and above all no erasing.
 */
public final class SqsOrderFiles implements OrderFiles {
    private final SqsBatch batch;

    public SqsOrderFiles(AwsService sqs, String queueUrl) {
        this.batch = new SqsBatch(sqs, queueUrl);
    }

    /**
     * @throws NotStored if the queue refused it
     */
    @Override
    public void order(FilesOrder order) {
        String id = Deduplication.id(order.conversation().text(), order.entry());
        String text = QueueText.of(FilesOrderJson.write(order));
        batch.send(List.of(QueueEntry.inOrder(text, id, id)));
    }
}
