package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;

import java.net.URI;
import java.util.Map;

/** A file in a form, as browsers send it (RFC 7578). */
public final class Multipart {
    private Multipart() {}

    /**
     * A request that hands over one file.
     *
     * @param field of the form in which it stands
     */
    public static PlatformRequest post(URI address, String field, Media media, Binary bytes) {
        // Nobody can put the digest of a file into the file itself, so this ends it nowhere else.
        String boundary = "part-" + Digests.sha256(bytes.bytes());
        byte[] head =
                Digests.bytes(
                        "--"
                                + boundary
                                + "\r\nContent-Disposition: form-data; name=\""
                                + field
                                + "\"; filename=\""
                                + media.name()
                                + "\"; filelength="
                                + bytes.length()
                                + "\r\nContent-Type: "
                                + media.type().mime()
                                + "\r\n\r\n");
        byte[] tail = Digests.bytes("\r\n--" + boundary + "--\r\n");
        byte[] body = new byte[head.length + bytes.length() + tail.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bytes.bytes(), 0, body, head.length, bytes.length());
        System.arraycopy(tail, 0, body, head.length + bytes.length(), tail.length);
        return new PlatformRequest(
                "POST",
                address,
                Map.of("content-type", "multipart/form-data; boundary=" + boundary),
                "",
                Binary.of(body));
    }
}
