package org.socialcare.domain.channel;

import java.util.Optional;

/**
 * A picture or file that an agent sends.
 *
 * @param reference under which its bytes are kept: {@code <id>-<bytes>.<ending>}, so that it says
 *     what they were promised to be when the place for them was given out
 * @param name as the agent's computer calls it
 */
public record Media(String reference, String name, MediaType type, long bytes) {
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 120;

    public Media {
        if (!reference.equals(idOf(reference) + ending(type, bytes)) || bytes <= 0) {
            throw new IllegalArgumentException("a reference says what is kept under it");
        }
        if (!isName(name)) {
            throw new IllegalArgumentException("a name has 1 to 120 characters that can be seen");
        }
    }

    /**
     * A new one.
     *
     * @param id letters, digits, {@code -} and {@code _}; never used for other bytes
     */
    public static Media of(String id, String name, MediaType type, long bytes) {
        return new Media(id + ending(type, bytes), name, type, bytes);
    }

    /** What a reference promises; empty for what is no reference, or a name that is none. */
    public static Optional<Media> named(String reference, String name) {
        int dot = reference.lastIndexOf('.');
        int dash = reference.lastIndexOf('-');
        if (dot < 0 || dash < 1 || dash > dot || !isId(reference.substring(0, dash))) {
            return Optional.empty();
        }
        long bytes = number(reference.substring(dash + 1, dot));
        return MediaType.ofEnding(reference.substring(dot + 1))
                .filter(type -> bytes > 0 && isName(name))
                .filter(type -> reference.endsWith(ending(type, bytes)))
                .map(type -> new Media(reference, name, type, bytes));
    }

    /** Image, voice, video or file. */
    public String kind() {
        return type.kind();
    }

    /** What can be shown in a name: no line ends, quotes or anything that would leave a header. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= LONGEST_NAME
                && name.codePoints()
                        .noneMatch(
                                c ->
                                        c < ' '
                                                || c == 0x7f
                                                || c == '"'
                                                || c == '/'
                                                || c == '\\'
                                                || (c >= 0xd800 && c <= 0xdfff));
    }

    private static String ending(MediaType type, long bytes) {
        return "-" + bytes + "." + type.ending();
    }

    private static String idOf(String reference) {
        String id = reference.substring(0, Math.max(0, reference.lastIndexOf('-')));
        return isId(id) ? id : "";
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST_ID
                && id.chars()
                        .allMatch(
                                c ->
                                        (c >= 'a' && c <= 'z')
                                                || (c >= 'A' && c <= 'Z')
                                                || (c >= '0' && c <= '9')
                                                || c == '-'
                                                || c == '_');
    }

    private static long number(String digits) {
        boolean good =
                !digits.isEmpty()
                        && digits.length() <= 12
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good ? Long.parseLong(digits) : 0;
    }
}
