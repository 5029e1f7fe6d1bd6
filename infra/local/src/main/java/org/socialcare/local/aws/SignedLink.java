package org.socialcare.local.aws;

import org.socialcare.local.aws.SignatureCheck.Caller;
import org.socialcare.local.server.Request;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * AWS's signature in an address of S3: whoever has the address may make that one request until it
 * expires. The path is signed as it is sent, and every header that says what to do must be signed.
 */
final class SignedLink {
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofMinutes(15);
    private static final String SIGNATURE = "X-Amz-Signature";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AccessKeys keys;
    private final Clock clock;

    SignedLink(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    Caller identify(Request request) {
        SortedMap<String, String> query = query(request.query());
        String[] credential = query.getOrDefault("X-Amz-Credential", "").split("/", -1);
        Optional<AccessKey> key = keys.find(credential[0]);
        String signed = query.getOrDefault("X-Amz-SignedHeaders", "");
        String stamp = query.getOrDefault("X-Amz-Date", "");
        if (credential.length != 5
                || !query.getOrDefault("X-Amz-Algorithm", "").equals("AWS4-HMAC-SHA256")) {
            return denied("the address is not signed");
        }
        if (key.isEmpty()) {
            return new Caller.Unknown("InvalidAccessKeyId", "no such access key");
        }
        if (!isInTime(stamp, query.getOrDefault("X-Amz-Expires", ""))) {
            return denied("Request has expired");
        }
        if (!saysAll(request, List.of(signed.split(";", -1)))) {
            return denied("There were headers present in the request which were not signed");
        }
        String scope = String.join("/", Arrays.copyOfRange(credential, 1, 5));
        byte[] expected =
                SignatureCheck.proof(stamp, scope, canonical(request, signed), key.get().secret());
        byte[] given = query.getOrDefault(SIGNATURE, "").getBytes(StandardCharsets.US_ASCII);
        return scope.startsWith(stamp.substring(0, 8))
                        && scope.endsWith("/s3/aws4_request")
                        && MessageDigest.isEqual(expected, given)
                ? new Caller.Known(key.get())
                : new Caller.Unknown(
                        "SignatureDoesNotMatch", "the signature does not fit the request");
    }

    private static Caller denied(String why) {
        return new Caller.Unknown("AccessDenied", why);
    }

    private boolean isInTime(String stamp, String expires) {
        try {
            Instant from = STAMP.parse(stamp, Instant::from);
            Duration valid = Duration.ofSeconds(Long.parseLong(expires));
            Instant now = clock.instant();
            return valid.isPositive()
                    && valid.compareTo(LONGEST) <= 0
                    && !now.isAfter(from.plus(valid))
                    && !from.isAfter(now.plus(AHEAD));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return false;
        }
    }

    private static boolean saysAll(Request request, List<String> signed) {
        return signed.contains("host")
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-amz-"))
                        .allMatch(signed::contains);
    }

    private static String canonical(Request request, String signedHeaders) {
        var canonical = new StringBuilder();
        canonical.append(request.method()).append('\n');
        canonical.append(request.path()).append('\n');
        List<String> pairs =
                Arrays.stream(request.query().split("&", -1))
                        .filter(pair -> !pair.startsWith(SIGNATURE + "="))
                        .sorted()
                        .toList();
        canonical.append(String.join("&", pairs)).append('\n');
        for (String name : signedHeaders.split(";", -1)) {
            String value = request.header(name).orElse("").strip();
            canonical.append(name).append(':').append(value).append('\n');
        }
        return canonical.append('\n').append(signedHeaders).append("\nUNSIGNED-PAYLOAD").toString();
    }

    /** The parameters of a query, decoded. */
    static SortedMap<String, String> query(String encoded) {
        var query = new TreeMap<String, String>();
        for (String pair : encoded.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        Call.decode(pair.substring(0, equals)),
                        Call.decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }
}
