package io.canbao.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which of the types that an endpoint can answer in a caller would rather have, by RFC 9110: the one of the highest {@code q}, where the most specific range that a type is in
 * says its {@code q}; of equals the one that is named first, and of those that a range like {@code *}{@code /*} holds together the usual one.
 */
public final class Accepted {
    private static final String ANY = "*";

    private final List<MediaType> ranges;

    private Accepted(List<MediaType> ranges) {
        this.ranges = ranges;
    }

    /**
     * The type to answer in.
     *
     * @param usual  what is answered to whoever accepts anything, or nothing that is offered: an address that is opened in a browser shows something
     * @param others what is answered to whoever asks for it
     */
    public static String of(HttpRequest<?> request, String usual, String... others) {
        Accepted accepted = new Accepted(ranges(request));
        List<String> offered = new ArrayList<>(List.of(usual));
        offered.addAll(List.of(others));
        return offered.stream()
                .filter(type -> accepted.quality(type).signum() > 0)
                .min(Comparator.comparing(accepted::quality).reversed().thenComparing(accepted::place))
                .orElse(usual);
    }

    private static List<MediaType> ranges(HttpRequest<?> request) {
        return request.getHeaders().getAll(HttpHeaders.ACCEPT).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .flatMap(range -> range(range).stream())
                .toList();
    }

    private static Optional<MediaType> range(String written) {
        try {
            return Optional.of(MediaType.of(written));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // what is no type is accepted by nobody
        }
    }

    private BigDecimal quality(String type) {
        return closest(type).map(MediaType::getQualityAsNumber).orElse(BigDecimal.ZERO);
    }

    private int place(String type) {
        return closest(type).map(ranges::indexOf).orElse(ranges.size());
    }

    private Optional<MediaType> closest(String type) {
        MediaType offered = MediaType.of(type);
        return ranges.stream().filter(range -> holds(range, offered)).max(Comparator.comparing(Accepted::closeness));
    }

    private static boolean holds(MediaType range, MediaType type) {
        return switch (closeness(range)) {
            case 0 -> true;
            case 1 -> range.getType().equals(type.getType());
            default -> range.getName().equalsIgnoreCase(type.getName());
        };
    }

    private static int closeness(MediaType range) {
        if (range.getType().equals(ANY)) {
            return 0;
        }
        return range.getSubtype().equals(ANY) ? 1 : 2;
    }
}
