package org.socialcare.local.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.DemoUser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Makes and reads tokens with the claims Cognito would put into them. */
public final class Tokens {
    /** The desk's client id. */
    public static final String CLIENT = "local-desk";

    /** How long an access token is good. */
    public static final Duration GOOD_FOR = Duration.ofHours(1);

    private static final Duration REFRESH = Duration.ofHours(12);

    private final SigningKey key;
    private final String issuer;
    private final InstantSource clock;

    /**
     * Prepares the signing key.
     *
     * @param data folder that keeps the key; empty to draw a new one
     */
    public Tokens(String issuer, Optional<Path> data, InstantSource clock) {
        this.issuer = issuer;
        this.key = SigningKey.in(data);
        this.clock = clock;
    }

    String issuer() {
        return issuer;
    }

    JsonNode publishedKeys() {
        return key.published();
    }

    /** An access token. */
    public String access(DemoUser user) {
        ObjectNode claims =
                claims(user, "access", GOOD_FOR)
                        .put("client_id", CLIENT)
                        .put("scope", "openid")
                        .put("version", 2)
                        .put("jti", UUID.randomUUID().toString())
                        .put("username", user.username());
        groups(claims, user);
        return key.sign(claims);
    }

    String identity(DemoUser user, String nonce) {
        ObjectNode claims =
                claims(user, "id", GOOD_FOR)
                        .put("aud", CLIENT)
                        .put("cognito:username", user.username())
                        .put("name", user.name());
        groups(claims, user);
        if (!nonce.isEmpty()) {
            claims.put("nonce", nonce);
        }
        return key.sign(claims);
    }

    String refresh(DemoUser user) {
        return key.sign(claims(user, "refresh", REFRESH).put("username", user.username()));
    }

    /** Whose refresh token this is; empty if it is none, or too old. */
    Optional<String> refreshedBy(String token) {
        return read(token)
                .filter(claims -> claims.path("token_use").asText().equals("refresh"))
                .map(claims -> claims.path("username").asText());
    }

    /** The claims of a token that is genuine, ours and still good. */
    public Optional<JsonNode> read(String token) {
        Instant now = clock.instant();
        return key.verify(token)
                .filter(claims -> claims.path("iss").asText().equals(issuer))
                .filter(claims -> claims.path("exp").asLong() > now.getEpochSecond());
    }

    private ObjectNode claims(DemoUser user, String use, Duration good) {
        long now = clock.instant().getEpochSecond();
        String subject =
                UUID.nameUUIDFromBytes(user.username().getBytes(StandardCharsets.UTF_8)).toString();
        return Json.object()
                .put("sub", subject)
                .put("iss", issuer)
                .put("token_use", use)
                .put("auth_time", now)
                .put("iat", now)
                .put("exp", now + good.toSeconds());
    }

    private static void groups(ObjectNode claims, DemoUser user) {
        var groups = claims.putArray("cognito:groups");
        user.groups().forEach(groups::add);
    }
}
