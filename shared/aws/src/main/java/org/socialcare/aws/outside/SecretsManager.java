package org.socialcare.aws.outside;

import org.socialcare.aws.start.Clients;
import org.socialcare.wire.json.Json;
import org.socialcare.wire.json.JsonReader;
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
 * One call of AWS Secrets Manager, signed by the SDK's own signer. The service's full client would
 * add a megabyte to the function that has to wake up fastest.
 */
final class SecretsManager {
    private static final String SERVICE = "secretsmanager";
    private static final int LARGEST = 1 << 17;

    private final Clients clients;
    private final String secret;
    private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

    SecretsManager(Clients clients, String secret) {
        this.clients = clients;
        this.secret = secret;
    }

    /**
     * The secret's text.
     *
     * @throws IOException if the store does not answer, or refuses
     */
    String read() throws IOException {
        byte[] body = JsonWriter.bytes(Json.object().put("SecretId", secret).build());
        SdkHttpRequest request =
                SdkHttpFullRequest.builder()
                        .method(SdkHttpMethod.POST)
                        .uri(address())
                        .putHeader("content-type", "application/x-amz-json-1.1")
                        .putHeader("content-length", Integer.toString(body.length))
                        .putHeader("x-amz-target", SERVICE + ".GetSecretValue")
                        .build();
        SignedRequest signed =
                signer.sign(
                        sign ->
                                sign.identity(clients.credentials().resolveCredentials())
                                        .request(request)
                                        .payload(ContentStreamProvider.fromByteArray(body))
                                        .putProperty(
                                                AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                                        .putProperty(
                                                AwsV4HttpSigner.REGION_NAME,
                                                clients.region().id()));
        return call(signed);
    }

    private String call(SignedRequest signed) throws IOException {
        HttpExecuteRequest.Builder call = HttpExecuteRequest.builder().request(signed.request());
        signed.payload().ifPresent(call::contentStreamProvider);
        HttpExecuteResponse answer = clients.http().prepareRequest(call.build()).call();
        int status = answer.httpResponse().statusCode();
        byte[] body = new byte[0];
        if (answer.responseBody().isPresent()) {
            try (var in = answer.responseBody().get()) {
                body = in.readNBytes(LARGEST);
            }
        }
        if (status != 200) throw new IOException("the secret store answered " + status);
        return JsonReader.read(body)
                .text("SecretString")
                .orElseThrow(() -> new IOException("the secret has no text"));
    }

    private URI address() {
        String suffix = clients.region().metadata().partition().dnsSuffix();
        return clients.endpoint()
                .orElseGet(
                        () ->
                                URI.create(
                                        "https://"
                                                + SERVICE
                                                + "."
                                                + clients.region().id()
                                                + "."
                                                + suffix));
    }
}
