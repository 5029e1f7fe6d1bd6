package org.socialcare.aws.dynamo;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page ended, as clients carry it. It only ever positions a reader within a list the server
 * has chosen, so a forged one opens nothing.
 */
final class Cursor {
    private static final int LONGEST = 2_000;

    private Cursor() {}

    static String of(String sortKey) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sortKey.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @throws IllegalArgumentException if it is not one of ours
     */
    static String read(String cursor) {
        try {
            if (!cursor.isEmpty() && cursor.length() <= LONGEST) {
                byte[] bytes = Base64.getUrlDecoder().decode(cursor);
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // Told below, without what was sent.
        }
        throw new IllegalArgumentException("not a cursor of this list");
    }
}
