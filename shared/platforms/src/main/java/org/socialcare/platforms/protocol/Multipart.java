package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;

import java.net.URI;
import java.util.Map;

/** A file in a form, as browsers send it (RFC 7578). */
public final class Multipart {
    private static final String END = "\r\n";
    private static final String BODY = END + END;

    private Multipart() {}

    /**
     * A request that hands over one file.
     *
     * @param field of the form in which it stands
     */
    public static PlatformRequest post(URI address, String field, Media media, Binary bytes) {
        return post(address, Map.of(), field, media, bytes);
    }

    /**
     * The same with other fields before it.
     *
     * @param fields by name; names are words of the platform's, values anything
     */
    public static PlatformRequest post(
            URI address, Map<String, String> fields, String field, Media media, Binary bytes) {
        // Nobody can put the digest of a form into the form itself, so this ends it nowhere else.
        String boundary =
                "part-"
                        + Digests.sha256(
                                Digests.bytes(String.join("\n", fields.values())), bytes.bytes());
        var head = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        head.append(part(boundary, name)).append(BODY).append(value).append(END));
        head.append(part(boundary, field))
                .append("; filename=\"")
                .append(media.name())
                .append("\"; filelength=")
                .append(bytes.length())
                .append("\r\nContent-Type: ")
                .append(media.type().mime())
                .append(BODY);
        String tail = END + "--" + boundary + "--" + END;
        return new PlatformRequest(
                "POST",
                address,
                Map.of("content-type", "multipart/form-data; boundary=" + boundary),
                "",
                Binary.of(
                        joined(
                                Digests.bytes(head.toString()),
                                bytes.bytes(),
                                Digests.bytes(tail))));
    }

    private static String part(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"";
    }

    private static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
