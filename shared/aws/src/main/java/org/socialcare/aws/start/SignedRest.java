package org.socialcare.aws.start;

import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonWriter;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

import java.io.IOException;
import java.net.URI;

/**
 * Calls of an AWS service whose operations are paths, beside {@link SignedCall} for those whose
 * operations are headers. Each call is made once.
 */
public final class SignedRest {
    private static final int LARGEST = 1 << 20;

    private final Clients clients;
    private final String service;
    private final String host;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * @param service as in signatures, such as {@code ses}
     * @param host the first part of the service's address, such as {@code email}
     */
    public SignedRest(Clients clients, String service, String host) {
        this.clients = clients;
        this.service = service;
        this.host = host;
    }

    /**
     * What came back, whatever its status.
     *
     * @param error the error's name; empty where none was given
     */
    public record Answer(int status, String error) {}

    /**
     * Posts JSON.
     *
     * @throws IOException if the service does not answer; it may have acted nevertheless
     */
    public Answer post(String path, Json.Obj question) throws IOException {
        byte[] body = JsonWriter.bytes(question);
        SignedRequest signed = signed(path, body);
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        HttpExecuteResponse answer = clients.http().prepareRequest(call.build()).call();
        if (answer.responseBody().isPresent()) {
            try (var in = answer.responseBody().get()) {
                in.readNBytes(LARGEST);
            }
        }
        var response = answer.httpResponse();
        return new Answer(
                response.statusCode(),
                response.firstMatchingHeader("x-amzn-errortype").map(SignedRest::name).orElse(""));
    }

    /** A name may be followed by a colon and an address. */
    private static String name(String header) {
        int colon = header.indexOf(':');
        return colon < 0 ? header : header.substring(0, colon);
    }

    private SignedRequest signed(String path, byte[] body) {
        SdkHttpRequest request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(address().resolve(path))
                        .putHeader("content-type", "application/json")
                        .putHeader("content-length", Integer.toString(body.length))
                        .build();
        return signer.sign(
                sign ->
                        sign.identity(clients.credentials().resolveCredentials())
                                .request(request)
                                .payload(ContentStreamProvider.fromByteArray(body))
                                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, clients.region().id()));
    }

    private URI address() {
        String suffix = clients.region().metadata().partition().dnsSuffix();
        return clients.endpoint()
                .orElseGet(
                        () ->
                                URI.create(
                                        "https://"
                                                + host
                                                + "."
                                                + clients.region().id()
                                                + "."
                                                + suffix));
    }
}
