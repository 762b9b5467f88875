// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TargetSelection.h"

#include "cli/CliText.h"
#include "cli/TargetFilter.h"
#include "model/base/NearestWord.h"
#include "model/target/TargetLookup.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

const Target *findTarget(const QList<Target> &targets, const QString &word)
{
    const QUuid id = QUuid::fromString(word);
    const auto find = [&targets](const auto &isIt) {
        const auto found = std::find_if(targets.begin(), targets.end(), isIt);
        return found == targets.end() ? nullptr : &*found;
    };
    const Target *found = id.isNull() ? nullptr : find([&id](const Target &target) { return target.id == id; });
    if (!found)
        found = find([&word](const Target &target) { return target.name == word; });
    if (!found)
        found = find([&word](const Target &target) { return target.name.compare(word, Qt::CaseInsensitive) == 0; });
    return found;
}

QString targetNotFoundText(const QString &name, const QList<Target> &all, const QString &consequence)
{
    const QString near = nearestName(name, namesOf(all));
    const QString hint =
        near.isEmpty() ? CliText::tr("watchkeeper-cli list shows all targets.") : CliText::tr("Did you mean “%1”?").arg(near);
    const QString what = CliText::tr("Target “%1” not found").arg(name);
    return (consequence.isEmpty() ? what : what + u"; "_s + consequence) + u". "_s + hint;
}

Expected<QList<Target>, QString> namedTargets(const QList<Target> &all, const QStringList &names, const QString &consequence)
{
    QList<Target> found;
    for (const QString &name : names) {
        const Target *target = findTarget(all, name);
        if (!target)
            return Unexpected(targetNotFoundText(name, all, consequence));
        const bool isThere =
            std::any_of(found.begin(), found.end(), [target](const Target &one) { return one.id == target->id; });
        if (!isThere)
            found.append(*target);
    }
    return found;
}

} // namespace

Expected<QList<Target>, QString> selectedTargets(const QList<Target> &all, const Arguments &arguments,
                                                 const QString &consequence)
{
    if (arguments.only.isEmpty())
        return namedTargets(all, arguments.names, consequence);
    const QList<Target> found = TargetFilter::parse(arguments.only)->matching(all);
    if (!found.isEmpty())
        return found;
    const QString what = CliText::tr("No target matches --only %1").arg(arguments.only);
    return Unexpected((consequence.isEmpty() ? what : what + u"; "_s + consequence) + u'.');
}

} // namespace watchkeeper
