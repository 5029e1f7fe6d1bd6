package org.socialcare.local.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Brings webhooks over HTTP; every status but 2xx, silence, and a body that the platform does not
 * take for a yes count as not acknowledged.
 */
final class HttpCourier implements Courier {
    private final HttpClient client;
    private final Timetable timetable;

    HttpCourier(HttpClient client, Timetable timetable) {
        this.client = client;
        this.timetable = timetable;
    }

    @Override
    public void deliver(URI webhook, Signed delivery, RetryPlan retries) {
        HttpRequest request = request(webhook, delivery, retries.patience());
        timetable.after(Duration.ZERO, () -> attempt(request, retries, 0));
    }

    private void attempt(HttpRequest request, RetryPlan retries, int failures) {
        if (!acknowledged(request, retries) && failures < retries.pauses().size()) {
            timetable.after(
                    retries.pauses().get(failures), () -> attempt(request, retries, failures + 1));
        }
    }

    private boolean acknowledged(HttpRequest request, RetryPlan retries) {
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() / 100 == 2 && retries.taken().test(answer.body());
        } catch (IOException noAnswer) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static HttpRequest request(URI webhook, Signed delivery, Duration patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(delivery.at(webhook))
                        .timeout(patience)
                        .POST(BodyPublishers.ofByteArray(delivery.body().bytes()));
        delivery.headers().forEach(request::header);
        return request.build();
    }
}
