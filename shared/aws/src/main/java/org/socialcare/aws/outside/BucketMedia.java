package org.socialcare.aws.outside;

import org.socialcare.aws.signed.Bucket;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.ports.KeepMedia;
import org.socialcare.domain.ports.LendMedia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Agents' pictures and files in a bucket: what a browser puts there lies below {@code offered/},
 * where it expires; what is sent is copied below {@code sent/}, where no address allows to write.
 * The address of a place is for one size and one type, both part of the object's key, so whatever
 * is found under a key is what its reference says.
 */
public final class BucketMedia implements KeepMedia, LendMedia {
    private static final Duration TO_UPLOAD = Duration.ofMinutes(15);

    private final Bucket bucket;

    public BucketMedia(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public URI place(ConversationId conversation, Media media) {
        var headers =
                Map.of(
                        "content-type",
                        media.type().mime(),
                        "content-length",
                        Long.toString(media.bytes()));
        try {
            return bucket.address(
                    "PUT", offered(conversation, media), headers, Map.of(), TO_UPLOAD);
        } catch (IOException noKeys) {
            throw new UncheckedIOException(noKeys);
        }
    }

    @Override
    public boolean keep(ConversationId conversation, Media media) {
        try {
            return bucket.copy(offered(conversation, media), sent(conversation, media));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    @Override
    public URI address(ConversationId conversation, Media media, Duration valid) {
        try {
            return bucket.address(
                    "GET",
                    sent(conversation, media),
                    Map.of(),
                    Map.of("response-content-disposition", disposition(media)),
                    valid);
        } catch (IOException noKeys) {
            throw new UncheckedIOException(noKeys);
        }
    }

    @Override
    public Optional<Binary> bytes(ConversationId conversation, Media media) {
        try {
            return bucket.read(sent(conversation, media), Math.toIntExact(media.bytes()))
                    .map(Binary::of);
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    /** Pictures are shown; anything else is saved under the name it had. */
    private static String disposition(Media media) {
        String how = media.kind().equals("image") ? "inline" : "attachment";
        String name = URLEncoder.encode(media.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return how + "; filename*=UTF-8''" + name;
    }

    private static String offered(ConversationId conversation, Media media) {
        return "offered/" + conversation + "/" + media.reference();
    }

    private static String sent(ConversationId conversation, Media media) {
        return "sent/" + conversation + "/" + media.reference();
    }
}
