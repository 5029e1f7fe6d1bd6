package org.socialcare.desk;

import java.util.List;

/** Which path asks what about public posts. */
final class PostRoutes {
    private final PostApi posts;

    PostRoutes(PostApi posts) {
        this.posts = posts;
    }

    Answer answer(Request request, Caller caller, List<String> path) {
        if (path.isEmpty()) {
            Desk.only(request, request.method().equals("POST") ? "POST" : "GET", true);
            return request.method().equals("POST")
                    ? posts.write(request, caller)
                    : posts.list(request, caller);
        }
        if (path.equals(List.of("channels"))) {
            Desk.only(request, "GET", true);
            return posts.channels(caller);
        }
        if (path.equals(List.of("check"))) {
            Desk.only(request, "POST", true);
            return posts.check(request, caller);
        }
        if (path.equals(List.of("attachments"))) {
            Desk.only(request, "POST", true);
            return posts.offerFile(request, caller);
        }
        if (path.size() == 3 && path.get(1).equals("attachments")) {
            Desk.only(request, "GET", true);
            return posts.showFile(caller, path.getFirst(), path.get(2));
        }
        if (path.size() == 1) {
            Desk.only(request, "GET", true);
            return posts.read(caller, path.getFirst());
        }
        Desk.only(request, "POST", path.size() == 2);
        return switch (path.get(1)) {
            case "approval" -> posts.approve(request, caller, path.getFirst());
            case "cancellation" -> posts.cancel(request, caller, path.getFirst());
            default -> throw new Refusal(Problem.notFound());
        };
    }
}
