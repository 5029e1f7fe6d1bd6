package org.socialcare.local.oidc;

import com.fasterxml.jackson.databind.JsonNode;

import org.socialcare.local.aws.Json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * Signs and checks tokens (RS256). With a data folder the key is kept there, so that people stay
 * signed in over a restart.
 */
final class SigningKey {
    private static final String ID = "local";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final RSAPrivateCrtKey privateKey;
    private final RSAPublicKey publicKey;

    private SigningKey(RSAPrivateCrtKey privateKey, RSAPublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    static SigningKey in(Optional<Path> data) {
        try {
            Optional<Path> file = data.map(folder -> folder.resolve("signing-key.der"));
            if (file.isPresent() && Files.exists(file.get())) {
                return of(Files.readAllBytes(file.get()));
            }
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] fresh = generator.generateKeyPair().getPrivate().getEncoded();
            if (file.isPresent()) {
                Files.write(file.get(), fresh);
            }
            return of(fresh);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The token with these claims. */
    String sign(JsonNode claims) {
        String header =
                Json.object().put("alg", "RS256").put("kid", ID).put("typ", "JWT").toString();
        String content = encode(header) + "." + encode(claims.toString());
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + ENCODER.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The claims, if this key signed them. */
    Optional<JsonNode> verify(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            var decoder = Base64.getUrlDecoder();
            JsonNode header = Json.read(text(decoder.decode(parts[0]))).orElseGet(Json::object);
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(publicKey);
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            boolean genuine =
                    header.path("alg").asText().equals("RS256")
                            && signature.verify(decoder.decode(parts[2]));
            return genuine ? Json.read(text(decoder.decode(parts[1]))) : Optional.empty();
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The public half, as a JSON web key set. */
    JsonNode published() {
        var set = Json.object();
        set.putArray("keys")
                .addObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", ID)
                .put("n", number(publicKey.getModulus()))
                .put("e", number(publicKey.getPublicExponent()));
        return set;
    }

    private static SigningKey of(byte[] encoded) throws GeneralSecurityException {
        KeyFactory factory = KeyFactory.getInstance("RSA");
        var privateKey =
                (RSAPrivateCrtKey) factory.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        var publicKey =
                (RSAPublicKey)
                        factory.generatePublic(
                                new RSAPublicKeySpec(
                                        privateKey.getModulus(), privateKey.getPublicExponent()));
        return new SigningKey(privateKey, publicKey);
    }

    private static String number(BigInteger value) {
        byte[] bytes = value.toByteArray();
        int skip = bytes[0] == 0 ? 1 : 0;
        byte[] unsigned = new byte[bytes.length - skip];
        System.arraycopy(bytes, skip, unsigned, 0, unsigned.length);
        return ENCODER.encodeToString(unsigned);
    }

    private static String encode(String text) {
        return ENCODER.encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
