package org.socialcare.local.aws;

import org.socialcare.local.extension.Body;
import org.socialcare.local.server.Request;
import org.socialcare.local.server.Response;
import org.socialcare.local.template.Arns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * As much of Amazon S3 as signed addresses need: an object is put, copied, read, looked at or
 * removed, by whoever has an address that one of the functions signed, as far as that function's
 * own policy goes. It lies on the site's address, where the page may call it.
 */
public final class Buckets implements Function<Request, Response> {
    /** Below which buckets lie, each under its name. */
    public static final String PATH = "/local/s3/";

    private static final String COPY = "x-amz-copy-source";

    private final List<String> names;
    private final SignedLink links;
    private final Policies policies;
    private final ObjectStore objects;

    /**
     * @param names of the buckets there are
     */
    public Buckets(
            List<String> names,
            AccessKeys keys,
            Policies policies,
            ObjectStore objects,
            Clock clock) {
        this.names = List.copyOf(names);
        this.links = new SignedLink(keys, clock);
        this.policies = policies;
        this.objects = objects;
    }

    private record Place(String bucket, String key) {
        /** Of a path behind {@link #PATH}. */
        static Place of(String path) {
            String decoded = Call.decode(path.replace("+", "%2B"));
            int slash = decoded.indexOf('/');
            return slash < 0
                    ? new Place(decoded, "")
                    : new Place(decoded.substring(0, slash), decoded.substring(slash + 1));
        }

        Right right(String action) {
            return new Right(action, Arns.object(bucket, key));
        }
    }

    @Override
    public Response apply(Request request) {
        return switch (links.identify(request)) {
            case SignatureCheck.Caller.Unknown(var code, var why) -> error(403, code, why);
            case SignatureCheck.Caller.Known(var key) -> {
                var place = Place.of(request.path().substring(PATH.length()));
                yield names.contains(place.bucket()) && !place.key().isEmpty()
                        ? answer(request, place, key)
                        : error(404, "NoSuchBucket", "there is no bucket of that name");
            }
        };
    }

    private Response answer(Request request, Place place, AccessKey key) {
        return switch (request.method()) {
            case "PUT" -> put(request, place, key);
            case "GET", "HEAD" -> read(request, place, key);
            case "DELETE" -> delete(place, key);
            default -> error(405, "MethodNotAllowed", "not against this resource");
        };
    }

    private Response put(Request request, Place place, AccessKey key) {
        if (!policies.allows(key, place.right("s3:PutObject"))) {
            return error(403, "AccessDenied", "Access Denied");
        }
        Optional<String> source = request.header(COPY);
        if (source.isPresent()) {
            return copy(Place.of(source.get().substring(1)), place, key);
        }
        String announced = request.header("content-length").orElse("");
        if (!announced.equals(Integer.toString(request.body().length()))) {
            return error(411, "MissingContentLength", "the length must be announced");
        }
        String type = request.header("content-type").orElse("binary/octet-stream");
        objects.put(place.bucket(), place.key(), new ObjectStore.Stored(type, request.body()));
        return new Response(200, Map.of(), Body.EMPTY);
    }

    private Response copy(Place from, Place to, AccessKey key) {
        if (!policies.allows(key, from.right("s3:GetObject"))) {
            return error(403, "AccessDenied", "Access Denied");
        }
        var object = objects.get(from.bucket(), from.key());
        if (object.isEmpty()) {
            return missing(key, from);
        }
        objects.put(to.bucket(), to.key(), object.get());
        return Response.text(200, "application/xml", "<CopyObjectResult/>");
    }

    private Response read(Request request, Place place, AccessKey key) {
        if (!policies.allows(key, place.right("s3:GetObject"))) {
            return error(403, "AccessDenied", "Access Denied");
        }
        var object = objects.get(place.bucket(), place.key());
        if (object.isEmpty()) {
            return missing(key, place);
        }
        var found = object.get();
        var wishes = SignedLink.query(request.query());
        String type = wishes.getOrDefault("response-content-type", found.type());
        var answer = new Response(200, Map.of("content-type", type), found.body());
        String disposition = wishes.getOrDefault("response-content-disposition", "");
        return disposition.isEmpty() ? answer : answer.with("content-disposition", disposition);
    }

    /** What was never there is gone as well. */
    private Response delete(Place place, AccessKey key) {
        if (!policies.allows(key, place.right("s3:DeleteObject"))) {
            return error(403, "AccessDenied", "Access Denied");
        }
        objects.delete(place.bucket(), place.key());
        return new Response(204, Map.of(), Body.EMPTY);
    }

    /** Who may not list a bucket is not told what is not in it. */
    private Response missing(AccessKey key, Place place) {
        var right = new Right("s3:ListBucket", Arns.bucket(place.bucket()));
        return policies.allows(key, right)
                ? error(404, "NoSuchKey", "The specified key does not exist.")
                : error(403, "AccessDenied", "Access Denied");
    }

    private static Response error(int status, String code, String message) {
        return Response.text(
                status,
                "application/xml",
                "<Error><Code>" + code + "</Code><Message>" + message + "</Message></Error>");
    }
}
