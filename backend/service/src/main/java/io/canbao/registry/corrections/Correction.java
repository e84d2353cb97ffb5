package io.canbao.registry.corrections;

import io.canbao.problem.ProblemException;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.UnitCode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody's proposal that a file should say something else.
 *
 * @param name     of the person, as the file said it when this was proposed
 * @param unit     of the person, likewise
 * @param changes  what is proposed, not empty
 * @param note     how the proposer knows
 * @param by       username of who proposed it
 * @param decision what became of it; empty while it waits
 */
public record Correction(
        String id,
        ResidentId resident,
        String name,
        UnitCode unit,
        SortedMap<FileField, Change> changes,
        Optional<String> note,
        String by,
        Instant at,
        Optional<Decision> decision) {

    public Correction {
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /**
     * What one field should say.
     *
     * @param from what the file said when it was proposed
     */
    public record Change(Optional<String> from, String to) {}

    /**
     * What became of it.
     *
     * @param accepted the fields that were accepted; of what was not accepted none
     * @param by       username
     * @param reason   why it was refused
     */
    public record Decision(State state, Set<FileField> accepted, String by, Instant at, Optional<String> reason) {
        public Decision {
            accepted = accepted.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(accepted));
        }
    }

    /** Whether somebody has decided, and how. */
    public enum State {
        OPEN,
        ACCEPTED,
        REFUSED,
        WITHDRAWN;

        /** As answers write it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The state of that code.
         *
         * @throws java.util.NoSuchElementException where there is none
         */
        public static State of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public State state() {
        return decision.map(Decision::state).orElse(State.OPEN);
    }

    /** The same, decided. */
    Correction decided(Decision how) {
        return new Correction(id, resident, name, unit, changes, note, by, at, Optional.of(how));
    }

    /** What a field should say, where it is proposed. */
    public Optional<String> proposed(FileField field) {
        return Optional.ofNullable(changes.get(field)).map(Change::to);
    }

    /** The fields of which a file says something else now than when this was proposed. */
    public List<FileField> conflicts(Resident file) {
        return changes.entrySet().stream()
                .filter(change ->
                        !change.getKey().of(file).equals(change.getValue().from()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Goes on only while it waits.
     *
     * @throws ProblemException CORRECTION_DECIDED with the {@code state}
     */
    public void requireOpen() {
        if (decision.isPresent()) {
            throw new ProblemException(CorrectionError.CORRECTION_DECIDED).with("state", state().code());
        }
    }
}
