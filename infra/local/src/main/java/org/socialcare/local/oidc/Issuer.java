package org.socialcare.local.oidc;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.extension.Body;
import org.socialcare.local.extension.DemoUser;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sign-in service below {@code /local/oidc}: authorization code flow, PKCE required. */
public final class Issuer {
    private static final Duration CODE = Duration.ofMinutes(5);

    private final Tokens tokens;
    private final List<DemoUser> users;
    private final InstantSource clock;
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();

    public Issuer(Tokens tokens, List<DemoUser> users, InstantSource clock) {
        this.tokens = tokens;
        this.users = List.copyOf(users);
        this.clock = clock;
    }

    private record Granted(
            DemoUser user, String challenge, String redirect, String nonce, Instant expires) {}

    /** The user of that name. */
    public Optional<DemoUser> user(String username) {
        return users.stream().filter(user -> user.username().equals(username)).findFirst();
    }

    /** What the site asks for as {@code /config.json}. */
    public ObjectNode siteConfiguration() {
        return Json.object()
                .put("authority", tokens.issuer())
                .put("authorizationEndpoint", tokens.issuer() + "/authorize")
                .put("tokenEndpoint", tokens.issuer() + "/token")
                .put("endSessionEndpoint", tokens.issuer() + "/logout")
                .put("clientId", Tokens.CLIENT)
                .put("scope", "openid");
    }

    /**
     * Answers a request.
     *
     * @param path what follows {@code /local/oidc}
     */
    public Response answer(String path, Request request) {
        return switch (path) {
            case "/.well-known/openid-configuration" -> Response.json(200, discovery());
            case "/jwks.json" -> Response.json(200, tokens.publishedKeys());
            case "/authorize" -> authorize(request);
            case "/token" -> token(Form.read(request.body().text()));
            case "/logout" -> logout(Form.read(request.query()));
            case "/style.css" -> Response.text(200, "text/css", SignInPage.STYLE);
            default -> Response.json(404, Json.object().put("message", "Not Found"));
        };
    }

    private ObjectNode discovery() {
        ObjectNode discovery =
                Json.object()
                        .put("issuer", tokens.issuer())
                        .put("authorization_endpoint", tokens.issuer() + "/authorize")
                        .put("token_endpoint", tokens.issuer() + "/token")
                        .put("end_session_endpoint", tokens.issuer() + "/logout")
                        .put("jwks_uri", tokens.issuer() + "/jwks.json");
        discovery.putArray("response_types_supported").add("code");
        discovery.putArray("subject_types_supported").add("public");
        discovery.putArray("id_token_signing_alg_values_supported").add("RS256");
        discovery.putArray("code_challenge_methods_supported").add("S256");
        discovery.putArray("scopes_supported").add("openid");
        return discovery;
    }

    private Response authorize(Request request) {
        Form asked = Form.read(request.query());
        String wrong = whatIsWrong(asked);
        if (!wrong.isEmpty()) {
            return Response.text(400, "text/plain; charset=utf-8", wrong);
        }
        if (!request.method().equals("POST")) {
            return SignInPage.show(users, request.query());
        }
        return user(Form.read(request.body().text()).get("user"))
                .map(user -> redirect(asked, grant(user, asked)))
                .orElseGet(() -> SignInPage.show(users, request.query()));
    }

    private String whatIsWrong(Form asked) {
        if (!asked.get("client_id").equals(Tokens.CLIENT)) {
            return "client_id must be " + Tokens.CLIENT;
        }
        if (!isOurs(asked.get("redirect_uri"))) {
            return "redirect_uri must be an address of this site";
        }
        if (!asked.get("response_type").equals("code")) {
            return "response_type must be code";
        }
        return asked.get("code_challenge_method").equals("S256")
                        && !asked.get("code_challenge").isEmpty()
                ? ""
                : "a code_challenge with the method S256 is required";
    }

    private boolean isOurs(String address) {
        try {
            URI uri = URI.create(address);
            return ("localhost".equals(uri.getHost()) || "127.0.0.1".equals(uri.getHost()))
                    && uri.getPort() == URI.create(tokens.issuer()).getPort();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private String grant(DemoUser user, Form asked) {
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Granted(
                        user,
                        asked.get("code_challenge"),
                        asked.get("redirect_uri"),
                        asked.get("nonce"),
                        clock.instant().plus(CODE)));
        return code;
    }

    private static Response redirect(Form asked, String code) {
        String address =
                asked.get("redirect_uri")
                        + "?code="
                        + Form.encode(code)
                        + "&state="
                        + Form.encode(asked.get("state"));
        return new Response(302, Map.of("location", address), Body.EMPTY);
    }

    private Response token(Form form) {
        if (!form.get("client_id").equals(Tokens.CLIENT)) {
            return refused("invalid_client");
        }
        return switch (form.get("grant_type")) {
            case "authorization_code" -> exchange(form);
            case "refresh_token" ->
                    tokens.refreshedBy(form.get("refresh_token"))
                            .flatMap(this::user)
                            .map(user -> granted(user, "", ""))
                            .orElseGet(() -> refused("invalid_grant"));
            default -> refused("unsupported_grant_type");
        };
    }

    private Response exchange(Form form) {
        Granted granted = codes.remove(form.get("code"));
        boolean good =
                granted != null
                        && granted.expires().isAfter(clock.instant())
                        && granted.redirect().equals(form.get("redirect_uri"))
                        && granted.challenge().equals(challenge(form.get("code_verifier")));
        return granted != null && good
                ? granted(granted.user(), granted.nonce(), tokens.refresh(granted.user()))
                : refused("invalid_grant");
    }

    private Response granted(DemoUser user, String nonce, String refresh) {
        ObjectNode answer =
                Json.object()
                        .put("access_token", tokens.access(user))
                        .put("id_token", tokens.identity(user, nonce))
                        .put("token_type", "Bearer")
                        .put("expires_in", Tokens.GOOD_FOR.toSeconds());
        if (!refresh.isEmpty()) {
            answer.put("refresh_token", refresh);
        }
        return Response.json(200, answer).with("cache-control", "no-store");
    }

    private Response logout(Form form) {
        String back = form.get("logout_uri");
        return isOurs(back)
                ? new Response(302, Map.of("location", back), Body.EMPTY)
                : Response.text(200, "text/plain; charset=utf-8", "signed out");
    }

    private static Response refused(String error) {
        return Response.json(400, Json.object().put("error", error));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
