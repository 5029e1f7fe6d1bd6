package org.socialcare.desk;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.conversation.EntryBody;
import org.socialcare.domain.conversation.Line;
import org.socialcare.domain.files.CustomerFiles;
import org.socialcare.wire.json.Json;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came with a line of the timeline. */
final class AttachmentView {
    private AttachmentView() {}

    static List<Json> of(Line line) {
        var attachments = new ArrayList<Json>();
        Set<Integer> files = files(line);
        for (int i = 0; i < line.attachments().size(); i++) {
            attachments.add(attachment(line.attachments().get(i), files.contains(i)));
        }
        return attachments;
    }

    /** The places of a customer's files, what became of which is asked for. */
    private static Set<Integer> files(Line line) {
        var entry = line.entry();
        return entry.body() instanceof EntryBody.Heard heard
                ? CustomerFiles.of(heard.event(), entry.context().channel().platform()).keySet()
                : Set.of();
    }

    private static Json attachment(Attachment attachment, boolean fetched) {
        boolean address = attachment.reference().startsWith("https://");
        return Json.object()
                .put("kind", attachment.kind())
                .put("url", address ? Json.of(attachment.reference()) : Json.Null.VALUE)
                .put("reference", attachment.reference())
                .put("title", attachment.title())
                .put("fetched", fetched)
                .build();
    }
}
