package org.socialcare.local.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.socialcare.local.extension.Body;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Listens on one port of this machine only. Closing it drops what is still being answered. */
public final class WebServer implements AutoCloseable {
    static {
        // Answers are two writes; without this the second waits for an acknowledgement, 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads;
    private final Function<Request, Response> handler;
    private final int limit;
    private final AtomicBoolean closed = new AtomicBoolean();

    private WebServer(
            HttpServer server,
            ExecutorService threads,
            Function<Request, Response> handler,
            int limit) {
        this.server = server;
        this.threads = threads;
        this.handler = handler;
        this.limit = limit;
    }

    /**
     * Begins to listen.
     *
     * @param port 0 for any free one
     * @param limit bytes of body that are read; a longer one is answered with 413
     * @throws PortTaken if somebody else listens there
     */
    public static WebServer open(int port, int limit, Function<Request, Response> handler) {
        try {
            var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
            HttpServer server = HttpServer.create(address, 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            var web = new WebServer(server, threads, handler, limit);
            server.setExecutor(threads);
            server.createContext("/", web::serve);
            server.start();
            return web;
        } catch (BindException taken) {
            throw new PortTaken(port);
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        server.stop(0);
        threads.shutdownNow();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
            Response response =
                    body.length > limit
                            ? Response.text(
                                            413,
                                            "application/json",
                                            "{\"message\":\"Request Entity Too Large\"}")
                                    // the rest of the body stays unread, nothing can follow it
                                    .with("connection", "close")
                            : answer(exchange, body);
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = response.body().bytes();
            boolean bodiless = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(response.status(), bodiless ? -1 : bytes.length);
            if (!bodiless) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }

    private Response answer(HttpExchange exchange, byte[] body) {
        var uri = exchange.getRequestURI();
        String query = uri.getRawQuery();
        var request =
                new Request(
                        exchange.getRequestMethod(),
                        uri.getRawPath(),
                        query == null ? "" : query,
                        headers(exchange),
                        Body.of(body),
                        exchange.getRemoteAddress().getAddress().getHostAddress());
        try {
            return handler.apply(request);
        } catch (RuntimeException bug) {
            System.err.println(request.method() + " " + request.path() + ": " + bug);
            return Response.text(
                    500, "application/json", "{\"message\":\"Internal Server Error\"}");
        }
    }

    private static Map<String, List<String>> headers(HttpExchange exchange) {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return headers;
    }
}
