package org.socialcare.local.simulators;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The one file of a form (RFC 7578), as an interface for material takes it. */
public final class FileForm {
    private FileForm() {}

    /**
     * The bytes of the file that stands in that field; empty if the form has none or is broken.
     *
     * @param contentType of the request, which names what parts the form
     */
    public static Optional<byte[]> file(String contentType, byte[] body, String field) {
        int named = contentType.indexOf("boundary=");
        if (!contentType.startsWith("multipart/form-data") || named < 0) {
            return Optional.empty();
        }
        String boundary = "--" + contentType.substring(named + "boundary=".length());
        // One character for each byte, so that places in the text are places in the bytes.
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int start = text.indexOf("\r\n\r\n");
        int end = text.lastIndexOf("\r\n" + boundary + "--");
        if (!text.startsWith(boundary + "\r\n") || start < 0 || end < start + 4) {
            return Optional.empty();
        }
        String head = text.substring(0, start);
        boolean isIt =
                head.contains("name=\"" + field + "\"")
                        && head.contains("filename=\"")
                        && !head.contains("filename=\"\"");
        return isIt ? Optional.of(Arrays.copyOfRange(body, start + 4, end)) : Optional.empty();
    }
}
