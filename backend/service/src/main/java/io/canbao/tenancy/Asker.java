package io.canbao.tenancy;

/**
 * Who asks, as the trail names them.
 *
 * @param account  id of the account; empty where nobody is signed in yet
 * @param username as the person signs in; {@code system} for what the platform does by itself
 * @param from     address that the request came from; empty for what the platform does by itself
 * @param request  name of the request in the log
 */
public record Asker(String account, String username, String from, String request) {
    /** The platform itself: a start, a job, a command. */
    public static final Asker SYSTEM = new Asker("", "system", "", "");

    /** Somebody for whom the platform goes on with what they asked for by an earlier request. */
    public static Asker goingOn(String username, String request) {
        return new Asker("", username, "", request);
    }
}
