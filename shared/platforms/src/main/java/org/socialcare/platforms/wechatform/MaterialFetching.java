package org.socialcare.platforms.wechatform;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FileHosts;
import org.socialcare.platforms.protocol.LinkFetching;
import org.socialcare.wire.json.Json;

import java.net.URI;
import java.util.Optional;
import java.util.function.Function;

/**
 * Temporary material by its id, which lives three days, and pictures at a link. Whether an answer
 * is the file or says why not, its status does not tell: a file has a disposition.
 */
public final class MaterialFetching implements Fetching {
    private static final String PATH = "/cgi-bin/media/get";

    /** Larger than what is given out in one piece. */
    private static final long TOO_LARGE = 830_002;

    private final String host;
    private final FileHosts links;
    private final Function<PlatformResponse, SendResult> errors;

    /**
     * @param errors what an answer with an error code means
     */
    public MaterialFetching(
            String host, FileHosts links, Function<PlatformResponse, SendResult> errors) {
        this.host = host;
        this.links = links;
        this.errors = errors;
    }

    @Override
    public boolean needsToken(Attachment attachment) {
        return !FileHosts.isLink(attachment.reference());
    }

    @Override
    public Optional<PlatformRequest> ask(
            Attachment attachment, Credentials credentials, String token) {
        if (FileHosts.isLink(attachment.reference())) {
            return links.link(credentials, attachment.reference()).map(FileHosts::get);
        }
        String query =
                "?access_token=" + encode(token) + "&media_id=" + encode(attachment.reference());
        return Optional.of(FileHosts.get(Addresses.at(credentials, host, PATH + query)));
    }

    @Override
    public Fetched understand(
            PlatformRequest asked, FileResponse answer, Credentials credentials, String token) {
        boolean material = isMaterial(asked.address());
        if (!material || answer.headers().containsKey("content-disposition")) {
            return links.file(answer, credentials, LinkFetching::withoutToken);
        }
        Optional<Json> said = Documents.said(answer);
        if (said.isEmpty()) {
            return links.file(answer, credentials, errors);
        }
        Optional<String> video = said.get().text("video_url");
        if (video.isPresent()) {
            return links.link(credentials, video.get())
                    .<Fetched>map(next -> new Fetched.Elsewhere(FileHosts.get(next)))
                    .orElseGet(() -> new Fetched.Failed(new SendResult.Refused("led elsewhere")));
        }
        if (said.get().number("errcode").orElse(0) == TOO_LARGE) {
            return new Fetched.TooLarge();
        }
        return new Fetched.Failed(errors.apply(answer.asText()));
    }

    private static boolean isMaterial(URI asked) {
        return asked.getPath().endsWith(PATH);
    }
}
