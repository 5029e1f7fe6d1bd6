package org.socialcare.aws.outside;

import org.socialcare.aws.signed.Bucket;
import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.conversation.ConversationId;
import org.socialcare.domain.files.FileState.Kept;
import org.socialcare.domain.files.Pictures;
import org.socialcare.domain.ports.KeepFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/**
 * Customers' files in a bucket, below {@code received/}. A key says nothing of who sent it: it is
 * the conversation, a digest of the message's id and the file's place.
 */
public final class BucketFiles implements KeepFiles {
    private static final int DIGEST_BYTES = 16;

    private final Bucket bucket;

    public BucketFiles(Bucket bucket) {
        this.bucket = bucket;
    }

    @Override
    public void keep(
            ConversationId conversation, String message, int place, String type, Binary bytes) {
        try {
            bucket.write(key(conversation, message, place), type, bytes.bytes());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    @Override
    public void erase(ConversationId conversation, String message, int place) {
        try {
            bucket.delete(key(conversation, message, place));
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        }
    }

    @Override
    public URI address(
            ConversationId conversation, String message, int place, Kept file, Duration valid) {
        var answer =
                Map.of(
                        "response-content-disposition",
                        disposition(file),
                        "response-content-type",
                        file.type());
        try {
            return bucket.address(
                    "GET", key(conversation, message, place), Map.of(), answer, valid);
        } catch (IOException noKeys) {
            throw new UncheckedIOException(noKeys);
        }
    }

    /** Pictures are shown; anything else is only ever saved. */
    private static String disposition(Kept file) {
        String how = Pictures.isShown(file.type()) ? "inline" : "attachment";
        if (file.name().isEmpty()) return how;
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return how + "; filename*=UTF-8''" + name;
    }

    private static String key(ConversationId conversation, String message, int place) {
        return "received/" + conversation + "/" + digest(message) + "-" + place;
    }

    private static String digest(String message) {
        try {
            byte[] all =
                    MessageDigest.getInstance("SHA-256")
                            .digest(message.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(all, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
