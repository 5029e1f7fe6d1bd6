package org.socialcare.platforms.weibo;

import static org.socialcare.platforms.protocol.Addresses.encode;

import org.socialcare.domain.channel.Attachment;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.Fetching;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.SendResult;
import org.socialcare.platforms.protocol.Addresses;
import org.socialcare.platforms.protocol.Documents;
import org.socialcare.platforms.protocol.FileHosts;

import java.util.Optional;

/** Pictures and voice by the id of the receiver's copy. */
final class WeiboFetching implements Fetching {
    private static final FileHosts NO_LINKS = new FileHosts();

    @Override
    public boolean needsToken(Attachment attachment) {
        return true;
    }

    @Override
    public Optional<PlatformRequest> ask(
            Attachment attachment, Credentials credentials, String token) {
        String path =
                Assumptions.FILE
                        + "?access_token="
                        + encode(token)
                        + "&fid="
                        + encode(attachment.reference());
        return Optional.of(FileHosts.get(Addresses.at(credentials, Assumptions.FILE_HOST, path)));
    }

    /** An error has a code, whatever the status. */
    @Override
    public Fetched understand(
            PlatformRequest asked, FileResponse answer, Credentials credentials, String token) {
        if (Documents.said(answer).isEmpty()) {
            return NO_LINKS.file(answer, credentials, Answers::meaning);
        }
        SendResult why = Answers.meaning(answer.asText());
        return new Fetched.Failed(
                why instanceof SendResult.Accepted ? new SendResult.Unknown("no file") : why);
    }
}
