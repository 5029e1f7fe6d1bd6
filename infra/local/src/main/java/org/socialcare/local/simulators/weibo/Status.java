package org.socialcare.local.simulators.weibo;

import org.socialcare.local.simulators.Call;
import org.socialcare.local.simulators.Parts;
import org.socialcare.local.simulators.Shown;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A status to be written: a form, with a picture among its parts or without.
 *
 * @param raw the body as it came, where it is text
 */
record Status(String token, String text, Optional<byte[]> picture, String raw) {
    private static final Set<String> KINDS = Set.of("jpeg", "png", "gif");
    private static final int LARGEST = 5 << 20;

    static Status of(Call call) {
        if (!call.header("content-type").startsWith("multipart/form-data")) {
            return new Status(
                    call.body().textOrEmpty("access_token"),
                    call.body().textOrEmpty("status"),
                    Optional.empty(),
                    call.raw());
        }
        Parts parts = Parts.of(call.header("content-type"), call.bytes().bytes());
        return new Status(
                parts.text("access_token"), parts.text("status"), parts.bytes("pic"), call.raw());
    }

    boolean isPictureGood() {
        return picture.isEmpty()
                || (KINDS.contains(Shown.kind(picture.get())) && picture.get().length < LARGEST);
    }

    /** The words and what is shown beside them. */
    String shown() {
        return Shown.beside(
                text, picture.map(it -> List.of(Shown.of(Shown.kind(it), it))).orElse(List.of()));
    }
}
