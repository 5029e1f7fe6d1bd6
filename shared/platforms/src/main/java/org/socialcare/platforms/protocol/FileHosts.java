package org.socialcare.platforms.protocol;

import org.socialcare.domain.channel.Binary;
import org.socialcare.domain.channel.Credentials;
import org.socialcare.domain.channel.Fetched;
import org.socialcare.domain.channel.FileResponse;
import org.socialcare.domain.channel.PlatformRequest;
import org.socialcare.domain.channel.PlatformResponse;
import org.socialcare.domain.channel.SendResult;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The hosts on which a platform keeps files. A link in a message is only followed there, and only
 * by HTTPS: nobody makes us call another host by naming it, not even in what is signed.
 */
public final class FileHosts {
    private static final int HTTPS = 443;

    private final List<String> hosts;

    /**
     * @param hosts each with all hosts below it; none where only the credential {@code api} says
     *     where files lie
     */
    public FileHosts(String... hosts) {
        this.hosts = List.of(hosts);
    }

    /** Whether it is a link at all, and no id. */
    public static boolean isLink(String reference) {
        String start = reference.substring(0, Math.min(8, reference.length()));
        String lower = start.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://") || lower.startsWith("http://");
    }

    /**
     * The address to ask; absent for another's. Where the credential {@code api} stands in for the
     * platform, only what lies below it counts. What the platform names without encryption is asked
     * for with it.
     */
    public Optional<URI> link(Credentials credentials, String reference) {
        URI link;
        try {
            link = new URI(reference);
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
        String host = link.getHost();
        if (host == null || !isLink(reference) || !isPlain(link)) {
            return Optional.empty();
        }
        String api = credentials.get("api");
        if (!api.isEmpty()) {
            return Optional.of(link).filter(found -> isBelow(found, api));
        }
        boolean port = link.getPort() < 0 || link.getPort() == HTTPS;
        return port && isOurs(host.toLowerCase(Locale.ROOT)) ? encrypted(link) : Optional.empty();
    }

    /** Nobody's name, no place within the answer, and no way back up. */
    private static boolean isPlain(URI link) {
        List<String> steps = List.of(link.getRawPath().split("/", -1));
        return link.getRawUserInfo() == null
                && link.getRawFragment() == null
                && !steps.contains(".")
                && !steps.contains("..");
    }

    private boolean isOurs(String host) {
        for (String known : hosts) {
            if (host.equals(known) || host.endsWith("." + known)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(URI link, String api) {
        String path = link.getRawPath().toLowerCase(Locale.ROOT);
        return !path.contains("%2e")
                && !path.contains("%2f")
                && !path.contains("%5c")
                && link.toString().startsWith(api.endsWith("/") ? api : api + "/");
    }

    private static Optional<URI> encrypted(URI link) {
        String rest = link.toString().substring(link.getScheme().length());
        return Optional.of(URI.create("https" + rest));
    }

    /** The request for what lies at an address. */
    public static PlatformRequest get(URI address) {
        return new PlatformRequest("GET", address, Map.of(), "", Binary.NONE);
    }

    /** The same with the token that opens it. */
    public static PlatformRequest get(URI address, String token) {
        return new PlatformRequest(
                "GET", address, Map.of("authorization", "Bearer " + token), "", Binary.NONE);
    }

    /**
     * What an answer means where a file was asked for. A token is not carried on to where the
     * platform says that it lies now.
     *
     * @param otherwise what an answer means that is none
     */
    public Fetched file(
            FileResponse answer,
            Credentials credentials,
            Function<PlatformResponse, SendResult> otherwise) {
        if (answer.status() == 200) {
            return answer.body().length() > 0
                    ? new Fetched.File(FileName.of(answer))
                    : new Fetched.Failed(new SendResult.Refused("an empty file"));
        }
        return switch (answer.status()) {
            case 301, 302, 303, 307, 308 ->
                    link(credentials, answer.headers().getOrDefault("location", ""))
                            .<Fetched>map(next -> new Fetched.Elsewhere(get(next)))
                            .orElseGet(
                                    () ->
                                            new Fetched.Failed(
                                                    new SendResult.Refused("led elsewhere")));
            default -> new Fetched.Failed(otherwise.apply(answer.asText()));
        };
    }
}
