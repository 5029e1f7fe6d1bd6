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
 * Calls of an AWS service that speaks JSON, signed by the SDK's own signer. A service's full client
 * would add megabytes to the function that has to wake up fastest. Each call is made once: whoever
 * called the function calls it again.
 */
public final class SignedCall {
    private static final int LARGEST = 1 << 20;

    private final Clients clients;
    private final String service;
    private final String protocol;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    /**
     * @param service as in the service's address and signatures, such as {@code dynamodb}
     * @param protocol the version of AWS's JSON protocol the service speaks, 1.0 or 1.1
     */
    public SignedCall(Clients clients, String service, String protocol) {
        this.clients = clients;
        this.service = service;
        this.protocol = protocol;
    }

    /**
     * The answer's body.
     *
     * @param operation the operation with its prefix, such as {@code DynamoDB_20120810.PutItem}
     * @throws IOException if the service does not answer, or refuses
     */
    public byte[] call(String operation, Json.Obj question) throws IOException {
        return exchange(signed(operation, JsonWriter.bytes(question)));
    }

    private SignedRequest signed(String operation, byte[] body) {
        SdkHttpRequest request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(address())
                        .putHeader("content-type", "application/x-amz-json-" + protocol)
                        .putHeader("content-length", Integer.toString(body.length))
                        .putHeader("x-amz-target", operation)
                        .build();
        return signer.sign(
                sign ->
                        sign.identity(clients.credentials().resolveCredentials())
                                .request(request)
                                .payload(ContentStreamProvider.fromByteArray(body))
                                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, service)
                                .putProperty(AwsV4HttpSigner.REGION_NAME, clients.region().id()));
    }

    private byte[] exchange(SignedRequest signed) throws IOException {
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        HttpExecuteResponse answer = clients.http().prepareRequest(call.build()).call();
        byte[] body = new byte[0];
        if (answer.responseBody().isPresent()) {
            try (var in = answer.responseBody().get()) {
                body = in.readNBytes(LARGEST);
            }
        }
        int status = answer.httpResponse().statusCode();
        if (status != 200) throw new IOException(service + " answered " + status);
        return body;
    }

    private URI address() {
        String suffix = clients.region().metadata().partition().dnsSuffix();
        return clients.endpoint()
                .orElseGet(
                        () ->
                                URI.create(
                                        "https://"
                                                + service
                                                + "."
                                                + clients.region().id()
                                                + "."
                                                + suffix));
    }
}
