package io.canbao.command;

import io.canbao.platform.Platform;
import io.canbao.policy.GivenPack;
import io.canbao.policy.Origin;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.policypack.effective.EffectivePolicy;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** Goes once through all of a start, so that Java can keep what it learned on the way: {@code java -XX:AOTCacheOutput=…}. */
@CommandLine.Command(
        name = "rehearse",
        mixinStandardHelpOptions = true,
        description = "Start on a database in memory, quote once from each built-in pack of a county and stop.")
public final class Rehearse implements Callable<Integer> {
    private static final int KEY_BYTES = 32;

    /** Whatever the environment says of a port and of a database is meant for serving. */
    private static final Map<String, Object> OF_ITS_OWN = Map.of(
            "canbao.port",
            -1,
            "canbao.packs.built-in",
            "all",
            "canbao.jobs.enabled",
            false,
            "canbao.database.url",
            "jdbc:h2:mem:rehearsal;MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
            "canbao.database.username",
            "canbao",
            "canbao.database.password",
            "",
            "canbao.secrets.key",
            key(),
            "canbao.secrets.hash-key",
            key());

    @CommandLine.Spec
    @SuppressWarnings("NullAway.Init") // set before the command is called
    private CommandLine.Model.CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<PackFile> files = PackFile.builtIn();
        PackLibrary library = PackLibrary.read(List.of(), files);
        List<GivenPack> packs = GivenPacks.of(library, files, Origin.BUILT_IN);
        List<EffectivePolicy> counties =
                library.effective().stream().filter(EffectivePolicy::county).toList();
        try (Platform platform = Platform.start(packs, OF_ITS_OWN);
                HttpClient client = HttpClient.newHttpClient()) {
            for (EffectivePolicy county : counties) {
                HttpResponse<String> answer =
                        client.send(quote(platform.address(), county), HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    command.commandLine().getErr().println("canbao: not answered: " + answer.body());
                    return CommandLine.ExitCode.SOFTWARE;
                }
            }
        }
        return CommandLine.ExitCode.OK;
    }

    /** Of a database that is gone with the process: none is to be made in the folder of one that serves. */
    private static String key() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    private static HttpRequest quote(URI platform, EffectivePolicy county) {
        return HttpRequest.newBuilder(platform.resolve(
                        "/api/v1/public/counties/%s/policies/%d/quotes".formatted(county.region(), county.year())))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"payDate\":\"%d-01-01\"}".formatted(county.year())))
                .build();
    }
}
