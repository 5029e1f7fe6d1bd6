package org.socialcare.aws.signed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * AWS's signature, version 4, of requests without a query: a chain of HMAC-SHA256 over date,
 * region, service and the request's own bytes, as <a
 * href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">published</a>.
 *
 * @param service as in the service's signatures, such as {@code dynamodb}
 */
record Signature(String region, String service) {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final HexFormat HEX = HexFormat.of();

    /**
     * The headers to send: those given, by lower-case name, and those that prove who sends them.
     *
     * @param path of the address as it is sent, already encoded
     * @param headers all that are to be signed, {@code host} among them
     */
    SortedMap<String, String> sign(
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            AccessKeys keys,
            Instant now) {
        String stamp = stamp(now);
        String scope = stamp.substring(0, 8) + "/" + region + "/" + service + "/aws4_request";
        SortedMap<String, String> signed = new TreeMap<>(headers);
        signed.put("x-amz-date", stamp);
        if (!keys.token().isEmpty()) {
            signed.put("x-amz-security-token", keys.token());
        }
        String names = String.join(";", signed.keySet());
        String proof =
                proof(stamp, scope, canonical(method, path, signed, names, body), keys.secret());
        signed.put(
                "authorization",
                ALGORITHM
                        + " Credential="
                        + keys.id()
                        + "/"
                        + scope
                        + ", SignedHeaders="
                        + names
                        + ", Signature="
                        + proof);
        return signed;
    }

    /**
     * What proves a request.
     *
     * @param canonical the request as both sides write it
     */
    static String proof(String stamp, String scope, String canonical, String secret) {
        String toSign = ALGORITHM + "\n" + stamp + "\n" + scope + "\n" + sha256(utf8(canonical));
        return HEX.formatHex(hmac(key(secret, scope), toSign));
    }

    /** The key of one day, region and service: the scope's parts, each signed by the one before. */
    static byte[] key(String secret, String scope) {
        byte[] key = utf8("AWS4" + secret);
        for (String part : scope.split("/", -1)) {
            key = hmac(key, part);
        }
        return key;
    }

    private static String canonical(
            String method,
            String path,
            SortedMap<String, String> headers,
            String names,
            byte[] body) {
        StringBuilder text = new StringBuilder(512);
        text.append(method).append('\n');
        // Every service but S3 signs the path encoded once more.
        text.append(path.isEmpty() ? "/" : path.replace("%", "%25")).append('\n');
        text.append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(trimmed(value)).append('\n'));
        return text.append('\n').append(names).append('\n').append(sha256(body)).toString();
    }

    /** Without spaces around it, and with one where there were several. */
    private static String trimmed(String value) {
        String stripped = value.strip();
        if (!stripped.contains("  ")) return stripped;
        StringBuilder text = new StringBuilder(stripped.length());
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (c != ' ' || stripped.charAt(i - 1) != ' ') {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Written digit by digit: a formatter would load a hundred classes. */
    static String stamp(Instant now) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(now.getEpochSecond(), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(16);
        text.append(at.getYear());
        two(text, at.getMonthValue());
        two(text, at.getDayOfMonth());
        text.append('T');
        two(text, at.getHour());
        two(text, at.getMinute());
        two(text, at.getSecond());
        return text.append('Z').toString();
    }

    private static void two(StringBuilder text, int number) {
        if (number < 10) {
            text.append('0');
        }
        text.append(number);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(utf8(text));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
