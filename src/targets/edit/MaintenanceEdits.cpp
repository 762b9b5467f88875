// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/edit/MaintenanceEdits.h"

#include "model/filter/FilterEdit.h"
#include "model/target/Target.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/References.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class MaintenanceEditsText
{
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

bool hasTargetNames(const Maintenance &entry)
{
    return !entry.targets.isEmpty();
}

bool hasEmptyScope(const Maintenance &entry)
{
    return !entry.forAll && entry.targets.isEmpty() && entry.tags.isEmpty() && entry.filter.isEmpty();
}

QDateTime truncatedToSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

//! Returns the new end of an entry that ends at `now`. An entry must last at least one second.
QDateTime endOf(const Maintenance &entry, const QDateTime &now)
{
    return std::max(truncatedToSeconds(now), entry.from.addSecs(1));
}

bool isOnceInEffect(const Maintenance &entry, const QDateTime &now)
{
    return entry.kind == MaintenanceKind::Once && entry.enabled && entry.from <= now && endOf(entry, now) < entry.to;
}

void endAt(Maintenance *entry, const QDateTime &now)
{
    entry->to = endOf(*entry, now);
}

} // namespace

QString invalidMaintenanceText(const QList<Maintenance> &entries)
{
    QSet<QString> names;
    for (const Maintenance &entry : entries) {
        if (names.contains(entry.name))
            return MaintenanceEditsText::tr("Maintenance “%1” already exists.").arg(entry.name);
        names.insert(entry.name);
        if (const auto read = maintenanceFromJson(maintenanceToJson(entry)); !read)
            return MaintenanceEditsText::tr("Maintenance “%1”: %2").arg(entry.name, read.error().first().text);
    }
    return {};
}

void renameInMaintenance(QList<Maintenance> &entries, const QHash<QString, QString> &names)
{
    for (Maintenance &entry : entries) {
        for (QString &target : entry.targets)
            target = names.value(target, target);
    }
}

QStringList maintenanceUsingTag(const QList<Maintenance> &entries, const QString &tag)
{
    QStringList names;
    for (const Maintenance &entry : entries) {
        if (hasTag(entry.tags, tag) || mentionsTag(entry.filter, tag))
            names.append(entry.name);
    }
    return names;
}

void renameTagInMaintenance(QList<Maintenance> &entries, const QString &from, const QString &to)
{
    for (Maintenance &entry : entries) {
        renameTag(entry.tags, from, to);
        entry.filter = withTagRenamed(entry.filter, from, to);
    }
}

QStringList dropMissingFromMaintenance(QList<Maintenance> &entries, const QList<Target> &targets)
{
    QStringList changed;
    if (std::none_of(entries.begin(), entries.end(), hasTargetNames))
        return changed;
    const TargetReferences references = referencesTo(targets);
    for (Maintenance &entry : entries) {
        if (entry.targets.removeIf([&references](const QString &target) { return references.find(target).isNull(); }) > 0)
            changed.append(entry.name);
    }
    entries.removeIf(hasEmptyScope);
    return changed;
}

QList<Maintenance> withoutEnded(QList<Maintenance> entries, const QDateTime &now)
{
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(kEndedRetention).count());
    entries.removeIf([&oldest](const Maintenance &one) { return one.kind == MaintenanceKind::Once && one.to < oldest; });
    return entries;
}

QString startMaintenance(QList<Maintenance> &entries, Maintenance entry, const QDateTime &now, const QDateTime &until)
{
    QSet<QString> taken;
    for (const Maintenance &one : std::as_const(entries))
        taken.insert(one.name);
    entry.name = uniqueName(entry.name, taken);
    entry.kind = MaintenanceKind::Once;
    entry.from = truncatedToSeconds(now);
    entry.to = std::max(truncatedToSeconds(until), entry.from.addSecs(1));
    entries.append(entry);
    return entry.name;
}

bool endMaintenance(QList<Maintenance> &entries, const QString &name, const QDateTime &now)
{
    for (Maintenance &entry : entries) {
        if (entry.name != name || !isOnceInEffect(entry, now))
            continue;
        endAt(&entry, now);
        return true;
    }
    return false;
}

QStringList endMaintenanceFor(QList<Maintenance> &entries, const QList<Target> &targets, const QDateTime &now)
{
    QSet<QString> words;
    for (const Target &target : targets)
        words += {target.name, target.id.toString(QUuid::WithoutBraces), target.id.toString()};
    QStringList ended;
    for (Maintenance &entry : entries) {
        const bool isNamed = std::any_of(entry.targets.begin(), entry.targets.end(),
                                         [&words](const QString &target) { return words.contains(target); });
        if (!isNamed || !isOnceInEffect(entry, now))
            continue;
        ended.append(entry.name);
        Maintenance rest = entry;
        rest.targets.removeIf([&words](const QString &target) { return words.contains(target); });
        if (hasEmptyScope(rest))
            endAt(&entry, now);
        else
            entry = rest;
    }
    return ended;
}

} // namespace watchkeeper
