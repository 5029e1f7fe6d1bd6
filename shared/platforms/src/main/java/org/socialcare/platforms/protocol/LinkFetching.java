package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;

import java.util.Optional;

/** Files at links that open without a token, though not for ever. */
public final class LinkFetching implements Fetching {
    private final FileHosts hosts;

    public LinkFetching(FileHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public boolean needsToken(Attachment attachment) {
        return false;
    }

    @Override
    public Optional<PlatformRequest> ask(
            Attachment attachment, Credentials credentials, String token) {
        return hosts.link(credentials, attachment.reference()).map(FileHosts::get);
    }

    @Override
    public Fetched understand(
            PlatformRequest asked, FileResponse answer, Credentials credentials, String token) {
        return hosts.file(answer, credentials, LinkFetching::withoutToken);
    }

    /** No token was shown, so none can be wrong: the link has expired. */
    public static SendResult withoutToken(PlatformResponse response) {
        SendResult why = HttpFailure.of(response);
        return why instanceof SendResult.TokenTrouble(var reason)
                ? new SendResult.Refused(reason)
                : why;
    }
}
