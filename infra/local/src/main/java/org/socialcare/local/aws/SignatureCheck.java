package org.socialcare.local.aws;

import org.socialcare.local.server.Request;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS's signature, version 4: the caller proves the secret key by signing the request's own bytes.
 * Requests signed more than a quarter of an hour ago are refused, as AWS refuses them.
 */
final class SignatureCheck {
    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final AccessKeys keys;
    private final Clock clock;

    SignatureCheck(AccessKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** Whose request it is, or why nobody's. */
    sealed interface Caller {
        record Known(AccessKey key) implements Caller {}

        record Unknown(String code, String why) implements Caller {}
    }

    Caller identify(Request request) {
        Optional<Authorization> read = request.header("authorization").flatMap(this::read);
        if (read.isEmpty()) {
            return new Caller.Unknown(
                    "MissingAuthenticationTokenException", "the request is not signed");
        }
        Authorization authorization = read.get();
        Optional<AccessKey> key = keys.find(authorization.keyId());
        if (key.isEmpty()) {
            return new Caller.Unknown(
                    "UnrecognizedClientException", "no such access key: " + authorization.keyId());
        }
        String stamp = request.header("x-amz-date").orElse("");
        if (!isRecent(stamp)) {
            return new Caller.Unknown(
                    "InvalidSignatureException", "signed at another time: " + stamp);
        }
        byte[] expected = sign(request, authorization, stamp, key.get().secret());
        byte[] given = authorization.signature().getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, given)
                ? new Caller.Known(key.get())
                : new Caller.Unknown(
                        "InvalidSignatureException", "the signature does not fit the request");
    }

    private record Authorization(
            String keyId, String scope, String signedHeaders, String signature) {}

    private Optional<Authorization> read(String header) {
        if (!header.startsWith(ALGORITHM + " ")) {
            return Optional.empty();
        }
        var parts = new TreeMap<String, String>();
        for (String part : header.substring(ALGORITHM.length() + 1).split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        String credential = parts.getOrDefault("Credential", "");
        int slash = credential.indexOf('/');
        if (slash < 0 || credential.split("/", -1).length != 5) {
            return Optional.empty();
        }
        return Optional.of(
                new Authorization(
                        credential.substring(0, slash),
                        credential.substring(slash + 1),
                        parts.getOrDefault("SignedHeaders", ""),
                        parts.getOrDefault("Signature", "")));
    }

    private boolean isRecent(String stamp) {
        try {
            Instant signed = STAMP.parse(stamp, Instant::from);
            return Duration.between(signed, clock.instant()).abs().compareTo(PATIENCE) <= 0;
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private static byte[] sign(
            Request request, Authorization authorization, String stamp, String secret) {
        String canonical = canonical(request, authorization.signedHeaders());
        return proof(stamp, authorization.scope(), canonical, secret);
    }

    /** The signature that a request of this canonical form must have, in hexadecimal. */
    static byte[] proof(String stamp, String scope, String canonical, String secret) {
        String toSign =
                ALGORITHM
                        + "\n"
                        + stamp
                        + "\n"
                        + scope
                        + "\n"
                        + sha256(canonical.getBytes(StandardCharsets.UTF_8));
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return HexFormat.of().formatHex(hmac(key, toSign)).getBytes(StandardCharsets.US_ASCII);
    }

    private static String canonical(Request request, String signedHeaders) {
        var canonical = new StringBuilder();
        canonical.append(request.method()).append('\n');
        canonical.append(encodeAgain(request.path())).append('\n');
        canonical.append(sorted(request.query())).append('\n');
        for (String name : signedHeaders.split(";", -1)) {
            String value = request.header(name).orElse("");
            canonical.append(name).append(':').append(collapse(value)).append('\n');
        }
        return canonical
                .append('\n')
                .append(signedHeaders)
                .append('\n')
                .append(sha256(request.body().bytes()))
                .toString();
    }

    /** Every service but S3 signs the path encoded twice. */
    private static String encodeAgain(String path) {
        return path.isEmpty() ? "/" : path.replace("%", "%25");
    }

    private static String sorted(String query) {
        if (query.isEmpty()) {
            return "";
        }
        String[] pairs = query.split("&", -1);
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pairs[i].contains("=") ? pairs[i] : pairs[i] + "=";
        }
        Arrays.sort(pairs);
        return String.join("&", pairs);
    }

    private static String collapse(String value) {
        var collapsed = new StringBuilder();
        for (char c : value.strip().toCharArray()) {
            boolean repeated =
                    c == ' '
                            && !collapsed.isEmpty()
                            && collapsed.charAt(collapsed.length() - 1) == ' ';
            if (!repeated) {
                collapsed.append(c);
            }
        }
        return collapsed.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
