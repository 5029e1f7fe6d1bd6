package org.socialcare.aws.dynamo;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Documents in as few bytes as they need: DynamoDB bills every started kilobyte, and twice in a
 * transaction. Packed is the number of a dictionary and then raw DEFLATE with it. A dictionary is
 * never changed once documents are packed with it; a better one gets the next number. Documents
 * that were stored as text are still read.
 */
public final class Packed {
    private static final int DICTIONARY = 1;
    private static final byte[] WORDS = words("words-" + DICTIONARY + ".txt");
    private static final int BUFFER = 1024;

    /** No item holds more once unpacked; whatever does is not ours. */
    private static final int LARGEST = 8 << 20;

    private Packed() {}

    static AttributeValue document(String json) {
        return AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(pack(json)));
    }

    /**
     * The document as it was before.
     *
     * @throws IllegalStateException if it is neither packed nor text
     */
    public static String text(AttributeValue document) {
        if (document.s() != null) return document.s();
        if (document.b() == null) throw new IllegalStateException("a document of another type");
        return unpack(document.b().asByteArrayUnsafe());
    }

    /** As a stream tells it. */
    static String text(
            com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue document) {
        ByteBuffer packed = document.getB();
        if (packed == null) return document.getS();
        byte[] bytes = new byte[packed.remaining()];
        packed.duplicate().get(bytes);
        return unpack(bytes);
    }

    private static byte[] pack(String json) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(WORDS);
            deflater.setInput(json.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
            out.write(DICTIONARY);
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static String unpack(byte[] packed) {
        if (packed.length == 0 || packed[0] != DICTIONARY) {
            throw new IllegalStateException("a document packed with an unknown dictionary");
        }
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(WORDS);
            inflater.setInput(packed, 1, packed.length - 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream(4 * packed.length);
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                boolean endless = read == 0 && !inflater.finished();
                if (endless || out.size() > LARGEST) {
                    throw new IllegalStateException("a damaged document");
                }
                out.write(buffer, 0, read);
            }
            return out.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException damaged) {
            throw new IllegalStateException("a damaged document", damaged);
        } finally {
            inflater.end();
        }
    }

    private static byte[] words(String resource) {
        try (InputStream in = Packed.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException(resource + " is missing");
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
