package org.socialcare.local.chats;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;

import org.socialcare.local.aws.Json;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Everything that notices can be sent to. Robots answer below {@code /local/chats/{host}} as their
 * services would at that host; mail comes through the AWS endpoint.
 */
public final class Targets implements Mailbox {
    /** Longer than any caller should wait. */
    private static final Duration NEVER = Duration.ofSeconds(45);

    private static final String MAIL = "mail";

    private final InstantSource clock;
    private final Consumer<Duration> pause;
    private final List<Service> services = Service.all();
    private final Map<String, List<Robot>> robots = new HashMap<>();

    /**
     * @param places what the secret of the targets holds: {@code brand/target} to {@code url} and
     *     {@code secret}, or to {@code address}
     * @param pause blocks the caller that long
     */
    public Targets(
            Map<String, Map<String, String>> places,
            InstantSource clock,
            Consumer<Duration> pause) {
        this.clock = clock;
        this.pause = pause;
        places.forEach(this::add);
    }

    private void add(String name, Map<String, String> place) {
        String target = name.substring(name.indexOf('/') + 1);
        URI address =
                place.containsKey("url")
                        ? URI.create(place.getOrDefault("url", ""))
                        : URI.create("mailto:" + place.getOrDefault("address", ""));
        String kind =
                services.stream()
                        .filter(service -> service.answersFor(String.valueOf(address.getHost())))
                        .map(Service::name)
                        .findFirst()
                        .orElse(MAIL);
        robots.computeIfAbsent(kind, _ -> new ArrayList<>())
                .add(new Robot(target, address, place.getOrDefault("secret", "")));
    }

    /**
     * Answers a call.
     *
     * @param rest of the path behind {@code /local/chats/}: the host that was meant, and its path
     */
    public Response answer(String rest, Request request) {
        if (rest.equals("faults")) return script(request);
        int slash = rest.indexOf('/');
        String host = slash < 0 ? rest : rest.substring(0, slash);
        String path = slash < 0 ? "/" : rest.substring(slash);
        return services.stream()
                .filter(service -> service.answersFor(host))
                .findFirst()
                .map(service -> answer(service, host, path, request))
                .orElseGet(() -> problem(404, "no service is played at " + host));
    }

    private Response answer(Service service, String host, String path, Request request) {
        Optional<Robot> robot =
                of(service.name()).stream()
                        .filter(each -> each.listensAt(host, path, request.query()))
                        .findFirst();
        if (robot.isEmpty()) return service.refused(Complaint.NO_SUCH_ROBOT);
        Optional<ChatFault> fault = robot.get().faultFor(request.body().text());
        return fault.isPresent()
                ? fail(service, robot.get(), request, fault.get())
                : take(service, robot.get(), request);
    }

    private Response take(Service service, Robot robot, Request request) {
        Instant now = clock.instant();
        JsonNode body = body(request);
        Optional<Complaint> complaint =
                request.method().equals("POST")
                        ? service.complaint(robot, request, body, now)
                        : Optional.of(Complaint.BAD_BODY);
        remember(service, robot, request, complaint.map(Complaint::word).orElse("accepted"));
        return complaint.map(service::refused).orElseGet(service::taken);
    }

    private Response fail(Service service, Robot robot, Request request, ChatFault fault) {
        remember(service, robot, request, fault.word());
        return switch (fault) {
            case RATE_LIMIT -> service.refused(Complaint.TOO_OFTEN);
            case GONE -> service.refused(Complaint.NO_SUCH_ROBOT);
            case SERVER_ERROR -> service.refused(Complaint.BUSY);
            case REDIRECT ->
                    Response.text(302, "text/plain", "").with("location", "https://x.example/");
            case TIMEOUT_AFTER_ACCEPT -> {
                pause.accept(NEVER);
                yield service.taken();
            }
        };
    }

    private void remember(Service service, Robot robot, Request request, String outcome) {
        String title = service.title(body(request));
        robot.remember(new Robot.Message(clock.instant(), outcome, title, request.body().text()));
    }

    @Override
    public Optional<String> send(JsonNode input) {
        JsonNode simple = input.path("Content").path("Simple");
        String subject = simple.path("Subject").path("Data").asText();
        JsonNode to = input.path("Destination").path("ToAddresses");
        boolean fine =
                Words.isText(input.path("FromEmailAddress"))
                        && to.isArray()
                        && to.size() == 1
                        && subject.chars().allMatch(c -> c >= ' ')
                        && !subject.isEmpty()
                        && Words.isText(simple.path("Body").path("Text").path("Data"))
                        && Words.isText(simple.path("Body").path("Html").path("Data"));
        URI address = URI.create("mailto:" + to.path(0).asText().replace(' ', '+'));
        Optional<Robot> box = of(MAIL).stream().filter(each -> each.isAt(address)).findFirst();
        if (!fine || box.isEmpty()) return Optional.of("BadRequestException");
        boolean throttled = box.get().faultFor(input.toString()).isPresent();
        String outcome = throttled ? ChatFault.RATE_LIMIT.word() : "accepted";
        box.get().remember(new Robot.Message(clock.instant(), outcome, subject, input.toString()));
        return throttled ? Optional.of("TooManyRequestsException") : Optional.empty();
    }

    /** What a target was sent, oldest first; empty if there is no such target. */
    public Optional<JsonNode> sent(String service, String target) {
        return robot(service, target)
                .map(
                        robot -> {
                            ArrayNode all = Json.array();
                            for (Robot.Message each : robot.sent()) {
                                all.addObject()
                                        .put("at", each.at().toString())
                                        .put("outcome", each.outcome())
                                        .put("title", each.title())
                                        .put("raw", each.raw());
                            }
                            return all;
                        });
    }

    private Response script(Request request) {
        JsonNode asked = body(request);
        Optional<Robot> robot =
                robot(asked.path("service").asText(), asked.path("target").asText());
        if (robot.isEmpty()) return problem(404, "no such service and target are played");
        String of = asked.path("of").asText();
        List<Robot.Order> faults = new ArrayList<>();
        for (JsonNode word : asked.path("next")) {
            ChatFault.of(word.asText()).ifPresent(fault -> faults.add(new Robot.Order(fault, of)));
        }
        if (faults.isEmpty() || faults.size() < asked.path("next").size()) {
            return problem(400, "next must list some of " + ChatFault.words());
        }
        robot.get().willFail(faults);
        return Response.json(200, Json.object().put("queued", faults.size()));
    }

    private Optional<Robot> robot(String service, String target) {
        return of(service).stream().filter(each -> each.target().equals(target)).findFirst();
    }

    private List<Robot> of(String service) {
        return robots.getOrDefault(service, List.of());
    }

    private static JsonNode body(Request request) {
        return Json.read(request.body().text()).orElseGet(Json::object);
    }

    private static Response problem(int status, String words) {
        return Response.json(status, Json.object().put("error", words));
    }
}
