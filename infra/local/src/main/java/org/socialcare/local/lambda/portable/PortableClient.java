package org.socialcare.local.lambda.portable;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks the Runtime API for events and calls the handler, until the API is gone. */
public final class PortableClient {
    private final String api;
    private final RequestStreamHandler handler;

    private PortableClient(String api, RequestStreamHandler handler) {
        this.api = api;
        this.handler = handler;
    }

    /** The handler string is the only argument. */
    public static void main(String[] arguments) throws IOException {
        String api = "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";
        RequestStreamHandler handler;
        try {
            String name = arguments[0].substring(0, arguments[0].indexOf("::"));
            handler =
                    Class.forName(name)
                            .asSubclass(RequestStreamHandler.class)
                            .getDeclaredConstructor()
                            .newInstance();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError broken) {
            post(api + "init/error", error(broken));
            System.exit(1);
            return;
        }
        var client = new PortableClient(api, handler);
        while (true) {
            client.serveOne();
        }
    }

    private void serveOne() throws IOException {
        var next = open(api + "invocation/next");
        byte[] event = next.getInputStream().readAllBytes();
        String id = next.getHeaderField("Lambda-Runtime-Aws-Request-Id");
        long deadline = Long.parseLong(next.getHeaderField("Lambda-Runtime-Deadline-Ms"));
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event), answer, new PlainContext(id, deadline));
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace();
            post(api + "invocation/" + id + "/error", error(failed));
            return;
        }
        post(api + "invocation/" + id + "/response", answer.toByteArray());
    }

    private static byte[] error(Throwable failure) {
        String message = String.valueOf(failure.getMessage());
        String json =
                "{\"errorType\":\""
                        + failure.getClass().getName()
                        + "\",\"errorMessage\":\""
                        + message.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                        + "\"}";
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static void post(String address, byte[] body) throws IOException {
        var connection = open(address);
        connection.setRequestMethod("POST");
        connection.setDoOutput(true);
        connection.getOutputStream().write(body);
        connection.getResponseCode();
    }

    private static HttpURLConnection open(String address) throws IOException {
        return (HttpURLConnection) URI.create(address).toURL().openConnection();
    }
}
