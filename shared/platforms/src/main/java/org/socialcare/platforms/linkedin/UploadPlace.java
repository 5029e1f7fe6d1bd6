package org.socialcare.platforms.linkedin;

import org.socialcare.domain.channel.Media;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PublishCall;
import org.socialcare.platforms.protocol.Addresses;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** The address to which LinkedIn wants a picture to be put: one of its own hosts, or none. */
final class UploadPlace {
    private static final String DOMAIN = "linkedin.com";

    private UploadPlace() {}

    static boolean isLinkedIns(String address) {
        try {
            URI place = new URI(address);
            String host = place.getHost();
            return "https".equals(place.getScheme())
                    && host != null
                    && (host.equals(DOMAIN) || host.endsWith("." + DOMAIN))
                    && place.getPort() == -1
                    && place.getUserInfo() == null;
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /**
     * The request that puts a picture there.
     *
     * @param address of which {@link #isLinkedIns} holds
     */
    static PlatformRequest put(String address, PublishCall call, Media media) {
        URI place = URI.create(address);
        String query = place.getRawQuery() == null ? "" : "?" + place.getRawQuery();
        return new PlatformRequest(
                "PUT",
                Addresses.at(
                        call.credentials(),
                        "https://" + place.getHost(),
                        place.getRawPath() + query),
                Map.of(
                        "content-type",
                        media.type().mime(),
                        "authorization",
                        "Bearer " + call.token()),
                "",
                call.bytes());
    }
}
