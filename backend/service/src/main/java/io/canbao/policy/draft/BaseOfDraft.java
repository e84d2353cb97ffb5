package io.canbao.policy.draft;

import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.PolicyVersions.Provenance;
import io.canbao.policy.Release;
import io.canbao.policy.VersionLife;
import io.canbao.policy.VersionsInForce;
import io.canbao.policypack.takeover.PackText;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether a later version came into force than the one that a draft was made from. One that was taken back is no reason to write otherwise. */
@Singleton
final class BaseOfDraft {
    private final PolicyVersions versions;
    private final VersionsInForce inForce;
    private final VersionLife life;

    BaseOfDraft(PolicyVersions versions, VersionsInForce inForce, VersionLife life) {
        this.versions = versions;
        this.inForce = inForce;
        this.life = life;
    }

    /** When the version that it was made from was withdrawn; empty where it was not, or where the same content is in force again. */
    Optional<Instant> withdrawnAt(Draft draft) {
        return draft.writing().ground().base().flatMap(base -> {
            List<VersionLife.Lived> all =
                    life.list(region(draft), draft.writing().year());
            return all.stream()
                    .filter(lived -> lived.version().version() == base && lived.state() == VersionLife.State.WITHDRAWN)
                    .filter(lived -> all.stream().noneMatch(other -> answersTheSame(other, lived)))
                    .flatMap(lived -> lived.last().stream())
                    .map(Release::recordedAt)
                    .findFirst();
        });
    }

    private static boolean answersTheSame(VersionLife.Lived other, VersionLife.Lived withdrawn) {
        return other.state() == VersionLife.State.IN_FORCE
                && other.version().digest().equals(withdrawn.version().digest());
    }

    /** What took its place, where something did; empty also for texts that cannot be read part by part. */
    Optional<SupersededBase> superseded(Draft draft) {
        if (draft instanceof Draft.Published || draft.writing().ground().base().isEmpty()) {
            return Optional.empty();
        }
        int base = draft.writing().ground().base().get();
        return inForce.find(region(draft), draft.writing().year())
                .filter(now -> now.version() > base)
                .flatMap(now -> compared(draft, base, now));
    }

    /** The text of what is in force, by its parts. */
    Optional<PackText> text(PolicyVersion version) {
        return versions.findProvenance(version).flatMap(Provenance::source).flatMap(PackText::read);
    }

    private Optional<SupersededBase> compared(Draft draft, int base, PolicyVersion now) {
        Optional<PackText> before = base == 0
                ? Optional.of(PackText.empty())
                : versions.find(region(draft), draft.writing().year(), base).flatMap(this::text);
        Optional<PackText> after = text(now);
        Optional<PackText> here = PackText.read(draft.writing().text().source());
        if (before.isEmpty() || after.isEmpty() || here.isEmpty()) {
            return Optional.empty();
        }
        List<SupersededBase.Part> parts = before.get().changesTo(after.get()).stream()
                .map(path -> part(path, before.get(), after.get(), here.get()))
                .toList();
        return Optional.of(new SupersededBase(base, now, parts));
    }

    private static SupersededBase.Part part(String path, PackText before, PackText now, PackText here) {
        SupersededBase.State state = here.saysTheSame(now, path)
                ? SupersededBase.State.TAKEN
                : here.saysTheSame(before, path) ? SupersededBase.State.OPEN : SupersededBase.State.CLASHING;
        return new SupersededBase.Part(path, state, before.written(path), now.written(path), here.written(path));
    }

    private static String region(Draft draft) {
        return draft.writing().region().value();
    }
}
